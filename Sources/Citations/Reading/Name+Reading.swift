import Diagnostics
import StructuredText

extension Name {
  /// Reads `{"family": …, "given": …}` or `{"literal": …}`.
  static func read(_ value: SourceValue, key: String, file: String) -> Diagnosed<Name?> {
    if let text = value.string {
      return Diagnosed(
        nil,
        [
          Diagnostic(
            "wrong-type", "a name of '\(key)' must be a mapping, not a text", at: value.span.in(file),
            cause: "a text does not say which part is the family name",
            fix: "write {\"family\": …, \"given\": …} for a person, {\"literal\": \"\(text)\"} for an institution")
        ])
    }
    var reader = MappingReader(value, in: file, describing: "a name of '\(key)'")
    let family = text(&reader, "family")
    let given = text(&reader, "given")
    let literal = text(&reader, "literal")
    let particle = [text(&reader, "dropping-particle"), text(&reader, "non-dropping-particle")].filter { !$0.isEmpty }.joined(separator: " ")
    let suffix = text(&reader, "suffix")
    if literal.isEmpty, family.isEmpty, value.mapping != nil {
      reader.report(
        "missing-key", "a name of '\(key)' has neither 'family' nor 'literal'", at: value.span,
        cause: given.isEmpty ? nil : "a person with one name has it as the family name", fix: "add 'family' or 'literal'")
    } else if !literal.isEmpty, !family.isEmpty || !given.isEmpty {
      reader.report(
        "reference-value", "a name of '\(key)' has parts and 'literal'", at: value.span, cause: "'literal' stands instead of the parts",
        fix: "leave out one of them")
    }
    let found = reader.finish(accepting: ["comma-suffix", "static-ordering", "parse-names", "isInstitution"])
    if !literal.isEmpty { return Diagnosed(Name(literal: literal), found) }
    return Diagnosed(family.isEmpty ? nil : Name(family: family, given: given, particle: particle, suffix: suffix), found)
  }

  private static func text(_ reader: inout MappingReader, _ key: String) -> String { reader.string(key).map { cleaned($0.value) } ?? "" }
}
