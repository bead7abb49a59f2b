/// The index of Ellison and Glaeser: how far an industry is clustered in space beyond what few large plants alone would do.
package enum EllisonGlaeser {
  /// γ = (G − (1 − Σx²)·H) / ((1 − Σx²)·(1 − H)) with G = Σ(sᵢ − xᵢ)².
  ///
  /// Range: 0 is what plants placed by chance lead to expect; below 0 they keep apart. There is no fixed greatest value. The
  /// paper calls industries below 0.02 not very localised and above 0.05 very localised. No unit; scaling employment changes
  /// nothing.
  /// Undefined: no region or only one with employment, a single plant (H = 1), negative numbers, lists of different lengths.
  ///
  /// - Parameters:
  ///   - industry: employment of the industry by region; its shares are sᵢ.
  ///   - all: employment of all industries by region; its shares are xᵢ.
  ///   - plantHerfindahl: H = Σ z² over the plants' shares of the industry's employment.
  ///
  /// Source: Ellison and Glaeser (1997), Journal of Political Economy 105(5), 889–927, equation 5.
  package static func index(industry: [Double], all: [Double], plantHerfindahl: Double) throws(UndefinedResult) -> Double {
    try Requirement.count(industry.count, is: all.count, "regions of the industry")
    let shares = try Shares.of(industry, "employment of the industry")
    let expected = try Shares.of(all, "employment of all industries")
    guard plantHerfindahl > 0, plantHerfindahl <= 1 else {
      throw UndefinedResult("the plants' Herfindahl index is not above 0 and at most 1")
    }
    guard plantHerfindahl < 1 else { throw UndefinedResult("a single plant cannot be clustered") }
    let spread = 1 - CompensatedSum.of(expected.lazy.map { $0 * $0 })
    guard expected.count(where: { $0 > 0 }) > 1, spread > 0 else { throw UndefinedResult("all employment is in one region") }
    let raw = CompensatedSum.of(zip(shares, expected).lazy.map { ($0 - $1) * ($0 - $1) })
    return try Requirement.result((raw - spread * plantHerfindahl) / (spread * (1 - plantHerfindahl)))
  }

  /// The same from the employment of each plant.
  ///
  /// - Parameters:
  ///   - plants: for each region, the employment of the industry's plants there; a region may have none.
  ///   - all: employment of all industries by region.
  package static func index(plants: [[Double]], all: [Double]) throws(UndefinedResult) -> Double {
    let everyPlant = plants.flatMap { $0 }
    try Requirement.notNegative(everyPlant, "employment of the plant")
    return try index(
      industry: plants.map { CompensatedSum.of($0) }, all: all, plantHerfindahl: try HerfindahlHirschman.index(everyPlant))
  }
}
