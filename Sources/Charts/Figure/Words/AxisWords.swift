import Datasets

/// What an axis says: the text of each tick, its title, and the unit of its numbers, named once.
struct AxisWords {
  private(set) var ticks: [(position: Double, text: String)] = []
  private(set) var title: String?
  private(set) var numbers: AxisNumbers?
  /// Whether the axis lists the values of a category.
  let isDiscrete: Bool
  /// Whether the labels may be thinned out: an order lets a reader fill the gaps.
  private(set) var isOrdered = true

  /// - Parameter units: those drawn in the axis's view.
  init(_ axis: PlotScene.Axis, _ units: [PlotUnit], _ fields: FigureFields) {
    let channel: PlotChannel = axis.channel == "x" ? .x : .y
    let users = units.compactMap { unit in unit.channel(channel).flatMap { $0.isFieldOrDatum && !$0.hasNoAxis ? (unit, $0) : nil } }
    // Whiskers and bands show the ends of intervals; the axis is named after what they are intervals of.
    let main = users.first { $0.1.isField && $0.0.channel(channel.secondary ?? channel) == nil } ?? users.first { $0.1.isField } ?? users.first
    isDiscrete = axis.scale == .band || axis.scale == .point
    let shown = axis.ticks.filter { isDiscrete || $0.isVisible || axis.scale.isTime }
    let texts = shown.map(\.label)
    guard let (unit, definition) = main else {
      ticks = zip(shown, texts).map { ($0.position, $1) }
      title = axis.title
      return
    }
    if axis.isFormatted {
      ticks = zip(shown, texts).map { ($0.position, $1) }
    } else if isDiscrete {
      isOrdered = definition.type != .nominal
      ticks = shown.map { tick in
        let text = fields.label(tick.value, definition, unit)
        return (tick.position, text.isEmpty || definition.isBinning ? tick.label : text)
      }
    } else if axis.scale.isTime {
      ticks = Self.timeTicks(shown, definition, unit, fields)
    } else {
      var numbers = AxisNumbers(shown.map(\.value.number).filter(\.isFinite), unit: fields.unit(definition, unit), language: fields.language)
      if let name = fields.unitName, definition.type == .quantitative, !definition.isCounting { numbers.unitName = name }
      ticks = shown.map { ($0.position, $0.value.number.isFinite ? numbers.text($0.value.number) : "") }
      self.numbers = numbers
    }
    title = title(axis, definition, unit, fields)
  }

  /// Ticks between the periods of the data say nothing: a year's number has no July.
  private static func timeTicks(
    _ ticks: [PlotScene.Tick], _ definition: ChannelDefinition, _ unit: PlotUnit, _ fields: FigureFields
  ) -> [(position: Double, text: String)] {
    let kind = fields.periodKind(definition, unit)
    let kept = ticks.filter { tick in
      guard let date = CalendarDate(tick.value.number) else { return false }
      switch kind {
      case .year: return date.month == 1 && date.day == 1
      case .half: return date.day == 1 && (date.month - 1) % 6 == 0
      case .quarter: return date.day == 1 && (date.month - 1) % 3 == 0
      case .month: return date.day == 1
      case .day: return true
      }
    }
    if let parts = definition.timeUnit?.parts, !parts.contains(.year) {
      return ticks.map { tick in
        let text = fields.timeText(tick.value.number, definition, unit)
        return (tick.position, text.isEmpty ? tick.label : text)
      }
    }
    let texts = TimeTickWords(language: fields.language).texts(kept.map(\.value.number))
    return zip(kept, texts).map { ($0.position, $1) }
  }

  private func title(_ axis: PlotScene.Axis, _ definition: ChannelDefinition, _ unit: PlotUnit, _ fields: FigureFields) -> String? {
    guard fields.hasAutomaticTitle(definition) else { return axis.title.flatMap { $0.isEmpty ? nil : $0 } }
    // Periods and names of members explain themselves.
    guard numbers != nil else { return nil }
    return fields.title(definition, unit) ?? FieldTitle.title(definition, PlotConfig())
  }

  /// The line above the axis: its title and the unit.
  func heading(language: String) -> String? {
    let unit = numbers?.title
    guard let title else { return unit }
    guard let unit, let name = numbers?.unitName else { return title }
    return language.hasPrefix("zh") ? "\(title)（\(unit)）" : "\(title) (\(name))"
  }
}
