import Statistics

extension DistributionMeasure {
  /// The Herfindahl–Hirschman index Σ s², between 1/n and 1; normalised to between 0 and 1; or the number of equal parts that would
  /// give the same index. With `scale: 10000` shares count in percent, as merger guidelines have it.
  static let herfindahlHirschman = DistributionMeasure(
    name: "hhi",
    ownOptions: [
      .choice("variant", ["index", "normalised", "equivalent-number"], .standard("index")),
      MeasureOption("scale", .oneOf([1, 10_000]), .standard("1")),
    ],
    write: { options in
      let sum = Formula.sum(over: .identifier("i"), of: .power(.indexed("s", "i"), .number("2")))
      let oneOverN = Formula.fraction(.number("1"), .identifier("n"))
      switch options.word("variant") {
      case "normalised": return .fraction(.difference(sum, oneOverN), .difference(.number("1"), oneOverN))
      case "equivalent-number": return .fraction(.number("1"), sum)
      default: return options.number("scale") == 10_000 ? .times(.number("10\u{2009}000"), sum) : sum
      }
    },
    compute: { numbers, options throws(UndefinedResult) in
      switch options.word("variant") {
      case "normalised": try HerfindahlHirschman.normalised(numbers.values)
      case "equivalent-number": try HerfindahlHirschman.equivalentNumber(numbers.values)
      default: try HerfindahlHirschman.index(numbers.values) * (options.number("scale") ?? 1)
      }
    },
    bound: { members, options in
      guard options.word("variant") == "index", let range = squaredShares(members) else { return nil }
      return Interval.scaled(range, by: options.number("scale") ?? 1)
    })

  /// Bounds of each share on its own; the true interval lies inside.
  private static func squaredShares(_ members: [Observation]) -> ClosedRange<Double>? {
    let whole = Interval.sum(members.map(\.interval))
    let shares = members.compactMap { Interval.share($0.interval, in: whole) }
    guard shares.count == members.count else { return nil }
    return Interval.range(
      shares.reduce(0) { $0 + $1.lowerBound * $1.lowerBound }, shares.reduce(0) { $0 + $1.upperBound * $1.upperBound })
  }
}
