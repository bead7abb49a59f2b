import StructuredText

/// Two or three sentences on what a figure shows: its kind, its range, its extremes and its last values.
struct FigureDescription {
  private let spec: FigureSpec
  private let scene: PlotScene
  private let fields: FigureFields
  private let readings: FigureReadings

  init(_ spec: FigureSpec, _ scene: PlotScene, _ fields: FigureFields, _ readings: FigureReadings) {
    (self.spec, self.scene, self.fields, self.readings) = (spec, scene, fields, readings)
  }

  private var isChinese: Bool { fields.isChinese }

  /// The author's own words where there are some; what was computed from the data after their description.
  var text: String {
    if let alt = spec.report.alt { return alt }
    return [spec.description, generated].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: isChinese ? "" : " ")
  }

  private struct Reading {
    var row: Int
    var value: Double
    var column: Int
  }

  private var hasSeveralColumns: Bool { readings.columns.count > 1 }

  private var all: [Reading] {
    readings.rows.indices.flatMap { row in
      readings.columns.indices.compactMap { column in readings.rows[row][column].map { Reading(row: row, value: $0, column: column) } }
    }
  }

  /// The series and the category that a number stands at.
  private func label(_ reading: Reading) -> String {
    let names = (hasSeveralColumns ? [readings.columns[reading.column].title] : []) + readings.rows[reading.row].labels.filter { !$0.isEmpty }
    return names.joined(separator: isChinese ? "" : ", ")
  }

  var generated: String {
    let readings = all
    guard let low = readings.min(by: { $0.value < $1.value }), let high = readings.max(by: { $0.value < $1.value }) else {
      return kind + (isChinese ? "。" : ".")
    }
    var sentences = [opening]
    if isPlane {
      sentences += self.readings.columns.indices.compactMap(span)
    } else {
      sentences.append(extremes(low, high))
      if self.readings.isSequence, let ending { sentences.append(ending) }
    }
    return sentences.joined(separator: isChinese ? "" : " ")
  }

  private func printed(_ value: Double, _ column: Int) -> String {
    var format = readings.numbers[column]
    format.digits = NumberText.digits(needed: [format.scaled(value)], limit: abs(format.scaled(value)) < 10 ? 2 : 1)
    return format.phrase(value)
  }

  private var isPlane: Bool { Set(readings.columns.map(\.channel)).isSuperset(of: [.x, .y]) }

  /// What kind of chart it is.
  var kind: String {
    let marks = scene.units.map(\.definition.mark)
    let isMap = spec.dataReadsTiles
    if isMap { return isChinese ? "中国各省方格图" : "Tile map of China's provinces" }
    if marks.contains("bar") {
      let bars = scene.units.filter { $0.definition.mark == "bar" }
      let isGrouped = bars.contains { $0.channel(.xOffset) != nil || $0.channel(.yOffset) != nil }
      let isStacked = !isGrouped && bars.contains { $0.stack != nil }
      let isHorizontal = bars.first?.isHorizontal ?? false
      if bars.contains(where: { ($0.channel(.x)?.isBinning ?? false) || ($0.channel(.y)?.isBinning ?? false) }) { return isChinese ? "直方图" : "Histogram" }
      if isChinese { return (isGrouped ? "分组" : isStacked ? "堆叠" : "") + (isHorizontal ? "条形图" : "柱形图") }
      return (isGrouped ? "Grouped" : isStacked ? "Stacked" : isHorizontal ? "Horizontal" : "Vertical") + " bar chart"
    }
    if marks.contains("line") { return isChinese ? "折线图" : "Line chart" }
    if marks.contains("area") { return isChinese ? "面积图" : "Area chart" }
    if marks.contains("arc") { return isChinese ? "饼图" : "Pie chart" }
    if marks.contains("rect"), readings.main?.definition.mark == "rect" { return isChinese ? "热力图" : "Heat map" }
    if isPlane { return isChinese ? "散点图" : "Scatter plot" }
    return isChinese ? "点图" : "Dot plot"
  }

  private var opening: String {
    let names = hasSeveralColumns && !isPlane ? readings.columns.map(\.title) : []
    let labels = readings.rows.map { $0.labels.last ?? "" }
    let count = readings.rows.count
    let range: String
    if readings.isSequence, let first = labels.first, let last = labels.last, count > 1 {
      range = isChinese ? "，\(first)至\(last)" : ", \(first) to \(last)"
    } else {
      range = isChinese ? "，共\(count)项" : " with \(count) \(count == 1 ? "item" : "items")"
    }
    let plots = scene.views.count > 1 && !scene.headers.isEmpty ? (isChinese ? "，分\(scene.views.count)幅" : " in \(scene.views.count) panels") : ""
    let shown = names.prefix(8)
    let more = names.count > 8 ? (isChinese ? "等" : " and others") : ""
    let series =
      names.isEmpty ? "" : isChinese ? "，\(names.count)个系列（\(shown.joined(separator: "、"))\(more)）" : "; \(names.count) series: \(shown.joined(separator: ", "))\(more)"
    return kind + range + plots + series + (isChinese ? "。" : ".")
  }

  private func extremes(_ low: Reading, _ high: Reading) -> String {
    let (least, most) = (printed(low.value, low.column), printed(high.value, high.column))
    return isChinese
      ? "最高为\(label(high))，\(most)；最低为\(label(low))，\(least)。" : "Highest: \(label(high)) (\(most)); lowest: \(label(low)) (\(least))."
  }

  /// The range of one axis of a plane.
  private func span(_ column: Int) -> String? {
    let values = readings.rows.compactMap { $0[column] }
    guard let low = values.min(), let high = values.max() else { return nil }
    let title = readings.columns[column].title
    return isChinese ? "\(title)从\(printed(low, column))到\(printed(high, column))。" : "\(title) ranges from \(printed(low, column)) to \(printed(high, column))."
  }

  private var ending: String? {
    guard let last = readings.rows.last, readings.headers.count == 1, readings.columns.count <= 6 else { return nil }
    let parts = readings.columns.indices.compactMap { column -> String? in
      guard let value = last[column] else { return nil }
      let name = hasSeveralColumns ? readings.columns[column].title : last.labels.last ?? ""
      return isChinese ? "\(name)为\(printed(value, column))" : "\(name): \(printed(value, column))"
    }
    guard !parts.isEmpty else { return nil }
    let when = hasSeveralColumns ? (isChinese ? "（\(last.labels.last ?? "")）" : " (\(last.labels.last ?? ""))") : ""
    return isChinese ? "最末\(when)：\(parts.joined(separator: "，"))。" : "Last\(when): \(parts.joined(separator: "; "))."
  }
}

extension FigureSpec {
  /// Whether the provinces' tiles are part of the data.
  var dataReadsTiles: Bool { value["data"]?["name"]?.string == TileGrid.dataName }
}
