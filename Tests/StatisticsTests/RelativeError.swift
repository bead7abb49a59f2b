/// How far a computed number is from the expected one, relative to the latter.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  expected == 0 ? abs(value) : abs(value / expected - 1)
}
