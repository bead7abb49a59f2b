/// A coefficient of a regression with its standard error.
package struct CoefficientEstimate: Sendable, Hashable {
  package let name: String
  package let estimate: Double
  package let standardError: Double
  /// Of the t distribution that judges the estimate; nil for the normal distribution.
  package let degreesOfFreedom: Double?

  package init(name: String, estimate: Double, standardError: Double, degreesOfFreedom: Double?) {
    self.name = name
    self.estimate = estimate
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The estimate in standard errors; infinite where a standard error is zero and the estimate is not.
  package var tStatistic: Double {
    estimate == 0 ? 0 : estimate / standardError
  }

  /// The probability of an estimate at least as far from zero, were the coefficient zero.
  package var pValue: Double {
    if let degreesOfFreedom { return StudentTDistribution(degreesOfFreedom: degreesOfFreedom).twoSidedP(tStatistic) }
    return NormalDistribution.twoSidedP(tStatistic)
  }

  /// The interval that covers the coefficient with this probability, say 0.95.
  package func confidenceInterval(level: Double) -> ClosedRange<Double> {
    let halfWidth = standardError > 0 && level > 0 ? quantile((1 + level) / 2) * standardError : 0
    return estimate - halfWidth...estimate + halfWidth
  }

  private func quantile(_ probability: Double) -> Double {
    if let degreesOfFreedom { return StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(probability) }
    return NormalDistribution.quantile(probability)
  }
}
