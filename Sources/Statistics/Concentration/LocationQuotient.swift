/// The location quotient: how strongly an industry is present in a region, compared with all regions together.
package enum LocationQuotient {
  /// LQ = (cell/regionTotal) / (industryTotal/total).
  ///
  /// Range: 0 upwards; 1 is the presence found in all regions together. No unit; scaling all four numbers changes nothing. The
  /// mean over a region's industries, weighted by their shares in the total, is 1.
  /// Undefined: a negative cell, a total that is not positive.
  ///
  /// - Parameters:
  ///   - cell: the industry in the region.
  ///   - regionTotal: all industries in the region.
  ///   - industryTotal: the industry in all regions.
  ///   - total: all industries in all regions.
  ///
  /// Source: Isard (1960), Methods of Regional Analysis, chapter 7.
  package static func value(
    cell: Double, regionTotal: Double, industryTotal: Double, total: Double
  ) throws(UndefinedResult) -> Double {
    try Requirement.notNegative(cell, "industry in the region")
    try Requirement.positive(regionTotal, "total of the region")
    try Requirement.positive(industryTotal, "total of the industry")
    try Requirement.positive(total, "total")
    return try Requirement.result(cell / regionTotal / (industryTotal / total))
  }
}
