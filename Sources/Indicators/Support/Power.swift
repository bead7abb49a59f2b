import Glibc

/// Powers of positive numbers.
enum Power {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
