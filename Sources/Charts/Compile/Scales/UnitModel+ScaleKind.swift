extension UnitModel {
  /// The kind of scale that a channel gets.
  func scaleKind(_ channel: PlotChannel, _ definition: ChannelDefinition) -> (kind: ScaleKind, isExplicit: Bool) {
    let automatic = automaticKind(channel, definition)
    guard let named = definition.scale?.text("type").flatMap(ScaleKind.init), Self.suits(named, channel, definition) else {
      return (automatic, false)
    }
    return (named, true)
  }

  private func hasNestedOffset(_ channel: PlotChannel) -> Bool { channel.offsetChannel.map { scaled($0) != nil } ?? false }

  private func automaticKind(_ channel: PlotChannel, _ definition: ChannelDefinition) -> ScaleKind {
    switch definition.type ?? .nominal {
    case .nominal, .ordinal:
      if channel.isColor || channel.hasDiscreteRange { return .ordinal }
      if channel.isXY || channel.isOffset {
        if ["rect", "bar", "rule", "tick"].contains(mark) || hasNestedOffset(channel) { return .band }
        let size = self.definition.properties[channel == .x || channel == .xOffset ? "width" : "height"]
        if let size, case .object = size { return .band }
        if channel.isXY, config.tickBand(channel) { return .band }
      } else if mark == "arc", channel.isPolar {
        return .band
      }
      return .point
    case .temporal:
      if channel.hasDiscreteRange { return .ordinal }
      if channel.isColor { return .time }
      return definition.timeUnit?.isUTC == true ? .utc : .time
    case .quantitative:
      if channel.isColor { return definition.isBinning ? .binOrdinal : .linear }
      return channel.hasDiscreteRange ? .ordinal : .linear
    }
  }

  /// Whether a kind of scale goes with the channel and the type of the field.
  private static func suits(_ kind: ScaleKind, _ channel: PlotChannel, _ definition: ChannelDefinition) -> Bool {
    let suitsChannel: Bool =
      switch channel {
      case .x, .y, .xOffset, .yOffset, .theta, .radius: kind.isContinuous || kind == .band || kind == .point
      case .size, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity:
        kind.isContinuous || kind.isDiscretizing || kind == .band || kind == .point || kind == .ordinal
      case .color, .fill, .stroke: kind != .band
      case .shape, .strokeDash: kind == .ordinal || kind.isDiscretizing
      default: false
      }
    guard suitsChannel else { return false }
    switch definition.type ?? .nominal {
    case .ordinal, .nominal: return kind.hasDiscreteDomain
    case .temporal: return kind.isTime || kind.hasDiscreteDomain
    case .quantitative: return !kind.isTime
    }
  }
}

extension PlotConfig {
  func tickBand(_ channel: PlotChannel) -> Bool {
    let names = ["axis", channel == .x ? "axisX" : "axisY", "axisBand"]
    return names.contains { bag($0).has("tickBand") }
  }
}
