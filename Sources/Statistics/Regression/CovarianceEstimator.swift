/// What is assumed about the errors of a regression, and so how standard errors are computed.
///
/// n is the number of observations, K that of coefficients, e a residual, G the number of clusters.
package enum CovarianceEstimator: Sendable, Hashable {
  /// Independent errors of one variance: s² = Σe²/(n − K).
  case classical
  /// Independent errors of any variance (White 1980), times n/(n − K).
  case hc1
  /// Independent errors of any variance, each e² divided by 1 − leverage (MacKinnon and White 1985): unbiased if the variances are equal.
  case hc2
  /// Errors correlated in any way within a cluster (Liang and Zeger 1986), times G/(G − 1) · (n − 1)/(n − K).
  /// One code for each observation.
  case clustered([Int])
  /// Errors correlated within clusters of two kinds: the covariances by the first and by the second kind are added, that by their
  /// intersections is taken off (Cameron, Gelbach and Miller 2011).
  case twoWayClustered([Int], [Int])
}
