extension UnitDrawing {
  /// Where a mark goes that no channel places.
  enum Fallback { case middle, zeroOrMinimum, zeroOrMaximum, none }

  // MARK: Values along a scale

  /// The places of a column on a scale; values that are not valid go where the settings say.
  func places(_ column: String, _ scale: PlotScale?, _ channel: PlotChannel, shift: Double = 0) -> Place {
    let cells = frame.values(column)
    guard let scale else { return { cells[$0].number + shift } }
    let invalid = invalidPlace(channel, scale)
    if scale.bands != nil { return { scale.position(cells[$0]) + shift } }
    return { row in
      if let invalid, !cells[row].isValid || !cells[row].number.isFinite { return invalid + shift }
      return scale.position(cells[row]) + shift
    }
  }

  /// The place of values that are not valid; nil where such rows are not drawn.
  private func invalidPlace(_ channel: PlotChannel, _ scale: PlotScale) -> Double? {
    guard let output = unit.invalidOutput(channel.main) else { return nil }
    if case .object = output { return output["value"].number }
    return zeroOr(scale, isMaximum: false)
  }

  /// The place between the values of two columns.
  private func between(_ first: String, _ second: String, _ share: Double, _ scale: PlotScale?, _ channel: PlotChannel) -> Place {
    if share == 0 { return places(first, scale, channel) }
    if share == 1 { return places(second, scale, channel) }
    let (a, b) = (frame.values(first), frame.values(second))
    guard let scale else { return { a[$0].number * (1 - share) + b[$0].number * share } }
    let invalid = invalidPlace(channel, scale)
    return { row in
      if let invalid, !a[row].isValid || !a[row].number.isFinite { return invalid }
      return scale.position(a[row].number * (1 - share) + b[row].number * share)
    }
  }

  /// The place of zero, or of the end of the domain that is nearer to it.
  func zeroOr(_ scale: PlotScale, isMaximum: Bool) -> Double {
    guard let domain = scale.numeric?.domain, let first = domain.first, let last = domain.last else {
      // The place of the first or of the last value.
      return scale.position((isMaximum ? scale.discrete.values.last : scale.discrete.values.first) ?? .null)
    }
    if scale.kind != .log, !scale.kind.isTime, min(first, last) <= 0, max(first, last) >= 0 { return scale.position(0.0) }
    return scale.position(isMaximum ? last : first)
  }

  /// The place of a position without a value.
  func fallback(_ fallback: Fallback, _ channel: PlotChannel, _ scale: PlotScale?) -> Double? {
    if let value = unit.property(channel.rawValue, drawn: Self.drawnName(channel)) { return pixel(value, channel) }
    let main = channel.main
    switch fallback {
    case .none: return nil
    case .middle: return (main == .x ? width : main == .y ? height : 0) / 2
    case .zeroOrMinimum, .zeroOrMaximum:
      let isMaximum = fallback == .zeroOrMaximum
      if let scale, scale.numeric != nil || scale.bands != nil { return zeroOr(scale, isMaximum: isMaximum) }
      switch main {
      case .x: return isMaximum ? width : 0
      case .y: return isMaximum ? 0 : height
      case .theta: return isMaximum ? 2 * .pi : 0
      case .radius: return isMaximum ? min(width, height) / 2 : 0
      default: return 0
      }
    }
  }

  /// What the drawn mark calls a channel.
  private static func drawnName(_ channel: PlotChannel) -> String? {
    switch channel {
    case .radius: "outerRadius"
    case .radius2: "innerRadius"
    case .theta: "startAngle"
    case .theta2: "endAngle"
    default: nil
    }
  }

  /// A number of pixels; `width` and `height` are those of the plot area.
  func pixel(_ value: DataValue, _ channel: PlotChannel) -> Double {
    switch value {
    case "width": width
    case "height": height
    default: value.number
    }
  }

  // MARK: Offsets

  /// What moves a position: a channel of its own, or a number of the mark.
  func offset(_ channel: PlotChannel, bandPosition: Double) -> (place: Place, isEncoded: Bool)? {
    if let offsetChannel = channel.offsetChannel, let definition = unit.channel(offsetChannel) {
      if definition.isFieldOrDatum {
        let scale = scale(offsetChannel)
        let band = (definition.bandPosition ?? bandPosition) * (scale?.bandwidth ?? 0)
        if let datum = definition.datum {
          let place = scale?.position(datum) ?? datum.number
          return ({ _ in place + band }, true)
        }
        if definition.isBinning, scale?.bands == nil {
          return (between(definition.column(), definition.column(.end), definition.bandPosition ?? 0.5, scale, offsetChannel), true)
        }
        return (places(definition.column(), scale, offsetChannel, shift: band), true)
      }
      if let value = definition.value?.number { return ({ _ in value }, true) }
    }
    let key = channel.rawValue + "Offset"
    guard let value = unit.property(key), case .number(let number) = value, number != 0 else { return nil }
    return ({ _ in number }, false)
  }

  private func moved(_ place: @escaping Place, _ offset: Place?) -> Place {
    guard let offset else { return place }
    return { place($0) + offset($0) }
  }

  // MARK: Points

