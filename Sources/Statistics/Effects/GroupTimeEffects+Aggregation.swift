extension GroupTimeEffects {
  /// How group-time effects are averaged as `did::aggte` does. Weights are the groups' numbers of units.
  package enum Aggregation: Sendable, Hashable {
    /// Overall: the weighted mean of all effects from treatment on.
    case simple
    /// A term for each group: the mean of its effects from treatment on. Overall: their weighted mean.
    case group
    /// A term for each event time: the weighted mean over groups. Overall: the mean of the terms from treatment on.
    case dynamic
    /// A term for each period: the weighted mean over the groups treated by then. Overall: the mean of the terms.
    case calendar
  }

  /// Averages of group-time effects.
  package struct Aggregate: Sendable, Hashable {
    /// The average for one group, event time or period.
    package struct Term: Sendable, Hashable {
      package let number: Int
      package let estimate: Double
    }

    /// In the order of their numbers; none in a simple aggregate.
    package let terms: [Term]
    package let overall: Double
  }

  /// - Throws: as `estimates()` does, and where no group is observed from its treatment on.
  package func aggregate(_ aggregation: Aggregation) throws(UndefinedResult) -> Aggregate {
    let effects = try estimates()
    let treated = effects.filter { $0.eventTime >= 0 }
    guard !treated.isEmpty else { throw UndefinedResult("no group is observed from its treatment on") }
    switch aggregation {
    case .simple:
      return Aggregate(terms: [], overall: Self.weightedMean(treated))
    case .group:
      let terms = Self.terms(treated, by: \.group)
      let groups = terms.compactMap { term in
        treated.first { $0.group == term.number }.map { (weight: Double($0.treatedCount), estimate: term.estimate) }
      }
      let total = groups.reduce(0) { $0 + $1.weight }
      return Aggregate(terms: terms, overall: groups.reduce(0) { $0 + $1.weight * $1.estimate } / total)
    case .dynamic:
      let terms = Self.terms(effects, by: \.eventTime)
      return Aggregate(terms: terms, overall: Self.mean(terms.filter { $0.number >= 0 }))
    case .calendar:
      let terms = Self.terms(treated, by: \.period)
      return Aggregate(terms: terms, overall: Self.mean(terms))
    }
  }

  /// The weighted mean of the effects that share a number.
  private static func terms(_ effects: [Effect], by number: (Effect) -> Int) -> [Aggregate.Term] {
    Dictionary(grouping: effects, by: number).sorted { $0.key < $1.key }.map { number, effects in
      Aggregate.Term(number: number, estimate: weightedMean(effects))
    }
  }

  private static func weightedMean(_ effects: [Effect]) -> Double {
    let total = effects.reduce(0) { $0 + Double($1.treatedCount) }
    return effects.reduce(0) { $0 + Double($1.treatedCount) * $1.estimate } / total
  }

  private static func mean(_ terms: [Aggregate.Term]) -> Double {
    terms.reduce(0) { $0 + $1.estimate } / Double(terms.count)
  }
}
