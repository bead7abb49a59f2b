import Diagnostics
import StructuredText

/// Values that the tool writes into a specification.
extension SourceValue {
  /// A mapping of the entries that have a value.
  static func object(_ entries: KeyValuePairs<String, SourceValue?>, at span: SourceSpan = .startOfFile) -> SourceValue {
    SourceValue(.mapping(entries.compactMap { key, value in value.map { Entry(key: key, keySpan: $0.span, value: $0) } }), span)
  }

  static func text(_ text: String, at span: SourceSpan = .startOfFile) -> SourceValue { SourceValue(.string(text), span) }
  static func number(_ number: Double) -> SourceValue { SourceValue(.number(number, text: NumberText.shortest(number))) }
  static func bool(_ value: Bool) -> SourceValue { SourceValue(.bool(value)) }
  static func list(_ items: [SourceValue], at span: SourceSpan = .startOfFile) -> SourceValue { SourceValue(.sequence(items), span) }
  static var nothing: SourceValue { SourceValue(.null) }

  /// This mapping with one entry set, or left out where `value` is nil. Other values stay as they are.
  func setting(_ key: String, _ value: SourceValue?) -> SourceValue {
    guard var entries = mapping else { return self }
    let index = entries.firstIndex { $0.key == key }
    switch (index, value) {
    case (let index?, let value?): entries[index].value = value
    case (let index?, nil): entries.remove(at: index)
    case (nil, let value?): entries.append(Entry(key: key, keySpan: value.span, value: value))
    case (nil, nil): break
    }
    return SourceValue(.mapping(entries), span)
  }

  /// This mapping with an entry changed where it exists.
  func changing(_ key: String, _ change: (SourceValue) -> SourceValue) -> SourceValue {
    guard let value = self[key] else { return self }
    return setting(key, change(value))
  }
}
