import Statistics

extension DistributionMeasure {
  /// The share of the `n` largest. Ties at the border do not matter: equal values count alike.
  static let concentrationRatio = DistributionMeasure(
    name: "concentration-ratio", ownOptions: [MeasureOption("n", .integer(1...Int.max))], unit: .part,
    write: { options in
      let n = options.integer("n").map { Formula.number("\($0)") } ?? .identifier("n")
      return .fraction(
        .sum(over: .row([.identifier("i"), .operation("\u{2264}"), n]), of: .indexed("x", "(i)")),
        .sum(over: .identifier("i"), of: .indexed("x", "i")))
    },
    compute: { numbers, options throws(UndefinedResult) in
      try ConcentrationRatio.value(numbers.values, n: options.integer("n") ?? 1)
    },
    bound: { members, options in
      let largest = members.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(options.integer("n") ?? 1)
      return Interval.share(Interval.sum(largest.map(\.interval)), in: Interval.sum(members.map(\.interval)))
    })
}
