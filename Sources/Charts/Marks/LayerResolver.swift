import Datasets
import Diagnostics
import StructuredText

/// Runs a layer's transforms and reads its rows through its encoding.
struct LayerResolver {
  let file: String
  let tables: [String: DataTable]
  var diagnostics: [Diagnostic] = []

  init(file: String, tables: [String: DataTable]) {
    self.file = file
    self.tables = tables
  }

  mutating func resolve(_ spec: LayerSpec) -> ResolvedLayer? {
    guard var table = rows(of: spec.data) else { return nil }
    var runner = TransformRunner(file: file)
    table = runner.run(spec.transforms, on: table)
    var columns: [Channel: Int] = [:]
    for channel in Channel.allCases {
      if let field = spec[channel]?.field { columns[channel] = runner.column(field, in: table) }
    }
    diagnostics += runner.diagnostics
    guard !runner.diagnostics.containsError else { return nil }
    table = aggregated(table, spec, &columns)
    var layer = ResolvedLayer(spec: spec, table: table, rows: [], isHorizontal: false)
    layer.rows = table.rows.map { row in resolved(row, spec, columns) }
    layer.isHorizontal = isHorizontal(layer)
    Stacking.apply(to: &layer)
    return layer
  }

  private mutating func rows(of data: DataReference) -> WorkTable? {
    switch data {
    case .rows(let table): return table
    case .named(let name):
      if let table = tables[name.value] { return WorkTable(table) }
      diagnostics.append(
        Diagnostic(
          "chart-unknown-data", "there is no dataset or indicator named '\(name.value)'", at: name.span.in(file),
          fix: nearestName(to: name.value, among: tables.keys.sorted()).map { "did you mean '\($0)'?" }))
      return nil
    }
  }

  /// Where a channel summarizes, the other channels' fields are the groups.
  private func aggregated(_ table: WorkTable, _ spec: LayerSpec, _ columns: inout [Channel: Int]) -> WorkTable {
    let summarized = Channel.allCases.filter { spec[$0]?.aggregate != nil }
    guard !summarized.isEmpty else { return table }
    var keys: [Int] = []
    for channel in Channel.allCases where !summarized.contains(channel) {
      if let column = columns[channel], !keys.contains(column) { keys.append(column) }
    }
    var items: [(operation: AggregateOperation, column: Int?, name: String)] = []
    for channel in summarized {
      guard let operation = spec[channel]?.aggregate else { continue }
      items.append((operation, columns[channel], spec[channel]?.field?.value ?? operation.rawValue))
    }
    let result = table.aggregated(items, by: keys)
    for (channel, column) in columns where !summarized.contains(channel) { columns[channel] = keys.firstIndex(of: column) }
    for (place, channel) in summarized.enumerated() { columns[channel] = keys.count + place }
    return result
  }

  private func resolved(_ row: [ChartValue], _ spec: LayerSpec, _ columns: [Channel: Int]) -> ResolvedRow {
    func value(_ channel: Channel) -> ChartValue {
      guard let encoding = spec[channel] else { return .null }
      if let column = columns[channel] { return typed(row[column], encoding.type) }
      return encoding.datum ?? encoding.value ?? .null
    }
    var result = ResolvedRow()
    (result.x, result.y, result.x2, result.y2) = (value(.x), value(.y), value(.x2), value(.y2))
    result.text = value(.text)
    result.order = value(.order).number
    result.offset = [Channel.xOffset, .yOffset].lazy.map { value($0) }.first { !$0.isNull }?.key
    let series = Channel.colors.first { spec[$0]?.field != nil || spec[$0]?.datum != nil } ?? (spec[.detail] == nil ? nil : .detail)
    result.series = series.map { value($0).key }
    return result
  }

  /// Years written as texts or numbers become periods on a time axis.
  private func typed(_ value: ChartValue, _ type: MeasurementType?) -> ChartValue {
    guard type == .temporal else { return value }
    return Period(value.key).map(ChartValue.period) ?? value
  }

  private func isHorizontal(_ layer: ResolvedLayer) -> Bool {
    if let orientation = layer.spec.mark.orientation { return orientation == .horizontal }
    let (x, y) = (layer.type(.x), layer.type(.y))
    if x == .quantitative, y != .quantitative { return y != nil || [.bar, .tick].contains(layer.spec.mark.type) }
    return false
  }
}
