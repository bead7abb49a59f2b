import Diagnostics

extension Formula {
  /// Reads a formula.
  package init(_ text: String) throws(FormulaProblem) {
    var parser = FormulaParser(tokens: try FormulaLexer.tokens(text))
    root = try parser.formula()
    references = parser.references
    self.text = text
  }
}

/// Builds the tree of a formula by the precedence of its operators.
private struct FormulaParser {
  private let tokens: [FormulaLexer.Token]
  private var position = 0
  private var depth = 0
  private(set) var references: [Formula.Reference] = []

  /// Deeper formulas than this are refused.
  private static let maximumDepth = 100

  init(tokens: [FormulaLexer.Token]) { self.tokens = tokens }

  mutating func formula() throws(FormulaProblem) -> Formula.Node {
    let node = try choice()
    guard next.kind == .end else { throw unexpected("where the formula should end") }
    return node
  }

  private var next: FormulaLexer.Token { tokens[min(position, tokens.count - 1)] }

  private func isNext(_ sign: String) -> Bool { next.kind == .sign(sign) }

  private mutating func take(_ sign: String) -> Bool {
    guard isNext(sign) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(FormulaProblem) {
    if !take(sign) { throw problem("lacks '\(sign)' before \(shown)") }
  }

  private func problem(_ message: String, cause: String? = nil, fix: String? = nil) -> FormulaProblem {
    FormulaProblem(message, at: next.range.lowerBound, length: max(1, next.range.count), cause: cause, fix: fix)
  }

  private func unexpected(_ place: String) -> FormulaProblem {
    next.kind == .end ? problem("ends too early") : problem("has \(shown) \(place)")
  }

  private var shown: String {
    switch next.kind {
    case .number(let value): "the number \(JavaScriptNumber.text(value))"
    case .text(let text): "the text '\(text)'"
    case .name(let name): "'\(name)'"
    case .sign(let sign): "'\(sign)'"
    case .end: "its end"
    }
  }

  private mutating func choice() throws(FormulaProblem) -> Formula.Node {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth { throw problem("is nested too deeply") }
    let condition = try binary(above: 0)
    guard take("?") else { return condition }
    let yes = try choice()
    try expect(":")
    return .choice(condition, yes, try choice())
  }

  private mutating func binary(above level: Int) throws(FormulaProblem) -> Formula.Node {
    var left = try unary()
    while case .sign(let sign) = next.kind, let operation = Formula.Operation(rawValue: sign), operation.precedence > level {
      position += 1
      left = .operation(operation, left, try binary(above: operation.precedence))
    }
    return left
  }

  private mutating func unary() throws(FormulaProblem) -> Formula.Node {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth { throw problem("is nested too deeply") }
    if take("!") { return .negation(try unary()) }
    if take("-") {
      if case .number(let value) = next.kind {
        position += 1
        return try members(of: .literal(.number(-value)))
      }
      return .minus(try unary())
    }
    if take("+") { return .plus(try unary()) }
    return try members(of: try primary())
  }

  private mutating func primary() throws(FormulaProblem) -> Formula.Node {
    let token = next
    switch token.kind {
    case .number(let value):
      position += 1
      return .literal(.number(value))
    case .text(let text):
      position += 1
      return .literal(.string(text))
    case .name(let name):
      position += 1
      return try named(name, token)
    case .sign("("):
      position += 1
      let inner = try choice()
      try expect(")")
      return inner
    default: throw unexpected("where a value should be")
    }
  }

  private mutating func named(_ name: String, _ token: FormulaLexer.Token) throws(FormulaProblem) -> Formula.Node {
    let constants: [String: DataValue] = ["true": true, "false": false, "null": .null, "undefined": .undefined, "NaN": .number(.nan)]
    if isNext("(") { return try call(name, token) }
    if name == "datum" { return .datum }
    if let constant = constants[name] { return .literal(constant) }
    let known = ["datum"] + constants.keys.sorted() + Formula.Function.allCases.map(\.rawValue)
    // Short names are near to many words.
    let nearest = name.count > 3 ? nearestName(to: name, among: known) : nil
    let isFunction = Formula.Function(rawValue: name) != nil
    throw FormulaProblem(
      "names '\(name)', which is not known", at: token.range.lowerBound, length: token.range.count,
      cause: "a field of the row is written as datum.FIELD or datum['FIELD']",
      fix: isFunction
        ? "call it as \(name)(…)" : nearest.map { "did you mean '\($0)'?" } ?? "write datum.\(name)")
  }

  private mutating func call(_ name: String, _ token: FormulaLexer.Token) throws(FormulaProblem) -> Formula.Node {
    let names = Formula.Function.allCases.map(\.rawValue)
    guard let function = Formula.Function(rawValue: name) else {
      throw FormulaProblem(
        "calls '\(name)', which is not a function", at: token.range.lowerBound, length: token.range.count,
        cause: "the functions are \(names.joined(separator: ", "))",
        fix: nearestName(to: name, among: names).map { "did you mean '\($0)'?" })
    }
    try expect("(")
    var arguments: [Formula.Node] = []
    var places: [Range<Int>] = []
    if !take(")") {
      repeat {
        places.append(next.range)
        arguments.append(try choice())
      } while take(",")
      try expect(")")
    }
    guard function.arity.contains(arguments.count) else {
      let (low, high) = (function.arity.lowerBound, function.arity.upperBound)
      throw FormulaProblem(
        "calls '\(name)' with \(arguments.count) \(arguments.count == 1 ? "argument" : "arguments")", at: token.range.lowerBound, length: token.range.count,
        cause: low == high ? "it takes \(low)" : "it takes \(low) to \(high)")
    }
    guard arguments.count == 2, case .literal(.string(let pattern)) = arguments[1] else { return .call(function, arguments) }
    switch function {
    case .format:
      guard let format = NumberFormat(pattern) else {
        throw FormulaProblem("formats a number by '\(pattern)', which is not a number format", at: places[1].lowerBound, length: places[1].count)
      }
      return .numberText(format, arguments[0])
    case .timeFormat: return .timeText(TimeFormat(pattern), arguments[0])
    default: return .call(function, arguments)
    }
  }

  private mutating func members(of base: Formula.Node) throws(FormulaProblem) -> Formula.Node {
    var node = base
    while true {
      if take(".") {
        guard case .name(let name) = next.kind else { throw unexpected("where a field's name should be") }
        node = member(of: node, name)
        position += 1
      } else if take("[") {
        switch next.kind {
        case .text(let name): node = member(of: node, name)
        case .number(let value): node = member(of: node, JavaScriptNumber.text(value))
        default:
          throw problem("has \(shown) in brackets", cause: "a field is named by a text: datum['FIELD']")
        }
        position += 1
        try expect("]")
      } else {
        return node
      }
    }
  }

  private mutating func member(of node: Formula.Node, _ name: String) -> Formula.Node {
    guard node == .datum else { return .member(node, name) }
    references.append(Formula.Reference(field: name, offset: next.range.lowerBound))
    return .field(name)
  }
}
