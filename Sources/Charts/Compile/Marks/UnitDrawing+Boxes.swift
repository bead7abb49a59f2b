extension UnitDrawing {
  /// Both ends of a bar, a cell or a tick along a channel.
  func box(_ channel: PlotChannel) -> (Place, Place) {
    let definition = unit.channel(channel)
    let second = channel.secondary.flatMap { unit.channel($0) }
    let scale = scale(channel)
    let isDiscrete = scale?.kind.hasDiscreteDomain == true
    let isAcross: Bool =
      switch unit.mark {
      case "bar": channel == .x ? unit.orientation == .vertical : channel == .y ? unit.orientation == .horizontal : false
      case "tick": channel == .y ? unit.orientation == .vertical : channel == .x ? unit.orientation == .horizontal : false
      default: false
      }
    let sizeKey = channel == .x ? "width" : channel == .y ? "height" : ""
    let hasPlainSize = unit.channel(.size) != nil || isPlain(sizeKey.isEmpty ? nil : unit.property("size", drawn: sizeKey))
    let hasOffset = channel.offsetChannel.map { unit.channel($0) != nil } ?? false
    if let definition, definition.isField, !isDiscrete, scale != nil, !hasOffset, !(hasPlainSize && !channel.isPolar) {
      if definition.isBinning || definition.isBinned || (definition.hasTimeUnit && second == nil),
        let ends = binBox(channel, definition, second, scale)
      {
        return ends
      }
    }
    if (definition?.isFieldOrDatum == true && isDiscrete) || isAcross, second == nil { return sized(channel, definition, scale) }
    return range(channel, .zeroOrMaximum, .zeroOrMinimum)
  }

  private func isPlain(_ value: DataValue?) -> Bool { if case .number? = value { true } else { false } }

  // MARK: Bins

  private func binBox(_ channel: PlotChannel, _ definition: ChannelDefinition, _ second: ChannelDefinition?, _ scale: PlotScale?) -> (Place, Place)? {
    let band = relativeBand(channel, definition, scale) ?? 1
    let inset = (1 - band) / 2
    let plain: (Place, Place)
    if definition.isBinning || (definition.hasTimeUnit && definition.timeUnit?.isBinned != true) {
      let column = definition.column()
      let isMoved = unit.intervalPosition(channel).map { $0 != 0.5 } ?? false
      plain =
        isMoved
        ? binEnds(column + UnitModel.movedStart, column + UnitModel.movedEnd, inset, scale, channel)
        : binEnds(column, definition.column(.end), inset, scale, channel)
    } else if definition.hasTimeUnit, let unitOfTime = definition.timeUnit, let scale {
      let cells = frame.values(definition.column())
      plain = ({ scale.position(cells[$0]) }, { scale.position(unitOfTime.end(of: cells[$0].number)) })
    } else if let second, second.isField {
      plain = binEnds(definition.column(), second.column(), 0, scale, channel)
    } else if case .binned(let step?)? = definition.bin, let scale {
      let cells = frame.values(definition.column())
      plain = ({ scale.position(cells[$0]) }, { scale.position(cells[$0].number + step) })
    } else {
      return nil
    }
    guard channel.isXY else { return plain }
    return spaced(channel, plain, isReversed: scale?.isReversed == true)
  }

  private func binEnds(_ start: String, _ end: String, _ inset: Double, _ scale: PlotScale?, _ channel: PlotChannel) -> (Place, Place) {
    guard inset != 0, let scale else { return (places(start, scale, channel), places(end, scale, channel)) }
    let (a, b) = (frame.values(start), frame.values(end))
    let place = { (row: Int, share: Double) in scale.position(a[row].number * (1 - share) + b[row].number * share) }
    return ({ place($0, inset) }, { place($0, 1 - inset) })
  }

  /// Leaves a gap between bins, but no less than the smallest width. Half a pixel belongs to the axis line.
  private func spaced(_ channel: PlotChannel, _ ends: (Place, Place), isReversed: Bool) -> (Place, Place) {
    let spacing = unit.number("binSpacing") ?? 0
    let smallest = configuredNumber("minBandSize") ?? 0
    let axisShift = 0.5
    // The end of the bin that lies to the right or below keeps away from the next one.
    let sign: Double = (channel == .x) != isReversed ? 1 : -1
    let (start, end) = ends
    func gap(_ row: Int) -> Double {
      let length = (end(row) - start(row)).magnitude
      return length < smallest ? -0.5 * (smallest - length) : spacing / 2
    }
    return ({ start($0) + axisShift + sign * gap($0) }, { end($0) + axisShift - sign * gap($0) })
  }

  // MARK: Sizes

  /// The share of a band that the mark takes; nil where its size is a number of pixels.
  private func relativeBand(_ channel: PlotChannel, _ definition: ChannelDefinition?, _ scale: PlotScale?) -> Double? {
    let size = bandSize(channel, definition, scale)
    guard case .object? = size, let band = size?["band"], !band.isNull else { return nil }
    return band.number
  }

  private func usesSizeChannel(_ channel: PlotChannel) -> Bool {
    switch unit.mark {
    case "tick": (unit.orientation == .vertical && channel == .y) || (unit.orientation == .horizontal && channel == .x)
    default: (unit.orientation == .horizontal && channel == .y) || (unit.orientation == .vertical && channel == .x)
    }
  }

  /// The size that the author or the rules give: a number of pixels or an object with a share of the band.
  private func bandSize(_ channel: PlotChannel, _ definition: ChannelDefinition?, _ scale: PlotScale?) -> DataValue? {
    let key = channel == .x ? "width" : channel == .y ? "height" : ""
    if !key.isEmpty {
      if let own = usesSizeChannel(channel) ? unit.property("size", drawn: key) : unit.property(key) { return own }
    }
    let full = DataValue.object([DataValue.Member("band", 1)])
    if let definition, definition.isField {
      if definition.hasTimeUnit, channel.secondary.flatMap({ unit.channel($0) }) == nil {
        return .object([DataValue.Member("band", unit.configured("timeUnitBandSize") ?? 1)])
      }
      if definition.isBinning, scale?.kind.hasDiscreteDomain != true { return full }
    }
    let config = unit.config.bag(unit.mark)
    if let offset = channel.offsetChannel, unit.channel(offset)?.isFieldOrDatum == true, let offsetScale = self.scale(offset), scale == nil {
      return offsetScale.kind.hasDiscreteDomain ? config["discreteBandSize"] ?? full : config["continuousBandSize"]
    }
    if let scale { return scale.kind.hasDiscreteDomain ? config["discreteBandSize"] ?? full : config["continuousBandSize"] }
    return config["discreteBandSize"]
  }

  /// A mark whose size does not follow from two ends.
  private func sized(_ channel: PlotChannel, _ definition: ChannelDefinition?, _ scale: PlotScale?) -> (Place, Place) {
    let offsetChannel = channel.offsetChannel.flatMap { unit.channel($0)?.isFieldOrDatum == true ? $0 : nil }
    let offsetScale = offsetChannel.flatMap { self.scale($0) }
    let bandScale = offsetScale ?? scale
    var size = bandSize(channel, definition, bandScale)
    var encoded: Place?
    if usesSizeChannel(channel), let sizeDefinition = unit.channel(.size) {
      let fixed = unit.number("size") ?? (size.map { if case .number(let value) = $0 { value } else { 18 } } ?? 18)
      encoded = numbers(.size, sizeDefinition) { _ in fixed }
    }
    if case .object? = size, size?["band"].isNull == true { size = nil }
    let band: Double? = if case .object? = size { size?["band"].number } else { nil }
    let isBand = (scale ?? offsetScale)?.kind == .band
    if let band, isBand, encoded == nil, let bandScale, bandScale.kind == .band {
      let length = max(configuredNumber("minBandSize") ?? 0, band * bandScale.bandwidth)
      let inset = (1 - band) / 2
      let offset = offset(channel, bandPosition: 0)
      let base = middle(definition, nil, channel, scale, bandPosition: inset) ?? { _ in 0 }
      let insetWithin = offsetScale == nil ? 0 : inset * bandScale.bandwidth
      let shift = offsetScale == nil ? 0 : -(scale?.kind == .band ? inset * (scale?.bandwidth ?? 0) : 0)
      let start: Place = { base($0) + shift + insetWithin + (offset?.place($0) ?? 0) }
      return aligned(channel, start, length)
    }
    let fixed = plainSize(channel, size, band, definition, bandScale)
    let isCentred = !["left", "right", "top", "bottom"].contains(unit.property(channel == .x ? "align" : "baseline")?.text)
    var place = point(channel, .middle) ?? { _ in 0 }
    if !isCentred, scale?.kind == .band, let start = middle(definition, nil, channel, scale, bandPosition: 0) {
      let offset = offset(channel, bandPosition: 0)
      place = { start($0) + (offset?.place($0) ?? 0) }
    }
    return centred(channel, place, encoded ?? { _ in fixed })
  }

  private func aligned(_ channel: PlotChannel, _ start: @escaping Place, _ length: Double) -> (Place, Place) {
    (start, { start($0) + length })
  }

  /// Pixels for a mark on a scale without bands.
  private func plainSize(_ channel: PlotChannel, _ size: DataValue?, _ band: Double?, _ definition: ChannelDefinition?, _ scale: PlotScale?) -> Double
  {
    if case .number(let value)? = size, value != 0 { return value }
    let key = channel == .x ? "width" : "height"
    if let band, let shared = channel.offsetChannel.flatMap({ self.scale($0) }) ?? scale, shared.kind == .band {
      return max(configuredNumber("minBandSize") ?? 0, band * shared.bandwidth)
    }
    if let band, scale == nil { return band * (channel == .x ? width : height) }
    let component = channel.offsetChannel.flatMap { unit.channel($0)?.isFieldOrDatum == true ? unit.scale($0) : nil } ?? unit.scale(channel)
    if case .step(let step)? = component?.range { return step - 2 }
    if case .offsetStep(let step)? = component?.range { return step - 2 }
    if scale == nil, definition?.isFieldOrDatum != true {
      let config = unit.config.bag("scale")
      let own = unit.mark == "tick" ? "tickBandPaddingInner" : unit.mark == "bar" ? "barBandPaddingInner" : "rectBandPaddingInner"
      if let padding = config.number("bandPaddingInner") ?? config.number(own) { return (1 - padding) * (channel == .x ? width : height) }
    }
    return unit.config.step(key) - 2
  }
}
