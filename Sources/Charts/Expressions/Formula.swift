/// A formula over the fields of one row, in the words of Vega's expression language: `datum.a * 100 / datum['b c']`.
///
/// The language is that of JavaScript without side effects: numbers, texts, arithmetic, comparison, logic, `?:`, and the
/// functions of ``Function``.
package struct Formula: Sendable, Hashable {
  package let text: String
  let root: Node
  /// The fields that it reads, each with the place of its name.
  package let references: [Reference]

  /// A field named in a formula.
  package struct Reference: Sendable, Hashable {
    package let field: String
    /// Bytes before the name.
    package let offset: Int
  }

  indirect enum Node: Sendable, Hashable {
    case literal(DataValue)
    /// The row as an object.
    case datum
    case field(String)
    case member(Node, String)
    case negation(Node)
    case minus(Node)
    case plus(Node)
    case operation(Operation, Node, Node)
    case choice(Node, Node, Node)
    case call(Function, [Node])
    case numberText(NumberFormat, Node)
    case timeText(TimeFormat, Node)
  }

  enum Operation: String, Sendable, Hashable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case unequal = "!="
    case identical = "==="
    case different = "!=="
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
      case .equal, .unequal, .identical, .different: 3
      case .less, .atMost, .greater, .atLeast: 4
      case .plus, .minus: 5
      case .times, .divided, .remainder: 6
      }
    }
  }

  /// What a formula may call.
  package enum Function: String, Sendable, Hashable, CaseIterable {
    case year, quarter, month, date, hours
    case format, timeFormat
    case `if`
    case abs, floor, ceil, round, min, max, log, pow, sqrt
    case length, substring
    case isValid, toNumber, toString

    /// How many arguments it takes.
    package var arity: ClosedRange<Int> {
      switch self {
      case .min, .max: 0...100
      case .pow, .format: 2...2
      case .timeFormat: 1...2
      case .substring: 2...3
      case .if: 3...3
      default: 1...1
      }
    }
  }
}
