/// The index of Hoover: the share of the total that would have to move for equal parts.
package enum Hoover {
  /// H = ½·Σ|vᵢ − rᵢ|, with vᵢ the shares of the values and rᵢ those of the reference (1/n each where left out).
  ///
  /// Range: 0 (the same shares) to 1, without reference at most (n − 1)/n. No unit; scaling either side changes nothing. With
  /// incomes per region and population as reference this is the Robin Hood index, with industries the index of
  /// dissimilarity. Undefined: no value, a negative one, all zero, a reference of another length.
  ///
  /// Source: Hoover (1936), Review of Economics and Statistics 18(4), 162–171.
  package static func index(_ values: [Double], reference: [Double]? = nil) throws(UndefinedResult) -> Double {
    let shares = try Shares.of(values)
    let expected: [Double]
    if let reference {
      try Requirement.count(reference.count, is: values.count, "values of the reference")
      expected = try Shares.of(reference, "value of the reference")
    } else {
      expected = [Double](repeating: 1 / Double(values.count), count: values.count)
    }
    return min(1, CompensatedSum.of(zip(shares, expected).map { abs($0 - $1) }) / 2)
  }
}
