import Diagnostics

/// Reads a formula in the words of Vega's expression language.
struct ExpressionParser {
  struct Problem: Error {
    var message: String
    var fix: String?
  }

  private enum Token: Equatable {
    case number(Double)
    case text(String)
    case name(String)
    case symbol(String)
    case end
  }

  private var tokens: [Token]
  private var position = 0
  private var depth = 0

  static func parse(_ text: String) throws(Problem) -> Expression {
    var parser = ExpressionParser(tokens: try tokenize(text))
    let expression = try parser.expression()
    guard parser.next == .end else { throw Problem(message: "'\(parser.shown)' stands where the formula should end") }
    return expression
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private var next: Token { position < tokens.count ? tokens[position] : .end }

  private var shown: String {
    switch next {
    case .number(let value): NumberText.shortest(value)
    case .text(let text), .name(let text), .symbol(let text): text
    case .end: "the end"
    }
  }

  private mutating func take(_ symbol: String) -> Bool {
    guard next == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ symbol: String) throws(Problem) {
    if !take(symbol) { throw Problem(message: "'\(symbol)' is missing before '\(shown)'") }
  }

  private mutating func expression() throws(Problem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw Problem(message: "it is nested too deeply") }
    let condition = try binary(above: 0)
    guard take("?") else { return condition }
    let yes = try expression()
    try expect(":")
    return .choice(condition, yes, try expression())
  }

  private mutating func binary(above level: Int) throws(Problem) -> Expression {
    var left = try unary()
    while case .symbol(let text) = next, let operation = Expression.Operation(rawValue: text.count == 3 ? String(text.dropLast()) : text),
      operation.precedence > level
    {
      position += 1
      left = .operation(operation, left, try binary(above: operation.precedence))
    }
    return left
  }

  private mutating func unary() throws(Problem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw Problem(message: "it is nested too deeply") }
    if take("!") { return .not(try unary()) }
    if take("-") { return .negated(try unary()) }
    if take("(") {
      let inner = try expression()
      try expect(")")
      return inner
    }
    if take("[") { return .list(try items(until: "]")) }
    let token = next
    position += 1
    switch token {
    case .number(let value): return .literal(.number(value))
    case .text(let text): return .literal(.text(text))
    case .name(let name): return try named(name)
    case .symbol(let text): throw Problem(message: "'\(text)' stands where a value should")
    case .end: throw Problem(message: "it ends too early")
    }
  }

  private mutating func items(until close: String) throws(Problem) -> [Expression] {
    if take(close) { return [] }
    var items = [try expression()]
    while take(",") { items.append(try expression()) }
    try expect(close)
    return items
  }

  private mutating func named(_ name: String) throws(Problem) -> Expression {
    switch name {
    case "true": return .literal(.boolean(true))
    case "false": return .literal(.boolean(false))
    case "null": return .literal(.null)
    case "datum": return try member()
    default: break
    }
    let functions = Expression.Function.allCases.map(\.rawValue)
    guard let function = Expression.Function(rawValue: name) else {
      throw Problem(
        message: "'\(name)' is not known",
        fix: nearestName(to: name, among: functions + ["datum"]).map { "did you mean '\($0)'?" })
    }
    try expect("(")
    let arguments = try items(until: ")")
    guard function.argumentCounts.contains(arguments.count) else {
      throw Problem(message: "'\(name)' does not take \(arguments.count) arguments")
    }
    return .call(function, arguments)
  }

  private mutating func member() throws(Problem) -> Expression {
    if take(".") {
      guard case .name(let field) = next else { throw Problem(message: "a field's name is missing after 'datum.'") }
      position += 1
      return .field(field)
    }
    if take("[") {
      guard case .text(let field) = next else { throw Problem(message: "a field's name is missing after 'datum['") }
      position += 1
      try expect("]")
      return .field(field)
    }
    throw Problem(message: "'datum' needs a field", fix: "write datum.FIELD")
  }

  private static let symbols = [
    "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]", ",", ".",
  ]

  private static func tokenize(_ text: String) throws(Problem) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "e" || $0 == "E") }
        guard let value = Double(digits) else { throw Problem(message: "'\(digits)' is not a number") }
        tokens.append(.number(value))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter || first == "_" || first == "$" {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
        tokens.append(.name(String(name)))
        rest = rest.dropFirst(name.count)
      } else if first == "'" || first == "\"" {
        tokens.append(.text(try quoted(&rest, by: first)))
      } else if let symbol = symbols.first(where: { rest.hasPrefix($0) }) {
        tokens.append(.symbol(symbol))
        rest = rest.dropFirst(symbol.count)
      } else {
        throw Problem(message: "'\(first)' has no meaning here")
      }
    }
    return tokens
  }

  private static func quoted(_ rest: inout Substring, by quote: Character) throws(Problem) -> String {
    rest = rest.dropFirst()
    var text = ""
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == quote { return text }
      guard character == "\\", let escaped = rest.first else {
        text.append(character)
        continue
      }
      text.append(escaped == "n" ? "\n" : escaped)
      rest = rest.dropFirst()
    }
    throw Problem(message: "a quoted text is not closed")
  }
}
