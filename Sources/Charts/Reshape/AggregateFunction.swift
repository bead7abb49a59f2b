/// What an aggregation makes of many values.
package enum AggregateFunction: String, Sendable, Hashable, CaseIterable {
  case count, valid, missing, distinct
  case sum, product, mean, average, median, q1, q3, min, max
  case variance, variancep, stdev, stdevp, stderr
  /// The ends of the 95 % confidence interval of the mean, by bootstrap.
  case ci0, ci1
  /// The row where a field is smallest or largest.
  case argmin, argmax
  /// The rows themselves.
  case values

  /// Whether it reads a field.
  package var needsField: Bool { self != .count && self != .values }
}
