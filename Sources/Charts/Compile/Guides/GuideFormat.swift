/// How axes and legends write their values.
enum GuideFormat {
  /// The format of ticks for a field; units of time bring their own.
  static func ticks(_ pattern: String?, _ type: String?, _ definition: ChannelDefinition, _ config: PlotConfig) -> TickFormat {
    if type == "time" || (type == nil && (definition.type == .temporal || definition.hasTimeUnit)) {
      return TickFormat(pattern ?? definition.timeUnit?.format, .time)
    }
    return TickFormat(pattern ?? (definition.type == .quantitative ? config.text("numberFormat") : nil))
  }

  /// Labels by a formula over `datum.value`, `datum.label` and `datum.index`.
  static func expressed(_ text: String?, _ values: [DataValue], _ texts: [String], isTime: Bool) -> [String] {
    guard let text, let formula = try? Formula(text) else { return texts }
    let last = Double(max(1, values.count - 1))
    return zip(values, texts).enumerated().map { index, pair in
      let datum = DataValue.object([
        DataValue.Member("value", pair.0), DataValue.Member("label", .string(pair.1)),
        DataValue.Member("index", .number(Double(index) / last)),
      ])
      let result = formula.value(datum: datum)
      if case .list(let lines) = result { return lines.map(\.text).joined(separator: "\n") }
      return result.text
    }
  }
}
