import Glibc

/// Student's t distribution with ν degrees of freedom; ν need not be whole.
///
/// No degrees of freedom (ν ≤ 0) mean no information: the limit ν → 0, where all probability lies at ±∞.
/// Infinitely many give the normal distribution.
package struct StudentTDistribution: Sendable, Hashable {
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom > 0 ? degreesOfFreedom : 0
  }

  /// P(T ≤ t), with full relative precision in the lower tail.
  package func cumulative(_ t: Double) -> Double {
    t < 0 ? upperTail(-t) : 1 - upperTail(t)
  }

  /// P(|T| ≥ |t|), with full relative precision for any t.
  package func twoSidedP(_ t: Double) -> Double {
    2 * upperTail(abs(t))
  }

  /// The number that T does not exceed with this probability: −∞ at 0 and below, +∞ at 1 and above.
  package func quantile(_ probability: Double) -> Double {
    if probability > 0.5 { return upperQuantile(1 - probability) }
    return 0 - upperQuantile(probability)
  }
}

extension StudentTDistribution {
  private var nu: Double { degreesOfFreedom }

  /// log(1 + t²/ν), for any size of t.
  private func logSpread(_ t: Double) -> Double {
    let ratio = t / nu.squareRoot()
    return ratio < 1e8 ? log1p(ratio * ratio) : 2 * log(ratio)
  }

  /// The density at 0: Γ((ν+1)/2) / (√(πν) Γ(ν/2)).
  private var peak: Double { GammaRatio.half(above: nu / 2) / (Double.pi * nu).squareRoot() }

  private func density(_ t: Double) -> Double { peak * exp(-(nu + 1) / 2 * logSpread(t)) }

  /// P(T > t) for t ≥ 0.
  private func upperTail(_ t: Double) -> Double {
    guard nu > 0 else { return 0.5 }
    guard nu.isFinite else { return NormalDistribution.twoSidedP(t) / 2 }
    guard t.isFinite else { return t > 0 ? 0 : t }
    return t < 1 ? 0.5 - centre(t) : peak / nu.squareRoot() * exp(-nu / 2 * logSpread(t)) * tailIntegral(t)
  }

  /// P(0 < T < t), by the power series of the incomplete beta function (DLMF 8.17.8 with 15.2.1); its terms are all positive.
  ///
  ///     t f(t) Σₙ Πₖ₌₁…ₙ (ν + 2k − 1)/(2k + 1) · y,  y = t²/(ν + t²)
  private func centre(_ t: Double) -> Double {
    let y = -expm1(-logSpread(t))
    var term = 1.0
    var sum = 1.0
    var k = 1.0
    while term > sum * 1e-17, k < 100_000 {
      term *= (nu + 2 * k - 1) / (2 * k + 1) * y
      sum += term
      k += 1
    }
    return t * density(t) * sum
  }

  /// ∫₀^∞ e^(−v) / √(1 − e^(−w−2v/ν)) dv with w = log(1 + t²/ν).
  ///
  /// The tail of the density becomes this integral, but for a factor, by s² = ν(e^(w+2v/ν) − 1). The double exponential rule
  /// v = exp(x − e^(−x)) of Takahasi and Mori (1974) then gives it to rounding error.
  private func tailIntegral(_ t: Double) -> Double {
    let start = logSpread(t)
    let step = 1.0 / 16
    var sum = 0.0
    for index in -64...64 {
      let x = Double(index) * step
      let decay = exp(-x)
      let v = exp(x - decay)
      sum += exp(-v) * v * (1 + decay) / (-expm1(-start - 2 * v / nu)).squareRoot()
    }
    return sum * step
  }

  /// The t that T exceeds with a probability of at most one half.
  ///
  /// Newton's method on logarithms. The distribution function and its tail are concave in log t, and the normal quantile is
  /// never too large, so that all steps but perhaps the first go one way.
  private func upperQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return .infinity }
    guard tail < 0.5 else { return 0 }
    guard nu > 0 else { return .infinity }
    let normal = -NormalDistribution.quantile(tail)
    guard nu.isFinite else { return normal }
    var logT = log(normal)
    for _ in 0..<200 {
      let t = exp(logT)
      guard t.isFinite else { return .infinity }
      let step: Double
      if tail < 0.25 {
        let value = upperTail(t)
        step = log(value / tail) * value / (t * density(t))
      } else {
        let value = centre(t)
        step = log((0.5 - tail) / value) * value / (t * density(t))
      }
      guard step.isFinite else { return .infinity }
      logT += step
      if abs(step) < 1e-15 { break }
    }
    return exp(logT)
  }
}
