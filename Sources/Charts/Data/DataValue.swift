/// One cell of a chart's data, in the terms of the JSON that Vega-Lite reads.
package enum DataValue: Sendable, Hashable {
  /// The row has no such field; JavaScript's `undefined`.
  case undefined
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  /// Milliseconds since 1970 in UTC; NaN for a text that is not a date.
  case time(Double)
  case list([DataValue])
  /// Members in the order of the source.
  case object([Member])

  /// A key and its value.
  package struct Member: Sendable, Hashable {
    package var key: String
    package var value: DataValue

    package init(_ key: String, _ value: DataValue) {
      self.key = key
      self.value = value
    }
  }

  /// True for a value that is absent or null.
  package var isNull: Bool {
    switch self {
    case .undefined, .null: true
    default: false
    }
  }

  /// Neither absent, null nor not-a-number: what Vega-Lite calls a valid value.
  package var isValid: Bool {
    switch self {
    case .undefined, .null: false
    case .number(let value), .time(let value): !value.isNaN
    default: true
    }
  }

  package subscript(key: String) -> DataValue {
    switch self {
    case .object(let members): members.first { $0.key == key }?.value ?? .undefined
    case .list(let items):
      if let index = Int(key), items.indices.contains(index) { items[index] } else { .undefined }
    default: .undefined
    }
  }

  /// The member that `path` leads to, one key after the other.
  package subscript(path: some Sequence<String>) -> DataValue { path.reduce(self) { $0[$1] } }
}

extension DataValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: DataValue...) { self = .list(elements) }
}
