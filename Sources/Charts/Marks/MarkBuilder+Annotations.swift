import Datasets
import StructuredText

extension MarkBuilder {
  /// A line from one place to another, or right across the plot where an end is not given.
  func rules(_ layer: ResolvedLayer) -> [SceneMark] {
    let plot = placement.plot
    return layer.rows.compactMap { row in
      let x = placement.x.flatMap { layer.spec[.x] == nil ? nil : $0.center(row.x) }
      let y = placement.y.flatMap { layer.spec[.y] == nil ? nil : $0.center(row.y) }
      if layer.spec[.x] != nil && x == nil || layer.spec[.y] != nil && y == nil { return nil }
      let x2 = layer.spec[.x2] == nil ? nil : placement.x?.center(row.x2)
      let y2 = layer.spec[.y2] == nil ? nil : placement.y?.center(row.y2)
      let from = ScenePoint(x ?? plot.x, y ?? plot.y)
      let to = ScenePoint(x2 ?? x ?? plot.x + plot.width, y2 ?? y ?? plot.y + plot.height)
      return .rule(from, to, annotationStyle(layer, row))
    }
  }

  func ticks(_ layer: ResolvedLayer) -> [SceneMark] {
    layer.rows.compactMap { row in
      guard let point = placement.point(row, layer) else { return nil }
      let band = placement.scale(layer.categoryChannel)?.bandwidth ?? 20
      let half = (layer.spec.mark.size ?? min(band, Placement.thickest)) / 2
      var style = style(layer, row.series)
      style.strokeWidth = style.strokeWidth ?? 2
      return layer.isHorizontal
        ? .rule(ScenePoint(point.x, point.y - half), ScenePoint(point.x, point.y + half), style)
        : .rule(ScenePoint(point.x - half, point.y), ScenePoint(point.x + half, point.y), style)
    }
  }

  /// Texts on marks; one that would cover an earlier one is left out.
  func texts(_ layer: ResolvedLayer) -> [SceneMark] {
    var taken: [SceneRect] = []
    let mark = layer.spec.mark
    return layer.rows.compactMap { row in
      guard let point = placement.point(row, layer) else { return nil }
      let text = text(row, layer)
      guard !text.isEmpty else { return nil }
      let size = mark.size ?? TextMetrics.size
      let anchor: SceneText.Anchor = mark.align.map { $0 == .left ? .start : $0 == .right ? .end : .middle } ?? .middle
      let drop =
        // A text that was moved up from its mark stands on the gap, so that it never touches the mark.
        switch mark.baseline ?? (mark.dy < 0 ? .bottom : .middle) {
        case .top: size * 0.8
        case .middle: size * 0.35
        case .bottom, .alphabetic: 0.0
        }
      let label = SceneText(text, x: point.x + mark.dx, y: point.y + mark.dy + drop, anchor: anchor, size: size, style: "mark-label")
      if taken.contains(where: { $0.overlaps(label.bounds) }) { return nil }
      taken.append(label.bounds)
      return .text(label)
    }
  }

  private func text(_ row: ResolvedRow, _ layer: ResolvedLayer) -> String {
    let field = layer.field(.text)
    switch row.text {
    case .null: return ""
    case .number(let value):
      if let format = layer.spec[.text]?.format, let text = NumberPattern(format)?.text(value) { return text }
      let axis = numbers[layer.measureChannel]
      let isAxisUnit = layer.spec[.text]?.field?.value == layer.spec[layer.measureChannel]?.field?.value
      var plan = isAxisUnit ? axis ?? AxisNumbers([value], unit: field?.unit, language: self.placement.plan.language) : AxisNumbers([value], unit: field?.unit, language: self.placement.plan.language)
      let all = layer.rows.compactMap(\.text.number).map { plan.scaled($0) }
      plan.digits = NumberText.digits(needed: all, limit: 2)
      return plan.text(value)
    case let value:
      return field?.labels[value.key]?.text(for: placement.plan.language) ?? Self.plain(value, placement.plan.language)
    }
  }

  private static func plain(_ value: ChartValue, _ language: String) -> String {
    if case .period(let period) = value { period.text(for: language) } else { value.key }
  }

  private func annotationStyle(_ layer: ResolvedLayer, _ row: ResolvedRow) -> SceneStyle {
    var style = style(layer, row.series)
    if row.series == nil, layer.spec.mark.color == nil { style.color = "rule" }
    return style
  }
}
