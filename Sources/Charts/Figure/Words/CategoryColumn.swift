import Datasets

/// The members of a category, row by row, as readers see them and as the data write them.
struct CategoryColumn {
  let cells: [DataValue]
  private let definition: ChannelDefinition
  private let unit: PlotUnit
  private let fields: FigureFields
  private let kind: Period.Kind?
  private let isPeriod: Bool
  /// The texts of bins.
  private let ranges: [DataValue]?

  init(_ definition: ChannelDefinition, _ unit: PlotUnit, _ fields: FigureFields) {
    (self.definition, self.unit, self.fields) = (definition, unit, fields)
    cells = unit.frame.values(definition.column())
    ranges = definition.isBinning ? unit.frame.values(definition.column(.range)) : nil
    isPeriod = if case .period? = fields.field(definition, unit)?.cells { true } else { false }
    kind = cells.contains { if case .time = $0 { true } else { false } } ? fields.periodKind(definition, unit) : nil
  }

  func texts(_ row: Int) -> (label: String, raw: String) {
    if let ranges { return (ranges[row].text, ranges[row].text) }
    let value = cells[row]
    if case .time(let time) = value, let kind {
      let hasYear = definition.timeUnit?.parts.contains(.year) ?? true
      let period = CalendarDate(time).map { Period(kind, at: $0) }
      let label = hasYear ? period?.text(for: fields.language) ?? "" : fields.timeText(time, definition, unit)
      return (label.isEmpty ? value.text : label, period.map { "\($0)" } ?? "")
    }
    if case .number = value { return (value.text, value.text) }
    let label = fields.label(value, definition, unit)
    return (label.isEmpty ? value.text : label, isPeriod ? value.text : label)
  }
}
