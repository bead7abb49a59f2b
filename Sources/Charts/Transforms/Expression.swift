/// A formula over one row: `datum.value / 100`.
package indirect enum Expression: Sendable, Hashable {
  case literal(ChartValue)
  case field(String)
  case list([Expression])
  case not(Expression)
  case negated(Expression)
  case operation(Operation, Expression, Expression)
  case choice(Expression, Expression, Expression)
  case call(Function, [Expression])

  package enum Operation: String, Sendable, Hashable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"

    var precedence: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .unequal: 3
      case .less, .atMost, .greater, .atLeast: 4
      case .plus, .minus: 5
      case .times, .divided, .remainder: 6
      }
    }
  }

  package enum Function: String, Sendable, Hashable, CaseIterable {
    case isValid, abs, floor, ceil, round, sqrt, log, pow, min, max, year, month, quarter, length, toNumber, toString, indexof
    case upper, lower
    case `if`

    var argumentCounts: ClosedRange<Int> {
      switch self {
      case .min, .max: 1...16
      case .pow, .indexof: 2...2
      case .if: 3...3
      default: 1...1
      }
    }
  }

  /// The names of fields it reads.
  var fields: [String] {
    switch self {
    case .literal: []
    case .field(let name): [name]
    case .list(let items), .call(_, let items): items.flatMap(\.fields)
    case .not(let inner), .negated(let inner): inner.fields
    case .operation(_, let a, let b): a.fields + b.fields
    case .choice(let a, let b, let c): a.fields + b.fields + c.fields
    }
  }
}
