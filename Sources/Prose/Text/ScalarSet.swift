/// A set of single characters, written as one literal.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  private let members: Set<Unicode.Scalar>

  init(stringLiteral text: String) { members = Set(text.unicodeScalars) }

  func contains(_ scalar: Unicode.Scalar) -> Bool { members.contains(scalar) }
}