  /// The position of a mark without extent along a channel.
  func point(_ channel: PlotChannel, _ fallback: Fallback) -> Place? {
    let offset = offset(channel, bandPosition: 0.5)
    let scale = scale(channel)
    if let definition = unit.channel(channel), definition.isField, let stack = unit.stack, stack.channel == channel {
      let (start, end) = (definition.column() + "_start", definition.column() + "_end")
      let share = definition.bandPosition ?? (unit.mark == "text" && channel.isPolar ? 0.5 : nil)
      if let share { return moved(between(start, end, share, scale, channel), offset?.place) }
      return moved(places(end, scale, channel), offset?.place)
    }
    let place = middle(
      unit.channel(channel), unit.channel(channel.secondary ?? channel), channel, scale, bandPosition: offset?.isEncoded == true ? 0 : nil)
    if let place { return moved(place, offset?.place) }
    guard let fixed = self.fallback(fallback, channel, scale) else { return nil }
    return moved({ _ in fixed }, offset?.place)
  }

  /// The middle of what a channel shows; nil where it shows nothing.
  func middle(
    _ definition: ChannelDefinition?, _ second: ChannelDefinition?, _ channel: PlotChannel, _ scale: PlotScale?, bandPosition: Double? = nil
  ) -> Place? {
    guard let definition else { return nil }
    if definition.isField {
      let column = definition.column()
      let isContinuous = definition.type?.isContinuous == true && scale?.bands == nil
      let isMain = channel.main == channel
      if definition.isBinning, isContinuous, isMain {
        return between(column, definition.column(.end), bandPosition ?? definition.bandPosition ?? 0.5, scale, channel)
      }
      if definition.hasTimeUnit, isContinuous, isMain, definition.type == .temporal, definition.timeUnit?.isBinned != true {
        let automatic = (second?.isFieldOrDatum ?? false) && second != definition ? nil : configuredNumber("timeUnitBandPosition")
        let share = bandPosition ?? definition.bandPosition ?? automatic ?? 0
        if share != 0 { return between(column, definition.column(.end), share, scale, channel) }
      }
      if definition.isBinned, isContinuous, isMain {
        if let second, second.isField, channel.secondary != nil, second != definition {
          return between(column, second.column(), bandPosition ?? definition.bandPosition ?? 0.5, scale, channel)
        }
        if case .binned(let step?)? = definition.bin, let scale {
          let cells = frame.values(column)
          let share = bandPosition ?? definition.bandPosition ?? 0.5
          return { scale.position(cells[$0].number + step * share) }
        }
      }
      let name = definition.isBinning && scale?.bands != nil ? definition.column(.range) : column
      let shift = scale?.kind == .band ? (bandPosition ?? definition.bandPosition ?? 0.5) * (scale?.bandwidth ?? 0) : 0
      return places(name, scale, channel, shift: shift)
    }
    if let datum = definition.datum {
      guard let scale else { return { _ in datum.number } }
      let shift = scale.kind == .band ? (bandPosition ?? definition.bandPosition ?? 0.5) * scale.bandwidth : 0
      let place = scale.position(datum) + shift
      return { _ in place }
    }
    if let value = definition.value {
      let place = pixel(value, channel)
      return { _ in place }
    }
    return nil
  }

  func configuredNumber(_ key: String) -> Double? { if case .number(let value)? = unit.configured(key) { value } else { nil } }

  // MARK: Ranges

  /// Both ends of a mark along a channel.
  func range(_ channel: PlotChannel, _ first: Fallback, _ second: Fallback) -> (Place, Place) {
    let start = point(channel, first) ?? { _ in 0 }
    guard let secondary = channel.secondary else { return (start, start) }
    let scale = scale(channel)
    let definition = unit.channel(secondary)
    let own = definition != nil || unit.definition.properties.has(secondary.rawValue)
    let offset = own ? secondOffset(secondary) : self.offset(channel, bandPosition: 0.5)?.place
    if let main = unit.channel(channel), main.isField, let stack = unit.stack, stack.channel == channel {
      return (start, moved(places(main.column() + "_start", scale, channel), offset))
    }
    if let place = middle(definition, nil, secondary, scale) { return (start, moved(place, offset)) }
    if let value = unit.property(secondary.rawValue, drawn: Self.drawnName(secondary)) {
      let place = pixel(value, channel)
      return (start, moved({ _ in place }, nil))
    }
    if case .number(let size)? = unit.property(channel == .x ? "width" : "height"), channel.isXY {
      return centred(channel, start, { _ in size })
    }
    if let offsetChannel = channel.offsetChannel, let definition = unit.channel(offsetChannel), definition.isField,
      let offsetScale = self.scale(offsetChannel), offsetScale.numeric != nil, scale?.bands != nil,
      let base = middle(unit.channel(channel), nil, channel, scale, bandPosition: 0)
    {
      let zero = zeroOr(offsetScale, isMaximum: false)
      return (start, { base($0) + zero })
    }
    let place = fallback(second, secondary, scale) ?? 0
    return (start, moved({ _ in place }, offset))
  }

  private func secondOffset(_ channel: PlotChannel) -> Place? {
    guard case .number(let value)? = unit.property(channel.rawValue + "Offset"), value != 0 else { return nil }
    return { _ in value }
  }

  /// Both ends of a mark of a size around, before or after a place, as it is aligned.
  func centred(_ channel: PlotChannel, _ place: @escaping Place, _ size: @escaping Place) -> (Place, Place) {
    switch unit.property(channel == .x ? "align" : "baseline") {
    case "left"?, "top"?: (place, { place($0) + size($0) })
    case "right"?, "bottom"?: ({ place($0) - size($0) }, place)
    default: ({ place($0) - size($0) / 2 }, { place($0) + size($0) / 2 })
    }
  }
}
