/// A column of a matrix that the columns before it already span, but for rounding.
struct LinearDependence: Error, Sendable, Hashable {
  let column: Int
  /// The earlier columns that it is a combination of; none where it is zero.
  let spanningColumns: [Int]
}
