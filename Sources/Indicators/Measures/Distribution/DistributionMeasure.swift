import Statistics

/// A measure of how a quantity is spread over the members of the dimensions in `by`: one number for each key that remains.
package struct DistributionMeasure: Measure {
  /// The numbers of one distribution.
  struct Numbers {
    /// In the order of the members.
    var values: [Double]
    /// What stands beside each value under the measure's second input; nil when it is not given.
    var partners: [Double]?
  }

  package let name: String
  /// An input beside `of` that is matched member by member, such as `weights`.
  var secondInput: String?
  var ownOptions: [MeasureOption] = []
  var unit = ResultUnit.pure()
  var write: @Sendable (MeasureOptions) -> Formula
  var compute: @Sendable (Numbers, MeasureOptions) throws(UndefinedResult) -> Double
  /// What rounding leaves open, where a bound is known.
  var bound: (@Sendable ([Observation], MeasureOptions) -> ClosedRange<Double>?)?

  package var inputs: [MeasureInput] { [.one("of")] + (secondInput.map { [.optional($0)] } ?? []) }
  package var options: [MeasureOption] { [.by()] + ownOptions }
  /// Weights and reference values need not be in the unit of the values.
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula { write(options) }
  package func result(_ options: MeasureOptions) -> ResultUnit { unit }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let second = secondInput.flatMap { arguments.has($0) ? ObservationIndex(arguments[$0]) : nil }
    return grouped(arguments["of"]) { $0.key.dropping(arguments.options.by) }.map { key, members in
      let partners = members.map { member in second?.partner(of: member.key) }
      if second != nil, let lonely = partners.firstIndex(where: { $0 == nil }) {
        return .undefined(key, "'\(secondInput ?? "")' has no value for \(members[lonely].key.text)", from: [members[lonely]])
      }
      let found = partners.compactMap { $0 }
      return .computed(key, from: members + found) { () throws(UndefinedResult) in
        let numbers = Numbers(values: members.map(\.value), partners: second == nil ? nil : found.map(\.value))
        let value = try compute(numbers, arguments.options)
        let isRounded = members.contains { $0.interval.lowerBound < $0.interval.upperBound }
        let interval = isRounded ? bound?(members, arguments.options) : nil
        return [MeasureOutcome.Result(key, value, interval, [Statistic(.observations, Double(members.count))])]
      }
    }
  }
}
