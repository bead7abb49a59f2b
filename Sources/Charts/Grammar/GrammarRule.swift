import Diagnostics
import StructuredText

/// What may stand at a place of a specification.
struct GrammarRule: Sendable {
  /// - Parameter path: of the value, such as `encoding.x.axis`.
  let check: @Sendable (_ value: SourceValue, _ path: String, _ report: inout GrammarReport) -> Void

  init(_ check: @escaping @Sendable (SourceValue, String, inout GrammarReport) -> Void) { self.check = check }

  /// Anything: it is accepted and has no effect on what is drawn.
  static let anything = GrammarRule { _, _, _ in }

  static let string = GrammarRule { value, path, report in
    if value.string == nil { report.addMisfit(value, path: path, expected: "a text") }
  }

  static let number = GrammarRule { value, path, report in
    if value.number == nil { report.addMisfit(value, path: path, expected: "a number") }
  }

  static let boolean = GrammarRule { value, path, report in
    if value.bool == nil { report.addMisfit(value, path: path, expected: "true or false") }
  }

  /// A text, several lines of it, or nothing.
  static let text = GrammarRule { value, path, report in
    let isLines = value.sequence?.allSatisfy { $0.string != nil } ?? false
    if value.string == nil, !value.isNull, !isLines { report.addMisfit(value, path: path, expected: "a text, a list of texts or null") }
  }

  /// No expression, gradient or other object.
  static let constant = GrammarRule { value, path, report in
    let isNested = value.sequence?.contains { $0.mapping != nil || $0.sequence != nil } ?? false
    if value.mapping != nil || isNested { report.addMisfit(value, path: path, expected: "a constant or a list of constants") }
  }

  /// One of a few words; nil stands for null.
  static func word(_ words: String?...) -> GrammarRule { word(words) }

  static func word(_ words: [String?]) -> GrammarRule {
    GrammarRule { value, path, report in
      if value.isNull, words.contains(nil) { return }
      if let text = value.string, words.contains(text) { return }
      let names = words.map { $0 ?? "null" }
      report.addMisfit(
        value, path: path, expected: "one of \(names.joined(separator: ", "))",
        fix: value.string.flatMap { nearestName(to: $0, among: names) }.map { "did you mean '\($0)'?" })
    }
  }

  static func list(of element: GrammarRule) -> GrammarRule {
    GrammarRule { value, path, report in
      guard let elements = value.sequence else { return report.addMisfit(value, path: path, expected: "a list") }
      for (index, item) in elements.enumerated() { element.check(item, "\(path)[\(index)]", &report) }
    }
  }

  /// One value or a list of such.
  static func oneOrMore(_ rule: GrammarRule) -> GrammarRule {
    GrammarRule { value, path, report in (value.sequence == nil ? rule : .list(of: rule)).check(value, path, &report) }
  }

  static func object(_ table: [String: GrammarRule]) -> GrammarRule {
    GrammarRule { value, path, report in
      guard let entries = value.mapping else { return report.addMisfit(value, path: path, expected: "an object") }
      for entry in entries {
        guard let rule = table[entry.key] else {
          report.addUnknown(entry, path: path, among: table.keys.sorted())
          continue
        }
        rule.check(entry.value, "\(path).\(entry.key)", &report)
      }
    }
  }

  /// This rule, or null.
  var orNull: GrammarRule {
    GrammarRule { value, path, report in if !value.isNull { check(value, path, &report) } }
  }

  /// This rule for objects, another for all else.
  func forObjects(else other: GrammarRule) -> GrammarRule {
    GrammarRule { value, path, report in (value.mapping == nil ? other : self).check(value, path, &report) }
  }

  /// Fields, as tables of objects are joined.
  static func properties(_ names: String, _ rule: GrammarRule) -> [String: GrammarRule] {
    Dictionary(names.split(separator: " ").map { (String($0), rule) }, uniquingKeysWith: { first, _ in first })
  }
}

extension [String: GrammarRule] {
  static func + (a: Self, b: Self) -> Self { a.merging(b) { _, second in second } }
}
