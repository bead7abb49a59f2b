import Statistics

/// Theil's T or L of a quantity over the members of `by`; with `groups`, also what lies within the groups and between them.
package struct TheilMeasure: Measure {
  package let name = "theil"
  package var inputs: [MeasureInput] { [.one("of"), .optional("weights")] }
  package var options: [MeasureOption] {
    [
      .by(), .choice("variant", ["t", "l"]), MeasureOption("groups", .dimensions(1...1), .optional),
      .choice("component", ["total", "within", "between"], .standard("total")),
    ]
  }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    let isT = options.word("variant") == "t"
    let (first, ratio) = (isT ? "v" : "p", isT ? ("v", "p") : ("p", "v"))
    func term(_ index: String) -> Formula {
      .row([.indexed(first, index), .operation("\u{2062}"), .function("ln", .fraction(.indexed(ratio.0, index), .indexed(ratio.1, index)))])
    }
    switch options.word("component") {
    case "within": return .sum(over: .identifier("g"), of: .row([.indexed(first, "g"), .indexed(isT ? "T" : "L", "g")]))
    case "between": return .sum(over: .identifier("g"), of: term("g"))
    default: return .sum(over: .identifier("i"), of: term("i"))
    }
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    let weights = arguments.has("weights") ? ObservationIndex(arguments["weights"]) : nil
    return grouped(arguments["of"]) { $0.key.dropping(options.by + options.names("groups")) }.map { key, members in
      let partners = members.compactMap { weights?.partner(of: $0.key) }
      return .computed(key, from: members + partners) { () throws(UndefinedResult) in
        guard weights == nil || partners.count == members.count else { throw UndefinedResult("'weights' has no value for some of 'of'") }
        let value = try value(members, weights == nil ? nil : partners.map(\.value), options)
        return [MeasureOutcome.Result(key, value, nil, [Statistic(.observations, Double(members.count))])]
      }
    }
  }

  private func value(_ members: [Observation], _ weights: [Double]?, _ options: MeasureOptions) throws(UndefinedResult) -> Double {
    let values = members.map(\.value)
    let variant = options.word("variant") == "t" ? Theil.Variant.t : .l
    guard options.word("component") != "total" else { return try Theil.index(values, variant: variant, weights: weights) }
    guard let dimension = options.name("groups") else { throw UndefinedResult("'component' needs 'groups', the dimension that the groups are") }
    let names = members.map { $0.key.member(of: dimension) }
    if let lonely = names.firstIndex(where: { $0 == nil }) { throw UndefinedResult("an observation is in no group of '\(dimension)'", at: lonely) }
    let codes = Codes(names.map { $0 ?? "" })
    let parts = try Theil.decomposition(values, groups: codes.codes, variant: variant, weights: weights)
    return options.word("component") == "within" ? parts.within : parts.between
  }
}
