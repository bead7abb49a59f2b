/// A number that an estimate comes with.
package struct Statistic: Sendable, Hashable {
  /// The words after `statistic=` in a reference.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    /// In the unit of the estimate.
    case standardError = "standard-error"
    /// The ends of the confidence interval, in the unit of the estimate.
    case lower = "ci-lower"
    case upper = "ci-upper"
    /// The estimate over its standard error.
    case tStatistic = "t"
    /// The two-sided p-value against zero.
    case pValue = "p"
    case degreesOfFreedom = "df"
    case observations = "n"
    case clusters
    case treated = "n-treated"
    case controls = "n-control"
    case rSquared = "r-squared"
    case consistencyRatio = "consistency-ratio"
    case principalEigenvalue = "lambda-max"
    case entropy
    case rootMeanSquaredError = "rmspe"
    /// The number of the grade that the value falls in, from 1.
    case grade

    /// True for what is measured in the unit of the estimate; the others are pure numbers.
    package var hasUnitOfEstimate: Bool {
      switch self {
      case .standardError, .lower, .upper, .rootMeanSquaredError: true
      default: false
      }
    }
  }

  package var name: Name
  package var value: Double
  /// A word for the number, such as the name of a grade.
  package var label: String?

  package init(_ name: Name, _ value: Double, label: String? = nil) {
    self.name = name
    self.value = value
    self.label = label
  }
}
