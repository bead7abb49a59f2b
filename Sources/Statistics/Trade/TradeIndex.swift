/// Indices that compare the exports and imports of a product or an industry. All are without unit, and none changes when all
/// amounts are scaled.
package enum TradeIndex {
  /// TC = (X − M)/(X + M), the index of trade competitiveness (normalised trade balance).
  ///
  /// Range: −1 (only imports) to 1 (only exports). Undefined: neither exports nor imports, or a negative amount.
  ///
  /// Source: Balassa (1966), American Economic Review 56(3), 466–473, who takes the absolute value.
  package static func tradeCompetitiveness(exports: Double, imports: Double) throws(UndefinedResult) -> Double {
    let (exports, imports) = try parts(exports, imports)
    return exports - imports
  }

  /// GL = 1 − |X − M|/(X + M): the share of trade that goes both ways within the product.
  ///
  /// Range: 0 (one way only) to 1 (balanced). Undefined: neither exports nor imports, or a negative amount.
  ///
  /// Source: Grubel and Lloyd (1975), Intra-Industry Trade, chapter 2.
  package static func grubelLloyd(exports: Double, imports: Double) throws(UndefinedResult) -> Double {
    let (exports, imports) = try parts(exports, imports)
    return 1 - abs(exports - imports)
  }

  /// GL = 1 − Σ|Xᵢ − Mᵢ|/Σ(Xᵢ + Mᵢ): the mean over products, weighted by their trade.
  ///
  /// Range: 0 to 1. Undefined: no product, no trade at all, or a negative amount. A product without trade adds nothing.
  ///
  /// Source: Grubel and Lloyd (1975), Intra-Industry Trade, chapter 2.
  package static func grubelLloydAggregate(_ products: [(exports: Double, imports: Double)]) throws(UndefinedResult) -> Double {
    let exports = products.map(\.exports)
    let imports = products.map(\.imports)
    try Requirement.notNegative(exports, "export")
    try Requirement.notNegative(imports, "import")
    let trade = try Requirement.result(CompensatedSum.of(exports + imports))
    guard trade > 0 else { throw UndefinedResult("there are neither exports nor imports") }
    return max(0, 1 - CompensatedSum.of(zip(exports, imports).lazy.map { abs($0 - $1) }) / trade)
  }

  /// M/(P + M − X): the share of imports in apparent consumption.
  ///
  /// Range: 0 upwards; above 1 where more is exported than produced. Undefined: a negative amount, apparent consumption that is
  /// not positive.
  ///
  /// Source: OECD, STAN Indicators, import penetration.
  package static func importPenetration(imports: Double, production: Double, exports: Double) throws(UndefinedResult) -> Double {
    try Requirement.notNegative(imports, "import")
    try Requirement.notNegative(production, "production")
    try Requirement.notNegative(exports, "export")
    let consumption = production - exports + imports
    guard consumption > 0 else { throw UndefinedResult("apparent consumption is not positive") }
    return try Requirement.result(imports / consumption)
  }

  /// Exports and imports as shares of both together.
  private static func parts(_ exports: Double, _ imports: Double) throws(UndefinedResult) -> (Double, Double) {
    try Requirement.notNegative(exports, "export")
    try Requirement.notNegative(imports, "import")
    guard exports > 0 || imports > 0 else { throw UndefinedResult("there are neither exports nor imports") }
    let larger = max(exports, imports)
    let both = exports / larger + imports / larger
    return (exports / larger / both, imports / larger / both)
  }
}
