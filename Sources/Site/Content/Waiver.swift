package import Datasets
package import Diagnostics
package import StructuredText

/// Findings of one rule that the author accepts, for a reason, until a date.
package struct Waiver: Sendable, Hashable {
  package var rule: Located<String>
  /// For readers, in one language or several.
  package var reason: LocalizedText
  package var until: String
  /// Where the waiver stands.
  package var place: SourceRange
  /// The part whose findings are accepted; nil for the whole page.
  package var part: Located<String>?
  /// A file below `Content/`, or a folder with a final `/`; nil in front matter, where the page itself is meant.
  package var target: Located<String>?

  /// - Parameter isOfSite: true in `site.yaml`, where a waiver says which file it is for.
  static func read(_ value: SourceValue, _ reader: inout MappingReader, ofSite isOfSite: Bool) -> Waiver? {
    var item = MappingReader(value, in: reader.file, describing: "a waiver")
    let rule = item.string("rule")
    let reason = item.localizedText("reason")
    let until = item.date("until")
    let part = item.string("part")
    let target = isOfSite ? item.string("in") : nil
    if rule == nil, item.value("rule") == nil { item.missing("rule", fix: "name the rule whose finding is accepted") }
    let isSaid = reason.map { !$0.variants.isEmpty && $0.variants.allSatisfy { !$0.text.allSatisfy(\.isWhitespace) } } ?? false
    if !isSaid {
      item.missing("reason", because: "readers see why a finding was accepted", fix: "say why the finding may stand")
    }
    if until == nil, item.value("until") == nil {
      item.missing("until", because: "what is accepted is looked at again", fix: "give the date on which the waiver ends, as 2026-12-31")
    }
    if isOfSite, target == nil, item.value("in") == nil {
      item.missing("in", because: "a waiver is for one file or folder", fix: "name it below Content, as 'datasets/trade.json' or 'methods/'")
    }
    reader.append(item.finish())
    guard let rule, let reason, isSaid, let until, !isOfSite || target != nil else { return nil }
    return Waiver(rule: rule, reason: reason, until: until.value, place: value.span.in(reader.file), part: part, target: target)
  }
}
