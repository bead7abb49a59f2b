extension PriceIndex {
  /// The index of each period against the first, as the product of the indices from each period to the next.
  ///
  /// Range: above 0; the first is 1. Undefined where one of the links is, at the number of its period; also for no period.
  ///
  /// - Parameters:
  ///   - prices: for each period, the prices of the goods, always in the same order.
  ///   - quantities: likewise.
  ///
  /// Source: Balk (2008), Price and Quantity Index Numbers, chapter 3.
  package static func chained(
    prices: [[Double]], quantities: [[Double]], formula: Formula
  ) throws(UndefinedResult) -> [Double] {
    if prices.isEmpty { throw UndefinedResult("there is no period") }
    try Requirement.count(quantities.count, is: prices.count, "periods")
    var indices = [1.0]
    for period in prices.indices.dropFirst() {
      do {
        let link = try direct(
          p0: prices[period - 1], q0: quantities[period - 1], p1: prices[period], q1: quantities[period], formula: formula)
        indices.append(try Requirement.result(indices[period - 1] * link))
      } catch {
        throw UndefinedResult(error.reason, at: period)
      }
    }
    return indices
  }
}
