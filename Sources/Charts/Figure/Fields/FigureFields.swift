import Datasets

/// What is known of the fields that a figure shows: their titles, units and the names of their members, in one language.
struct FigureFields: Sendable {
  let tables: [String: DataTable]
  let aliases: FieldAliases
  let language: String
  /// The author's word for the unit of the measure.
  let unitName: String?

  var isChinese: Bool { language.hasPrefix("zh") }

  /// The field of the data behind a definition; nil for what a formula made and for rows without a table.
  func field(_ definition: ChannelDefinition, _ unit: PlotUnit) -> DataTable.Field? {
    guard let name = definition.field else { return nil }
    let origin = aliases[name]
    if let own = unit.dataName.flatMap({ tables[$0] })?.fields.first(where: { $0.name == origin }) { return own }
    // A lookup brings fields of another table along.
    for key in tables.keys.sorted() where key != unit.dataName {
      if let found = tables[key]?.fields.first(where: { $0.name == origin }), unit.frame.has(name) { return found }
    }
    return nil
  }

  /// The unit of a measure: that of its field, but none for counts, and a share for stacks of shares.
  func unit(_ definition: ChannelDefinition, _ unit: PlotUnit) -> Unit? {
    if case .offset(.normalize)? = definition.stack { return Self.share }
    if unit.stack == .normalize, definition.stack == nil, definition.type == .quantitative, definition.isField { return Self.share }
    guard !definition.isCounting else { return nil }
    if case .function(.variance)? = definition.aggregate { return nil }
    return field(definition, unit)?.unit
  }

  static let share = Unit(id: "percent", dimension: .percent, chinese: "%", englishSingular: "%")

  /// The title of a channel: what the author wrote, else what the data call the field. Nil where there is none, or none is wanted.
  func title(_ definition: ChannelDefinition, _ unit: PlotUnit) -> String? {
    if let own = definition.axis["title"] ?? definition.legend["title"] { return ViewLayout.text(own) }
    if let own = definition.title { return own.isEmpty ? nil : own }
    if definition.aggregate == .function(.count) { return isChinese ? "个数" : "Count" }
    return field(definition, unit)?.title.text(for: language)
  }

  /// Whether the author left the title to the tool.
  func hasAutomaticTitle(_ definition: ChannelDefinition) -> Bool {
    definition.title == nil && definition.axis["title"] == nil && definition.legend["title"] == nil
  }

  // MARK: Members

  /// A value of a category as readers see it.
  func label(_ value: DataValue, _ definition: ChannelDefinition, _ unit: PlotUnit) -> String {
    if case .time(let time) = value { return timeText(time, definition, unit) }
    let field = field(definition, unit)
    if let name = field?.labels[value.text] { return name.text(for: language) }
    if case .period? = field?.cells, let period = Period(value.text) { return period.text(for: language) }
    if value.isNull { return isChinese ? "无" : "none" }
    return value.text
  }

  /// A moment as the period that the data mean by it.
  func timeText(_ time: Double, _ definition: ChannelDefinition, _ unit: PlotUnit) -> String {
    if let parts = definition.timeUnit?.parts, !parts.contains(.year), let date = CalendarDate(time) { return cycleText(date, parts) }
    let kind = periodKind(definition, unit)
    return CalendarDate(time).map { Period(kind, at: $0).text(for: language) } ?? ""
  }

  /// A month, a quarter or a weekday of any year; empty for finer units.
  private func cycleText(_ date: CalendarDate, _ parts: [TimeUnit.Part]) -> String {
    switch parts {
    case [.month]: isChinese ? "\(date.month)月" : TimeFormat("%b").text(DateTimeParts(.month, date.month)?.time ?? .nan)
    case [.quarter]: isChinese ? "第\(date.quarter)季度" : "Q\(date.quarter)"
    case [.day]: isChinese ? ["周日", "周一", "周二", "周三", "周四", "周五", "周六"][date.weekday] : ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][date.weekday]
    default: ""
    }
  }

  func periodKind(_ definition: ChannelDefinition, _ unit: PlotUnit) -> Period.Kind {
    if case .period(let cells)? = field(definition, unit)?.cells {
      return cells.lazy.compactMap { $0 }.map(\.kind).max { $0.rawValue < $1.rawValue } ?? .day
    }
    if let last = definition.timeUnit?.last {
      switch last {
      case .year: return .year
      case .quarter: return .quarter
      case .month: return .month
      default: return .day
      }
    }
    return Period.Kind.coarsest(of: (definition.isField ? unit.frame.values(definition.column()) : []).map(\.number))
  }
}
