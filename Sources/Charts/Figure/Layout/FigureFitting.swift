import Diagnostics
import StructuredText

/// A specification fitted to a figure's width: sizes and columns are the figure's to choose.
struct FigureFitting {
  let spec: SourceValue
  let layout: FigureLayout
  /// The plot areas, as far as they are known.
  var cellWidth: Double
  var cellHeight: Double
  var step: Double?
  var barGap: Double
  /// How many plot areas stand beside each other where the author does not say; nil for all.
  var columns: Int?
  /// Whether columns of a facet are wrapped, because they would be too narrow.
  var wrapsColumns = false

  /// Whether another fitting asks for the same but for the width.
  func isSame(as other: FigureFitting) -> Bool {
    (step, barGap, columns) == (other.step, other.barGap, other.columns) && wrapsColumns == other.wrapsColumns && cellHeight == other.cellHeight
  }

  func fitted() -> SourceValue {
    let config = HouseConfig.config(width: cellWidth, height: cellHeight, step: step, barGap: barGap)
    var fitted = view(spec)
    fitted = fitted.setting("config", spec["config"].map { config.merged(with: $0) } ?? config)
    return fitted
  }

  private func view(_ value: SourceValue) -> SourceValue {
    var value = value.setting("width", nil)
    if value["height"]?.mapping == nil, value["height"]?.number == nil { value = value.setting("height", nil) }
    if let encoding = value["encoding"], wrapsColumns, let column = encoding["column"], encoding["row"] == nil {
      value = value.setting("encoding", encoding.setting("column", nil).setting("facet", column.setting("columns", columns.map { .number(Double($0)) })))
    } else if let columns, value["encoding"]?["facet"] != nil {
      value = value.changing("encoding") { $0.changing("facet") { limited($0, columns) } }
    }
    if value["facet"] != nil {
      if let columns { value = limited(value, columns) }
    } else if value["concat"] != nil, let columns {
      value = limited(value, columns)
    }
    if layout == .narrow, let parts = value["hconcat"] { value = value.setting("hconcat", nil).setting("vconcat", parts) }
    for key in ["concat", "hconcat", "vconcat", "layer"] {
      value = value.changing(key) { list in .list((list.sequence ?? []).map(view), at: list.span) }
    }
    return value.changing("spec", view)
  }

  /// No more columns than fit, fewer where the author wants fewer.
  private func limited(_ value: SourceValue, _ columns: Int) -> SourceValue {
    if let own = value["columns"]?.number, own <= Double(columns) { return value }
    return value.setting("columns", .number(Double(columns)))
  }
}
