/// Why a statistic has no value for the numbers it was given: a base of zero, the logarithm of zero, too few clusters.
package struct UndefinedResult: Error, Sendable, Hashable {
  /// Ends a sentence: “the indicator is undefined: …”.
  package var reason: String
  /// The number of the observation at fault, counted from 0, where one is.
  package var index: Int?

  package init(_ reason: String, at index: Int? = nil) {
    self.reason = reason
    self.index = index
  }
}
