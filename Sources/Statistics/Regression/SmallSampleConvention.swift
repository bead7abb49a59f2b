/// What textbooks and programs settle differently for few observations or clusters.
struct SmallSampleConvention: Sendable, Hashable {
  /// K in n − K: the coefficients and the free levels of absorbed effects.
  var parameterCount: Int
  /// K in (n − 1)/(n − K) of a clustered covariance.
  var clusteredParameterCount: Int
  /// In G/(G − 1) of two-way clusters, whether G is the smaller number of clusters for all three parts, or each part's own.
  var usesSmallestClusterCount: Bool
}
