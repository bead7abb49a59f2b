import Statistics

extension DistributionMeasure {
  /// The index of Hoover: the part that would have to move for equal shares, or for the shares of `reference`.
  static let hoover = DistributionMeasure(
    name: "hoover", secondInput: "reference", unit: .part,
    write: { _ in
      let gap = Formula.row([.operation("|"), .difference(.indexed("s", "i"), .indexed("r", "i")), .operation("|")])
      return .row([.fraction(.number("1"), .number("2")), .sum(over: .identifier("i"), of: gap)])
    },
    compute: { numbers, _ throws(UndefinedResult) in try Hoover.index(numbers.values, reference: numbers.partners) })
}
