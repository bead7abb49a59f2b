/// The parts of a whole: numbers divided by their sum.
enum Shares {
  /// - Returns: sᵢ = xᵢ / Σx, in the order given; they sum to 1.
  /// - Throws: where there is no number, one is negative or not finite, or all are zero.
  static func of(_ values: [Double], _ what: String = "value") throws(UndefinedResult) -> [Double] {
    try Requirement.notNegative(values, what)
    let largest = values.reduce(0, max)
    guard largest > 0 else { throw UndefinedResult("every \(what) is zero") }
    let scaled = values.map { $0 / largest }
    let sum = CompensatedSum.of(scaled)
    return scaled.map { $0 / sum }
  }
}
