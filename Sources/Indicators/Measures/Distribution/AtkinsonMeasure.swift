import Statistics

extension DistributionMeasure {
  /// The index of Atkinson with its aversion to inequality ε, which has no standard value.
  static let atkinson = DistributionMeasure(
    name: "atkinson", ownOptions: [MeasureOption("aversion", .number(0...Double.greatestFiniteMagnitude))],
    write: { options in
      let power = Formula.difference(.number("1"), .identifier("ε"))
      let mean = Formula.row([
        .fraction(.number("1"), .identifier("n")),
        .sum(over: .identifier("i"), of: .power(.fenced(.fraction(.indexed("x", "i"), .identifier("μ"))), power)),
      ])
      return .difference(.number("1"), .power(.fenced(mean), .fraction(.number("1"), power)))
    },
    compute: { numbers, options throws(UndefinedResult) in
      try Atkinson.index(numbers.values, aversion: options.number("aversion") ?? 0)
    })
}
