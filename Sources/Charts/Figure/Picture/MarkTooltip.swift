/// What hovering over a mark shows.
struct MarkTooltip {
  private let unit: PlotUnit
  private let fields: FigureFields

  init(_ unit: PlotUnit, _ fields: FigureFields) { (self.unit, self.fields) = (unit, fields) }

  /// Nil where the author does not ask for it, and for pictures of more than 200 marks.
  func text(_ item: PlotMark.Item, of mark: PlotMark) -> String? {
    guard mark.items.count <= 200, let row = item.rows.first else { return nil }
    let definitions = unit.definition.tooltips + (unit.channel(.tooltip).map { [$0] } ?? [])
    guard !definitions.isEmpty else { return nil }
    return definitions.compactMap { definition -> String? in
      if let value = definition.value { return value.text }
      guard definition.isField else { return nil }
      let value = unit.frame[row, FieldPath(definition.column())]
      let text =
        definition.type == .quantitative && definition.format == nil
        ? AxisNumbers([value.number], unit: fields.unit(definition, unit), language: fields.language, limit: 2).phrase(value.number)
        : fields.label(value, definition, unit)
      return (fields.title(definition, unit) ?? definition.field ?? "") + (fields.isChinese ? "：" : ": ") + text
    }.joined(separator: "\n")
  }
}
