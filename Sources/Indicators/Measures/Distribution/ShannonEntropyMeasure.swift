import Statistics

extension DistributionMeasure {
  /// Shannon's entropy of the shares in nats, or as a part of the greatest one, ln n.
  static let shannonEntropy = DistributionMeasure(
    name: "shannon-entropy", ownOptions: [.choice("variant", ["nats", "normalised"])],
    write: { options in
      let sum = Formula.sum(over: .identifier("i"), of: .row([.indexed("s", "i"), .operation("\u{2062}"), .function("ln", .indexed("s", "i"))]))
      let entropy = Formula.row([.operation("\u{2212}"), sum])
      return options.word("variant") == "normalised" ? .fraction(entropy, .function("ln", .identifier("n"))) : entropy
    },
    compute: { numbers, options throws(UndefinedResult) in
      try ShannonEntropy.index(numbers.values, normalised: options.word("variant") == "normalised")
    })
}
