/// Revealed comparative advantage: how strongly a country's exports lean towards a product, compared with the world's.
package enum RevealedComparativeAdvantage {
  /// RCA = (cell/rowTotal) / (columnTotal/total), with countries as rows and products as columns.
  ///
  /// Range: 0 upwards; above 1 is an advantage. No unit; scaling all four numbers changes nothing.
  /// Undefined: a negative cell, a total that is not positive.
  ///
  /// - Parameters:
  ///   - cell: the country's exports of the product.
  ///   - rowTotal: all exports of the country.
  ///   - columnTotal: the world's exports of the product.
  ///   - total: all exports of the world.
  ///
  /// Source: Balassa (1965), Manchester School 33(2), 99–123.
  package static func balassa(
    cell: Double, rowTotal: Double, columnTotal: Double, total: Double
  ) throws(UndefinedResult) -> Double {
    try Requirement.notNegative(cell, "export of the product")
    try Requirement.positive(rowTotal, "total of the country")
    try Requirement.positive(columnTotal, "total of the product")
    try Requirement.positive(total, "total")
    return try Requirement.result(cell / rowTotal / (columnTotal / total))
  }

  /// RSCA = (r − 1)/(r + 1): advantage and disadvantage on scales of the same length.
  ///
  /// Range: −1 (no export) to below 1; 0 is neither. No unit. Undefined: a negative r.
  ///
  /// Source: Dalum, Laursen and Villumsen (1998), International Review of Applied Economics 12(3), 423–443.
  package static func symmetric(_ advantage: Double) throws(UndefinedResult) -> Double {
    try Requirement.notNegative(advantage, "revealed comparative advantage")
    return advantage < 1 ? (advantage - 1) / (advantage + 1) : (1 - 1 / advantage) / (1 + 1 / advantage)
  }
}
