/// How a value of a field is written out in a text mark or a header.
struct ValueFormat {
  private enum Kind {
    case plain
    case number(NumberFormat)
    case time(TimeFormat)
  }

  private let kind: Kind

  init(_ definition: ChannelDefinition, _ config: PlotConfig, format: String? = nil, formatType: String? = nil) {
    let pattern = format ?? definition.format
    let type = formatType ?? definition.formatType
    if type == "time" || (type == nil && (definition.type == .temporal || definition.hasTimeUnit)) {
      kind = .time(TimeFormat(pattern ?? definition.timeUnit?.format ?? config.text("timeFormat") ?? "%b %d, %Y"))
    } else if type == "number" || definition.type == .quantitative {
      kind = .number(NumberFormat(pattern ?? config.text("numberFormat") ?? "") ?? NumberFormat())
    } else if let pattern, let format = NumberFormat(pattern) {
      kind = .number(format)
    } else {
      kind = .plain
    }
  }

  func text(_ value: DataValue) -> String {
    switch kind {
    case .plain:
      if case .list(let items) = value { return items.map(\.text).joined(separator: "\n") }
      return value.text
    case .number(let format): return value.isNull ? (value == .null ? "null" : "undefined") : format.text(of: value)
    case .time(let format): return value.isNull ? "null" : format.text(value.number)
    }
  }
}
