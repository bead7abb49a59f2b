import Diagnostics
import StructuredText

/// What may stand at a place of a specification.
struct GrammarRule: Sendable {
  /// - Parameter path: of the value, such as `encoding.x.axis`.
  let check: @Sendable (_ value: SourceValue, _ path: String, _ report: inout GrammarReport) -> Void

  init(_ check: @escaping @Sendable (SourceValue, String, inout GrammarReport) -> Void) { self.check = check }

  /// Anything: it is accepted and has no effect on what is drawn.
  static let anything = GrammarRule { _, _, _ in }

  /// A value that `holds` is true of.
  ///
  /// - Parameters:
  ///   - expected: what the value must be, as it follows "must be".
  ///   - names: the texts among which the one that was meant is looked for.
  static func value(_ expected: String, names: [String] = [], where holds: @escaping @Sendable (SourceValue) -> Bool) -> GrammarRule {
    GrammarRule { value, path, report in
      if holds(value) { return }
      let nearest = value.string.flatMap { nearestName(to: $0, among: names) }
      report.addMisfit(value, path: path, expected: expected, fix: nearest.map { "did you mean '\($0)'?" })
    }
  }

  static let string = value("a text") { $0.string != nil }
  static let boolean = value("true or false") { $0.bool != nil }

  /// A text, several lines of it, or nothing.
  static let text = value("a text, a list of texts or null") { value in
    value.string != nil || value.isNull || value.sequence?.allSatisfy { $0.string != nil } ?? false
  }

  /// A single number, text, boolean or null.
  static let constant = value("a number, a text, true, false or null") { $0.mapping == nil && $0.sequence == nil }

  /// One of a few words; nil stands for null.
  static func word(_ words: String?...) -> GrammarRule { word(words) }

  static func word(_ words: [String?]) -> GrammarRule {
    let names = words.map { $0 ?? "null" }
    return value("one of \(names.joined(separator: ", "))", names: names) { value in
      value.isNull ? words.contains(nil) : value.string.map(words.contains) ?? false
    }
  }

  /// One of a few words, or true or false.
  static func wordOrBoolean(_ words: String?...) -> GrammarRule {
    let names = words.map { $0 ?? "null" }
    return value("one of true, false, \(names.joined(separator: ", "))", names: names) { value in
      value.isNull ? words.contains(nil) : value.bool != nil || value.string.map(words.contains) ?? false
    }
  }

  static func list(of element: GrammarRule) -> GrammarRule {
    GrammarRule { value, path, report in
      guard let elements = value.sequence else { return report.addMisfit(value, path: path, expected: "a list") }
      for (index, item) in elements.enumerated() { element.check(item, "\(path)[\(index)]", &report) }
    }
  }

  /// A list of two values.
  static func pair(of element: GrammarRule) -> GrammarRule {
    GrammarRule { value, path, report in
      guard value.sequence?.count == 2 else {
        let found = value.sequence.map { ", not of \($0.count)" } ?? ", not \(value.kindName)"
        return report.add("'\(report.shown(path))' must be a list of two values\(found)", at: value.span)
      }
      list(of: element).check(value, path, &report)
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

  /// Some of the fields of a table.
  func picking(_ names: String) -> Self {
    let names = Set(names.split(separator: " ").map(String.init))
    return filter { names.contains($0.key) }
  }
}
