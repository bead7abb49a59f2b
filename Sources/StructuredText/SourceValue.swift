package import Diagnostics

/// A JSON or YAML value that knows where it stands in its text.
package struct SourceValue: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number with the text it was written as, so that digits are not lost.
    case number(Double, text: String)
    case string(String)
    case sequence([SourceValue])
    /// Entries in the order of the text. A repeated key is an error of the parser, which keeps the first.
    case mapping([Entry])
  }

  /// A key and its value.
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keySpan: SourceSpan
    package var value: SourceValue

    package init(key: String, keySpan: SourceSpan, value: SourceValue) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan = .startOfFile) {
    self.kind = kind
    self.span = span
  }

  package var string: String? { if case .string(let text) = kind { text } else { nil } }
  package var number: Double? { if case .number(let value, _) = kind { value } else { nil } }
  package var bool: Bool? { if case .bool(let value) = kind { value } else { nil } }
  package var sequence: [SourceValue]? { if case .sequence(let values) = kind { values } else { nil } }
  package var mapping: [Entry]? { if case .mapping(let entries) = kind { entries } else { nil } }
  package var isNull: Bool { if case .null = kind { true } else { false } }

  package subscript(key: String) -> SourceValue? { mapping?.first { $0.key == key }?.value }

  /// A string, or a number or boolean as it was written: for places where `2022` and `"2022"` mean the same.
  package var scalarText: String? {
    switch kind {
    case .string(let text): text
    case .number(_, let text): text
    case .bool(let value): value ? "true" : "false"
    default: nil
    }
  }

  /// What to call this kind of value in a message: `a number`, `a list` …
  package var kindName: String {
    switch kind {
    case .null: "nothing"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
