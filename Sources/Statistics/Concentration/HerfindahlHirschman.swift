/// The index of Herfindahl and Hirschman: how much of a whole lies with its large parts.
package enum HerfindahlHirschman {
  /// H = Σ sᵢ² with sᵢ = xᵢ/Σx.
  ///
  /// Range: 1/n (equal parts) to 1 (all in one part); times 10 000 it is the number of competition law, which squares percent.
  /// No unit; scaling all values changes nothing. Undefined: no value, a negative one, all zero.
  ///
  /// Source: Hirschman (1964), American Economic Review 54(5), 761–762.
  package static func index(_ values: [Double]) throws(UndefinedResult) -> Double {
    min(1, CompensatedSum.of(try Shares.of(values).lazy.map { $0 * $0 }))
  }

  /// (H − 1/n)/(1 − 1/n), where n counts all parts, those of zero too.
  ///
  /// Range: 0 (equal parts) to 1. No unit. Undefined where H is, and for a single part.
  ///
  /// Source: R package REAT, `herf(norm = TRUE)`, after Dörsam (2004), Wirtschaftsstatistik anschaulich dargestellt.
  package static func normalised(_ values: [Double]) throws(UndefinedResult) -> Double {
    let index = try index(values)
    guard values.count > 1 else { throw UndefinedResult("a single part leaves nothing to compare with") }
    let least = 1 / Double(values.count)
    return max(0, (index - least) / (1 - least))
  }

  /// 1/H: how many parts of equal size would have the same index.
  ///
  /// Range: 1 to n. Unit: parts. Undefined where H is.
  ///
  /// Source: Adelman (1969), Review of Economics and Statistics 51(1), 99–101.
  package static func equivalentNumber(_ values: [Double]) throws(UndefinedResult) -> Double {
    1 / (try index(values))
  }
}
