import Glibc

/// The standard normal distribution.
package enum NormalDistribution {
  /// P(Z ≤ z), with full relative precision in the lower tail.
  package static func cumulative(_ z: Double) -> Double {
    0.5 * erfc(-z / 2.0.squareRoot())
  }

  /// P(|Z| ≥ |z|), with full relative precision for any z.
  package static func twoSidedP(_ z: Double) -> Double {
    erfc(abs(z) / 2.0.squareRoot())
  }

  /// The number that Z does not exceed with this probability: −∞ at 0 and below, +∞ at 1 and above.
  package static func quantile(_ probability: Double) -> Double {
    if probability > 0.5 { return -lowerQuantile(1 - probability) }
    return lowerQuantile(probability)
  }

  /// Starts from the rational approximation 26.2.23 of Abramowitz and Stegun (1964, p. 933; error below 4.5e-4)
  /// and refines it by Halley's method on the distribution function.
  private static func lowerQuantile(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    guard probability < 0.5 else { return 0 }
    let t = (-2 * log(probability)).squareRoot()
    let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
    let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var z = numerator / denominator - t
    for _ in 0..<3 {
      let step = (cumulative(z) - probability) / density(z)
      z -= step / (1 + z * step / 2)
    }
    return z
  }

  private static func density(_ z: Double) -> Double {
    exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  }
}
