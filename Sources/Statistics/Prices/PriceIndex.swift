import Glibc

/// Price indices from the prices and quantities of goods in two or more periods.
package enum PriceIndex {
  package enum Formula: Sendable, Hashable, CaseIterable {
    /// Σp₁q₀/Σp₀q₀: the basket of the base period.
    case laspeyres
    /// Σp₁q₁/Σp₀q₁: the basket of the current period.
    case paasche
    /// The geometric mean of the two.
    case fisher
    /// Π(p₁/p₀)^w, with w a good's mean share in the expenditure of the two periods.
    case tornqvist
  }

  /// The index of the second period against the first.
  ///
  /// Range: above 0; 1 is no change (times 100 for an index number). No unit; scaling all quantities, or all amounts of a currency,
  /// changes nothing. Undefined: no good, lists of different lengths, a price that is not positive, a negative quantity, a period
  /// in which every quantity that the formula uses is zero.
  ///
  /// Source: Balk (2008), Price and Quantity Index Numbers, chapter 3.
  package static func direct(
    p0: [Double], q0: [Double], p1: [Double], q1: [Double], formula: Formula
  ) throws(UndefinedResult) -> Double {
    try Requirement.positive(p0, "price")
    try Requirement.positive(p1, "price")
    try Requirement.notNegative(q0, "quantity")
    try Requirement.notNegative(q1, "quantity")
    for list in [q0, p1, q1] { try Requirement.count(list.count, is: p0.count, "goods") }
    switch formula {
    case .laspeyres: return try ratio(p1, p0, basket: q0)
    case .paasche: return try ratio(p1, p0, basket: q1)
    case .fisher: return (try ratio(p1, p0, basket: q0)).squareRoot() * (try ratio(p1, p0, basket: q1)).squareRoot()
    case .tornqvist: return try tornqvist(p0, q0, p1, q1)
    }
  }

  private static func ratio(_ p1: [Double], _ p0: [Double], basket: [Double]) throws(UndefinedResult) -> Double {
    guard basket.contains(where: { $0 > 0 }) else { throw UndefinedResult("every quantity is zero") }
    return try positive(cost(p1, basket) / cost(p0, basket))
  }

  private static func cost(_ prices: [Double], _ quantities: [Double]) -> Double {
    CompensatedSum.of(zip(prices, quantities).lazy.map { $0 * $1 })
  }

  private static func tornqvist(_ p0: [Double], _ q0: [Double], _ p1: [Double], _ q1: [Double]) throws(UndefinedResult) -> Double {
    let before = try Shares.of(zip(p0, q0).map { $0 * $1 }, "quantity")
    let after = try Shares.of(zip(p1, q1).map { $0 * $1 }, "quantity")
    var sum = CompensatedSum()
    for good in p0.indices { sum.add((before[good] + after[good]) / 2 * (log(p1[good]) - log(p0[good]))) }
    return try positive(exp(sum.value))
  }

  /// Amounts beyond the range of numbers leave an index that is not one.
  private static func positive(_ index: Double) throws(UndefinedResult) -> Double {
    try Requirement.result(index > 0 ? index : .nan)
  }
}
