package import Diagnostics

/// Reads a mapping key by key into typed values and reports what does not fit.
///
/// Ask for each key once, then call ``finish()``: a key that was never asked for is an error that names
/// the nearest known one.
///
///     var reader = MappingReader(value, in: path, describing: "front matter")
///     let title = reader.string("title")
///     let draft = reader.bool("draft")?.value ?? false
///     diagnostics += reader.finish()
package struct MappingReader {
  package let file: String
  package let span: SourceSpan
  private let subject: String
  private let entries: [SourceValue.Entry]
  private var known: [String] = []
  private var knownSet: Set<String> = []
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - value: the mapping; anything else is reported and read as an empty mapping.
  ///   - file: the path that diagnostics print.
  ///   - subject: what the mapping is, in words: `front matter`, `field 'value'`.
  package init(_ value: SourceValue, in file: String, describing subject: String) {
    self.file = file
    self.subject = subject
    span = value.span
    entries = value.mapping ?? []
    if value.mapping == nil, !value.isNull {
      report("wrong-type", "\(subject) must be a mapping, not \(value.kindName)", at: value.span)
    }
  }

  package mutating func value(_ key: String) -> SourceValue? { entry(key)?.value }

  package mutating func entry(_ key: String) -> SourceValue.Entry? {
    if knownSet.insert(key).inserted { known.append(key) }
    guard let entry = entries.first(where: { $0.key == key }), !entry.value.isNull else { return nil }
    return entry
  }

  package mutating func string(_ key: String) -> Located<String>? {
    guard let value = value(key) else { return nil }
    guard let text = value.string else { return mismatch(key, "a text", value) }
    return Located(text, value.span)
  }

  /// A text, or a number or boolean taken as it was written: `2022` is the text "2022".
  package mutating func scalar(_ key: String) -> Located<String>? {
    guard let value = value(key) else { return nil }
    guard let text = value.scalarText else { return mismatch(key, "a text or a number", value) }
    return Located(text, value.span)
  }

  package mutating func number(_ key: String) -> Located<Double>? {
    guard let value = value(key) else { return nil }
    guard let number = value.number else { return mismatch(key, "a number", value) }
    return Located(number, value.span)
  }

  package mutating func integer(_ key: String) -> Located<Int>? {
    guard let value = value(key) else { return nil }
    guard let number = value.number, let integer = Int(exactly: number) else {
      return mismatch(key, "a whole number", value)
    }
    return Located(integer, value.span)
  }

  package mutating func bool(_ key: String) -> Located<Bool>? {
    guard let value = value(key) else { return nil }
    guard let bool = value.bool else { return mismatch(key, "true or false", value) }
    return Located(bool, value.span)
  }

  /// A list of texts; a single text counts as a list of one.
  package mutating func strings(_ key: String) -> [Located<String>] {
    guard let value = value(key) else { return [] }
    let items = value.sequence ?? [value]
    return items.compactMap { item in
      guard let text = item.scalarText else { return mismatch(key, "a list of texts", item) }
      return Located(text, item.span)
    }
  }

  package mutating func list(_ key: String) -> [SourceValue] {
    guard let value = value(key) else { return [] }
    guard let items = value.sequence else { return mismatch(key, "a list", value) ?? [] }
    return items
  }

  /// One of a fixed set of words.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of _: Choice.Type
  ) -> Located<Choice>? {
    guard let text = scalar(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return Located(choice, text.span) }
    let names = Choice.allCases.map(\.rawValue)
    let nearest = nearestName(to: text.value, among: names)
    diagnostics.append(
      Diagnostic(
        "unknown-value", "'\(text.value)' is not a value of '\(key)' in \(subject)", at: text.span.in(file),
        cause: "'\(key)' is one of \(names.joined(separator: ", "))", fix: nearest.map { "write '\($0)'" }))
    return nil
  }

  /// Reports that `key` is missing; call it where the reader cannot go on without it.
  package mutating func missing(_ key: String, because cause: String? = nil, fix: String? = nil) {
    diagnostics.append(
      Diagnostic(
        "missing-key", "\(subject) has no '\(key)'", at: span.in(file), cause: cause,
        fix: fix ?? "add '\(key)'"))
  }

  package mutating func report(_ ruleID: String, _ message: String, at span: SourceSpan, cause: String? = nil, fix: String? = nil) {
    diagnostics.append(Diagnostic(ruleID, message, at: span.in(file), cause: cause, fix: fix))
  }

  package mutating func append(_ more: [Diagnostic]) { diagnostics += more }

  /// All findings so far, with one for each key that was never asked for.
  ///
  /// - Parameter accepting: further keys to let pass without reading them.
  package mutating func finish(accepting: [String] = []) -> [Diagnostic] {
    for entry in entries where !knownSet.contains(entry.key) && !accepting.contains(entry.key) {
      let nearest = nearestName(to: entry.key, among: known + accepting)
      diagnostics.append(
        Diagnostic(
          "unknown-key", "\(subject) has no key named '\(entry.key)'", at: entry.keySpan.in(file),
          cause: "known keys are \(known.joined(separator: ", "))",
          fix: nearest.map { "did you mean '\($0)'?" }))
    }
    defer { diagnostics = [] }
    return diagnostics
  }

  private mutating func mismatch<Value>(_ key: String, _ expected: String, _ value: SourceValue) -> Value? {
    report("wrong-type", "'\(key)' in \(subject) must be \(expected), not \(value.kindName)", at: value.span)
    return nil
  }
}
