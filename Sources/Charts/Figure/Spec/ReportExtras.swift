import Diagnostics
import StructuredText

/// The `usermeta.report` of a specification: what Vega-Lite has no word for.
package struct ReportExtras: Sendable, Hashable {
  /// The description in the author's words, instead of the generated one.
  package var alt: String?
  package var source: String?
  package var note: String?
  /// The unit of the measure axis, where the data's own is not the one to show.
  package var unit: String?
  /// Names of series beside their marks instead of a legend; nil for where they fit.
  package var hasDirectLabels: Bool?
  /// Numbers on bars; nil for where they fit.
  package var hasValues: Bool?
  package var hasTable = true
  package var hasPhoneLayout = true
  /// The height of a plot area as a share of its width.
  package var aspect: Double?
  /// The first period that is projected and not observed.
  package var projection: String?

  package init() {}

  /// Reads `usermeta.report`. Other tools keep notes of their own in `usermeta`; only `report` is ours.
  static func read(_ usermeta: SourceValue?, file: String) -> Diagnosed<ReportExtras> {
    var extras = ReportExtras()
    guard let value = usermeta?["report"] else { return Diagnosed(extras) }
    var reader = MappingReader(value, in: file, describing: "'usermeta.report'")
    func text(_ key: String) -> String? { reader.value(key).flatMap(SpecText.lines) }
    extras.alt = text("alt")
    extras.source = text("source")
    extras.note = text("note")
    extras.unit = text("unit")
    extras.hasDirectLabels = reader.bool("directLabels")?.value
    extras.hasValues = reader.bool("values")?.value
    extras.hasTable = reader.bool("table")?.value ?? true
    extras.hasPhoneLayout = reader.bool("phone")?.value ?? true
    extras.projection = reader.scalar("projection")?.value
    if let aspect = reader.number("aspect") {
      extras.aspect = aspect.value
      if !(0.1...5).contains(aspect.value) {
        extras.aspect = nil
        reader.report("wrong-type", "'aspect' must lie between 0.1 and 5", at: aspect.span, fix: "write the height as a share of the width, such as 0.75")
      }
    }
    return Diagnosed(extras, reader.finish())
  }
}
