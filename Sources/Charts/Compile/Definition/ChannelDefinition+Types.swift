extension ChannelDefinition {
  /// Gives a field or a constant the type that follows from what is made of it, where the author gives none.
  mutating func completeType(_ channel: PlotChannel) {
    guard type == nil, isFieldOrDatum else { return }
    if !isField {
      switch datum {
      case .number?: type = .quantitative
      case .time?: type = .temporal
      default: type = .nominal
      }
      return
    }
    type = automaticType(channel)
  }

  private func automaticType(_ channel: PlotChannel) -> MeasureType {
    switch channel {
    case .row, .column, .facet, .shape, .strokeDash: return .nominal
    case .order: return .ordinal
    default: break
    }
    if case .values? = sort { return .ordinal }
    if hasTimeUnit { return .temporal }
    if bin != nil { return .quantitative }
    if aggregate != nil, !isArgument { return .quantitative }
    switch scale?.text("type").flatMap(ScaleKind.init) {
    case .linear, .log, .pow, .sqrt, .symlog, .quantile, .quantize, .threshold: return .quantitative
    case .time, .utc: return .temporal
    default: return .nominal
    }
  }
}

extension UnitDefinition {
  /// The other end of a range has the type of the first.
  mutating func completeTypes() {
    for channel in PlotChannel.allCases {
      guard channel.main != channel, var definition = encoding[channel], let main = encoding[channel.main] else { continue }
      definition.type = main.type ?? definition.type
      encoding[channel] = definition
    }
  }
}
