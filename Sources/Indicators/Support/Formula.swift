/// A formula as a tree, which a page prints as MathML.
package indirect enum Formula: Sendable, Hashable {
  case identifier(String)
  case number(String)
  case text(String)
  case operation(String)
  case row([Formula])
  case fraction(Formula, Formula)
  case power(Formula, Formula)
  case subscripted(Formula, Formula)
  case sum(over: Formula, of: Formula)
  case fenced(Formula)

  /// `x` with the index `t`.
  static func indexed(_ name: String, _ index: String) -> Formula { .subscripted(.identifier(name), .identifier(index)) }
  static func indexed(_ name: String, _ index: Formula) -> Formula { .subscripted(.identifier(name), index) }
  /// `f(x)` of a named function.
  static func function(_ name: String, _ argument: Formula) -> Formula { .row([.identifier(name), .operation("\u{2061}"), .fenced(argument)]) }
  static func times(_ a: Formula, _ b: Formula) -> Formula { .row([a, .operation("\u{00D7}"), b]) }
  static func equation(_ a: Formula, _ b: Formula) -> Formula { .row([a, .operation("="), b]) }
  static func difference(_ a: Formula, _ b: Formula) -> Formula { .row([a, .operation("\u{2212}"), b]) }
  static func plus(_ a: Formula, _ b: Formula) -> Formula { .row([a, .operation("+"), b]) }
}
