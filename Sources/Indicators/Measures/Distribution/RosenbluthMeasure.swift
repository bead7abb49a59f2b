import Statistics

extension DistributionMeasure {
  /// The index of Rosenbluth, which weighs shares by their rank from the largest.
  static let rosenbluth = DistributionMeasure(
    name: "rosenbluth",
    write: { _ in
      let ranked = Formula.sum(over: .identifier("r"), of: .row([.identifier("r"), .operation("\u{2062}"), .indexed("s", "(r)")]))
      return .fraction(.number("1"), .difference(.row([.number("2"), ranked]), .number("1")))
    },
    compute: { numbers, _ throws(UndefinedResult) in try Rosenbluth.index(numbers.values) })
}
