import Statistics

extension DistributionMeasure {
  /// The Gini coefficient, with the divisor named: n for the population at hand, n−1 for a sample of it.
  static let gini = DistributionMeasure(
    name: "gini", secondInput: "weights", ownOptions: [.choice("divisor", ["n", "n-1"])],
    write: { options in
      let numerator = Formula.sum(
        over: .identifier("i"),
        of: .row([.fenced(.difference(.row([.number("2"), .identifier("i")]), .plus(.identifier("n"), .number("1")))), .indexed("x", "(i)")]))
      let divisor = options.word("divisor") == "n" ? Formula.identifier("n") : .fenced(.difference(.identifier("n"), .number("1")))
      return .fraction(numerator, .row([divisor, .sum(over: .identifier("i"), of: .indexed("x", "i"))]))
    },
    compute: { numbers, options throws(UndefinedResult) in
      try Gini.coefficient(numbers.values, weights: numbers.partners, divisor: options.word("divisor") == "n" ? .population : .sample)
    })
}
