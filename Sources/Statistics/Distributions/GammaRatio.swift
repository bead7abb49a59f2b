import Glibc

/// Ratios of gamma functions without the cancellation of their logarithms.
enum GammaRatio {
  /// Γ(a + ½) / Γ(a) for a > 0.
  ///
  /// The asymptotic series of the logarithm (from Stirling's, DLMF 5.11.8) from a = 20 upwards; below, the recurrence
  /// Γ(a + ½)/Γ(a) = Γ(a + 3/2)/Γ(a + 1) · a/(a + ½) leads there.
  static func half(above a: Double) -> Double {
    var large = a
    var factor = 1.0
    while large < 20 {
      factor *= large / (large + 0.5)
      large += 1
    }
    let square = 1 / (large * large)
    let series = -1.0 / 8 + square * (1.0 / 192 + square * (-1.0 / 640 + square * (17.0 / 14336 - square * 31.0 / 18432)))
    return factor * large.squareRoot() * exp(series / large)
  }
}
