/// Whether a number rounds to one that was printed with so many decimals.
func agrees(_ value: Double, with printed: Double, decimals: Int) -> Bool {
  var unit = 1.0
  for _ in 0..<decimals { unit /= 10 }
  return abs(value - printed) <= unit / 2 * (1 + 1e-9)
}

func agrees(_ values: [Double], with printed: [Double], decimals: Int) -> Bool {
  values.count == printed.count && zip(values, printed).allSatisfy { agrees($0, with: $1, decimals: decimals) }
}

/// Whether two numbers differ by rounding alone.
func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
  abs(value - expected) <= tolerance * max(1, abs(expected))
}
