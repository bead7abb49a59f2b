package import Datasets

/// One cell while a chart is worked out.
package enum ChartValue: Sendable, Hashable {
  case null
  case number(Double)
  case text(String)
  case boolean(Bool)
  case period(Period)

  package var number: Double? {
    switch self {
    case .number(let value): value.isFinite ? value : nil
    case .boolean(let value): value ? 1 : 0
    default: nil
    }
  }

  package var isNull: Bool { if case .null = self { true } else { false } }

  /// The cell as a member of a category; equal texts are one member.
  package var key: String {
    switch self {
    case .null: ""
    case .number(let value): NumberText.shortest(value)
    case .text(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .period(let period): "\(period)"
    }
  }

  package var isTrue: Bool {
    switch self {
    case .null: false
    case .number(let value): value != 0 && !value.isNaN
    case .text(let text): !text.isEmpty
    case .boolean(let value): value
    case .period: true
    }
  }

  /// The order of an axis: numbers and periods by size, texts by their characters, missing cells first.
  package static func precedes(_ a: ChartValue, _ b: ChartValue) -> Bool {
    switch (a, b) {
    case (.period(let x), .period(let y)): x < y
    case (.text(let x), .text(let y)): x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
    default:
      if let x = a.number, let y = b.number { x < y } else { a.rank < b.rank }
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .number, .boolean: 1
    case .period: 2
    case .text: 3
    }
  }
}
