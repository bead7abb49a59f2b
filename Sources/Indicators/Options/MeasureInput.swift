/// A series that a measure reads, under the key that names it in front matter.
package struct MeasureInput: Sendable, Hashable {
  package enum Count: Sendable, Hashable {
    case one, optional
    /// A list of at least so many.
    case list(minimum: Int)
  }

  package var key: String
  package var count: Count

  /// True where the key may be left out.
  var isOptional: Bool { count == .optional || count == .list(minimum: 0) }

  static func one(_ key: String) -> MeasureInput { MeasureInput(key: key, count: .one) }
  static func optional(_ key: String) -> MeasureInput { MeasureInput(key: key, count: .optional) }
  static func list(_ key: String, minimum: Int = 1) -> MeasureInput { MeasureInput(key: key, count: .list(minimum: minimum)) }
}
