import Datasets
import StructuredText
import Diagnostics

extension Chart {
  /// The numbers that the chart draws: one row for each member of its axis, one column for each series.
  package func table() -> ChartTable {
    guard let plan = plan().value else { return ChartTable(headers: [], numberColumns: [], rows: []) }
    return TableMaker(plan: plan).table()
  }
}

struct TableMaker {
  let plan: ChartPlan

  func table() -> ChartTable {
    let layers = plan.layers.filter { ![.text, .rule].contains($0.spec.mark.type) }
    let drawn = layers.isEmpty ? plan.layers : layers
    let columns = columns(drawn)
    let format = AxisNumbers(drawn.flatMap { layer in layer.rows.compactMap { layer.measure($0).number } }, unit: plan.dimension(plan.measureChannel)?.unit, language: plan.language, limit: 2)
    let unit = format.unitName.isEmpty ? "" : plan.isChinese ? "（\(format.unitName)）" : " (\(format.unitName))"
    let category = plan.dimension(plan.categoryChannel)
    var order: [ChartValue] = category?.kind == .discrete ? category?.members ?? [] : []
    var cells: [String: [Int: Double]] = [:]
    for (place, layer) in drawn.enumerated() {
      for row in layer.rows {
        let member = layer.category(row)
        if !order.contains(where: { $0.key == member.key }) { order.append(member) }
        let column = columns.firstIndex { $0.matches(row, layer: place) } ?? 0
        if let value = layer.measure(row).number { cells[member.key, default: [:]][column] = value }
      }
    }
    let rows = order.map { member in
      let label = category?.label(member) ?? ""
      return [ChartTable.Cell(text: label, raw: raw(member, category))] + columns.indices.map { column in
        let value = cells[member.key]?[column]
        return ChartTable.Cell(text: value.map { format.text($0) } ?? "", raw: value.map { NumberText.shortest($0) } ?? "")
      }
    }
    let heading = category?.title ?? category?.fieldTitle ?? ""
    return ChartTable(headers: [heading] + columns.map { $0.title + unit }, numberColumns: Set(columns.indices.map { $0 + 1 }), rows: rows)
  }

  /// A label from the data where there is one: people read the file too.
  private func raw(_ member: ChartValue, _ category: Dimension?) -> String {
    if case .text = member { category?.label(member) ?? member.key } else { member.key }
  }

  private struct Column: Hashable {
    var series: String?
    var offset: String?
    var layer: Int?
    var title: String

    func matches(_ row: ResolvedRow, layer: Int) -> Bool {
      series == row.series && offset == row.offset && (self.layer.map { $0 == layer } ?? true)
    }
  }

  private func columns(_ layers: [ResolvedLayer]) -> [Column] {
    var columns: [Column] = []
    for (place, layer) in layers.enumerated() {
      for row in layer.rows {
        let column = Column(series: row.series, offset: row.offset, layer: row.series == nil ? place : nil, title: title(row, layer))
        if !columns.contains(column) { columns.append(column) }
      }
    }
    return columns
  }

  private func title(_ row: ResolvedRow, _ layer: ResolvedLayer) -> String {
    var parts: [String] = []
    if let series = row.series, plan.series.contains(series) { parts.append(plan.series.series[plan.series.index(series)].label) }
    if let offset = row.offset, offset != row.series {
      let field = layer.field(layer.offsetChannel)
      parts.append(field?.labels[offset]?.text(for: plan.language) ?? offset)
    }
    if parts.isEmpty { parts.append(layer.field(layer.measureChannel)?.title?.text(for: plan.language) ?? layer.spec[layer.measureChannel]?.field?.value ?? "") }
    return parts.joined(separator: plan.isChinese ? "，" : ", ")
  }
}
