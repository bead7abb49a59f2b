import Datasets
import Statistics

/// Rows that one value is computed from.
struct RowGroup {
  var key: ObservationKey
  private let selection: RowSelection
  private let rows: [Int32]

  init(key: ObservationKey, selection: RowSelection, rows: [Int32]) {
    self.key = key
    self.selection = selection
    self.rows = rows
  }

  var count: Int { rows.count }
  var lineage: Lineage { selection.lineage(of: rows) }

  /// The sum, and with the rounding of every row at its lowest and at its highest.
  func sum() -> (value: Double, interval: ClosedRange<Double>) {
    let sum = CompensatedSum.of(selection.values(of: rows))
    guard let field = selection.field, selection.dataset.fields[field].rounding != nil else { return (sum, Interval.range(sum, sum)) }
    let widths = CompensatedSum.of(rows.lazy.map { selection.dataset.halfWidth(field, Int($0)) ?? 0 })
    return (sum, Interval.range(sum - widths, sum + widths))
  }
}
