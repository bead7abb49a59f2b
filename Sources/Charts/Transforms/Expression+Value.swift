import Datasets

extension Expression {
  /// The value for one row; a missing field or a wrong type gives null.
  func value(_ row: (String) -> ChartValue) -> ChartValue {
    switch self {
    case .literal(let value): value
    case .field(let name): row(name)
    case .list: .null
    case .not(let inner): .boolean(!inner.value(row).isTrue)
    case .negated(let inner): inner.value(row).number.map { .number(-$0) } ?? .null
    case .choice(let condition, let yes, let no): condition.value(row).isTrue ? yes.value(row) : no.value(row)
    case .operation(let operation, let a, let b): Self.result(operation, a, b, row)
    case .call(let function, let arguments): Self.result(function, arguments, row)
    }
  }

  private static func result(_ operation: Operation, _ a: Expression, _ b: Expression, _ row: (String) -> ChartValue) -> ChartValue {
    let x = a.value(row)
    switch operation {
    case .or: return x.isTrue ? x : b.value(row)
    case .and: return x.isTrue ? b.value(row) : x
    default: break
    }
    let y = b.value(row)
    switch operation {
    case .equal: return .boolean(x.key == y.key)
    case .unequal: return .boolean(x.key != y.key)
    case .less: return ordered(x, y) { ChartValue.precedes($0, $1) }
    case .greater: return ordered(x, y) { ChartValue.precedes($1, $0) }
    case .atMost: return ordered(x, y) { !ChartValue.precedes($1, $0) }
    case .atLeast: return ordered(x, y) { !ChartValue.precedes($0, $1) }
    case .plus:
      if let p = x.number, let q = y.number { return finite(p + q) }
      return x.isNull || y.isNull ? .null : .text(x.key + y.key)
    default: return arithmetic(operation, x.number, y.number)
    }
  }

  /// A period compared with a text is compared with the period the text names.
  private static func ordered(_ x: ChartValue, _ y: ChartValue, _ test: (ChartValue, ChartValue) -> Bool) -> ChartValue {
    if x.isNull || y.isNull { return .boolean(false) }
    return .boolean(test(x.aligned(with: y), y.aligned(with: x)))
  }

  private static func arithmetic(_ operation: Operation, _ x: Double?, _ y: Double?) -> ChartValue {
    guard let x, let y else { return .null }
    return switch operation {
    case .minus: finite(x - y)
    case .times: finite(x * y)
    case .divided: finite(x / y)
    case .remainder: finite(x.truncatingRemainder(dividingBy: y))
    default: .null
    }
  }

  private static func finite(_ value: Double) -> ChartValue { value.isFinite ? .number(value) : .null }

  private static func result(_ function: Function, _ arguments: [Expression], _ row: (String) -> ChartValue) -> ChartValue {
    if function == .if, arguments.count == 3 { return arguments[arguments[0].value(row).isTrue ? 1 : 2].value(row) }
    let values = arguments.map { $0.value(row) }
    guard let first = values.first else { return .null }
    switch function {
    case .isValid: return .boolean(!first.isNull)
    case .length: return .number(Double(first.key.count))
    case .toString: return first.isNull ? .null : .text(first.key)
    case .upper: return .text(first.key.uppercased())
    case .lower: return .text(first.key.lowercased())
    case .toNumber: return (first.number ?? Double(first.key)).map { .number($0) } ?? .null
    case .indexof: return indexOf(values[1].key, in: first.key)
    case .year: return period(first).map { .number(Double($0.year)) } ?? .null
    case .month: return period(first).map { .number(Double($0.firstMonth - 1)) } ?? .null
    case .quarter: return period(first).map { .number(Double(($0.firstMonth + 2) / 3)) } ?? .null
    default: return numeric(function, values.compactMap(\.number))
    }
  }

  private static func indexOf(_ part: String, in text: String) -> ChartValue {
    let (text, part) = (Array(text), Array(part))
    guard text.count >= part.count else { return .number(-1) }
    for start in 0...(text.count - part.count) where Array(text[start..<start + part.count]) == part { return .number(Double(start)) }
    return .number(-1)
  }

  private static func period(_ value: ChartValue) -> Period? {
    if case .period(let period) = value { period } else { Period(value.key) }
  }

  private static func numeric(_ function: Function, _ numbers: [Double]) -> ChartValue {
    guard let first = numbers.first else { return .null }
    switch function {
    case .abs: return .number(Swift.abs(first))
    case .floor: return .number(first.rounded(.down))
    case .ceil: return .number(first.rounded(.up))
    case .round: return .number(first.rounded())
    case .sqrt: return finite(first.squareRoot())
    case .log: return finite(naturalLogarithm(first))
    case .pow: return numbers.count == 2 ? finite(raised(first, numbers[1])) : .null
    case .min: return numbers.min().map { .number($0) } ?? .null
    case .max: return numbers.max().map { .number($0) } ?? .null
    default: return .null
    }
  }
}

extension ChartValue {
  func aligned(with other: ChartValue) -> ChartValue {
    if case .period = other { return Period(key).map(ChartValue.period) ?? self }
    return self
  }
}
