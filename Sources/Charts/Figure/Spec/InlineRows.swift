import Diagnostics
import StructuredText

/// Gives rows that stand in a specification a name, so that a figure reads them once and compiles as often as it needs.
enum InlineRows {
  /// The specification with names in place of rows; the rows are added to `frames`.
  static func named(in view: SourceValue, file: String, _ frames: inout [String: Frame]) -> SourceValue {
    var view = view
    // Rows whose format is told are left to the compiler.
    if let data = view["data"], let rows = data["values"], rows.sequence != nil, data["format"] == nil {
      let name = "rows \(frames.count)"
      frames[name] = Frame.read(values: rows, in: file).value
      view = view.setting("data", .object(["name": .text(name)], at: data.span))
    }
    for key in ["layer", "concat", "hconcat", "vconcat"] {
      guard let parts = view[key]?.sequence else { continue }
      var named: [SourceValue] = []
      for part in parts { named.append(Self.named(in: part, file: file, &frames)) }
      view = view.setting(key, .list(named, at: view[key]?.span ?? view.span))
    }
    if let part = view["spec"] { view = view.setting("spec", named(in: part, file: file, &frames)) }
    return view
  }
}
