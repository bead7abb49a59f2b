import Glibc

/// The coupling coordination degree (耦合协调度): how far systems are developed, and developed alike.
package enum CouplingCoordination {
  /// How the coupling C of n systems rated U is computed.
  package enum Formula: Sendable, Hashable {
    /// C = n·(ΠU)^(1/n)/ΣU. Values crowd near 1 unless the systems differ much.
    case standard
    /// C = √((1 − Σ_(i>j)|Uᵢ − Uⱼ|/(n(n − 1)/2))·(Π Uᵢ/U_max)^(1/(n − 1))), for two systems √((1 − (U_max − U_min))·U_min/U_max).
    /// Spread over the whole range from 0 to 1.
    ///
    /// Source: 王淑佳, 孔伟, 任亮, 治丹丹 and 戴彬婷 (2021), 国内耦合协调度模型的误区及修正, 自然资源学报 36(3), 793–810.
    case corrected
  }

  package struct Degree: Sendable, Hashable {
    /// C, how alike the systems are developed.
    package let coupling: Double
    /// T = ΣwU, how far they are developed.
    package let comprehensive: Double
    /// D = √(C·T).
    package let coordination: Double
  }

  /// The degree of systems rated from 0 to 1.
  ///
  /// Range: C, T and D from 0 to 1. No unit. Undefined: fewer than two systems, ratings outside 0 to 1 or all zero, weights of another
  /// number, negative or all zero.
  ///
  /// - Parameters:
  ///   - ratings: U of each system.
  ///   - weights: of each system in T, divided by their sum; equal where left out.
  ///
  /// Source: 廖重斌 (1999), 环境与经济协调发展的定量评判及其分类体系, 热带地理 19(2), 171–177.
  package static func degree(
    _ ratings: [Double], weights: [Double]? = nil, formula: Formula
  ) throws(UndefinedResult) -> Degree {
    guard ratings.count > 1 else { throw UndefinedResult("coupling needs two systems") }
    try Requirement.notNegative(ratings, "rating")
    if let index = ratings.firstIndex(where: { $0 > 1 }) { throw UndefinedResult("the rating is above 1", at: index) }
    let largest = ratings.reduce(0, max)
    guard largest > 0 else { throw UndefinedResult("every rating is zero") }

    let coupling = ratings.contains(0) ? 0 : min(1, coupling(ratings, ratings.map { $0 / largest }, formula))
    let equal = [Double](repeating: 1, count: ratings.count)
    let comprehensive = min(1, try WeightedIndex.value(ratings, weights: weights ?? equal))
    return Degree(
      coupling: coupling, comprehensive: comprehensive, coordination: (coupling * comprehensive).squareRoot())
  }

  /// - Parameter relative: the ratings over the largest.
  private static func coupling(_ ratings: [Double], _ relative: [Double], _ formula: Formula) -> Double {
    let count = Double(ratings.count)
    let logarithm = CompensatedSum.of(relative.lazy.map { log($0) })
    switch formula {
    case .standard: return exp(logarithm / count) / (CompensatedSum.of(relative) / count)
    case .corrected: return ((1 - meanDifference(ratings)) * exp(logarithm / (count - 1))).squareRoot()
    }
  }

  /// The mean of |Uᵢ − Uⱼ| over all pairs.
  private static func meanDifference(_ ratings: [Double]) -> Double {
    var differences = CompensatedSum()
    for (index, rating) in ratings.enumerated() {
      for other in ratings[..<index] { differences.add(abs(rating - other)) }
    }
    let count = Double(ratings.count)
    return min(1, differences.value / (count * (count - 1) / 2))
  }
}
