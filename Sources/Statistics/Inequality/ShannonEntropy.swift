import Glibc

/// The entropy of Shannon: how evenly a whole is spread over its parts.
package enum ShannonEntropy {
  /// E = −Σ sᵢ·ln sᵢ with sᵢ = xᵢ/Σx and 0·ln 0 = 0; normalised E/ln n, where n counts all parts, those of zero too.
  ///
  /// Range: 0 (all in one part) to ln n, normalised to 1 (equal parts). Unit: natural units of information, normalised none.
  /// Undefined: no value, a negative one, all zero; normalised also for a single part.
  ///
  /// Source: Shannon (1948), Bell System Technical Journal 27, 379–423, section 6.
  package static func index(_ values: [Double], normalised: Bool) throws(UndefinedResult) -> Double {
    let shares = try Shares.of(values)
    let entropy = of(shares)
    guard normalised else { return entropy }
    guard values.count > 1 else { throw UndefinedResult("the greatest entropy of a single part is zero") }
    return min(1, entropy / log(Double(values.count)))
  }

  /// The entropy of shares that sum to 1.
  static func of(_ shares: [Double]) -> Double {
    max(0, CompensatedSum.of(shares.lazy.map { $0 > 0 ? -$0 * log($0) : 0 }))
  }
}
