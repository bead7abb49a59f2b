extension SeededRandom {
  /// A bell-shaped number of mean 0 and variance 1: the sum of twelve uniform ones, less 6.
  mutating func noise() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
  }
}
