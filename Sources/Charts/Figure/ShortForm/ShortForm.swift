package import Diagnostics
package import StructuredText

/// The short form of a specification: a type, the data, what stands on the axes, and words.
///
///     type: line
///     data: cbec-total
///     x: period
///     y: value
///     title: …
///
/// It expands to a specification of Vega-Lite, which `throughline chart --explain` prints; the drawing knows only that.
package enum ShortForm {
  /// Whether a value is written in the short form: it has a `type` and no view of Vega-Lite.
  package static func isShort(_ value: SourceValue) -> Bool {
    value["type"] != nil && !["mark", "layer", "facet", "concat", "hconcat", "vconcat", "spec"].contains { key in
      value[key].map { key != "facet" || $0.mapping?.contains { $0.key == "row" || $0.key == "column" } == true } ?? false
    }
  }

  /// The specification that a short form stands for; nil where it has errors.
  package static func expanded(_ value: SourceValue, file: String) -> Diagnosed<SourceValue?> {
    var reader = ShortFormReader(value, file: file)
    let form = reader.read()
    guard let form, !reader.diagnostics.containsError else { return Diagnosed(nil, reader.diagnostics) }
    return Diagnosed(ShortFormExpansion(form).specification(), reader.diagnostics)
  }
}
