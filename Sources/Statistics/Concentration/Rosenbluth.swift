/// The index of Rosenbluth (Hall and Tideman): concentration by the ranks of the parts, so that the number of small ones counts.
package enum Rosenbluth {
  /// R = 1/(2·Σ i·sᵢ − 1), where i is the rank of a part from the largest and sᵢ its share.
  ///
  /// Range: 1/n (equal parts) to 1 (all in one part). No unit; scaling all values changes nothing. Parts of zero change nothing.
  /// Tied to the Gini coefficient G by R = 1/(n·(1 − G)). Undefined: no value, a negative one, all zero.
  ///
  /// Source: Hall and Tideman (1967), Journal of the American Statistical Association 62(317), 162–168.
  package static func index(_ values: [Double]) throws(UndefinedResult) -> Double {
    let shares = try Shares.of(values).sorted(by: >)
    let ranked = CompensatedSum.of(shares.enumerated().lazy.map { Double($0.offset + 1) * $0.element })
    return min(1, 1 / (2 * ranked - 1))
  }
}
