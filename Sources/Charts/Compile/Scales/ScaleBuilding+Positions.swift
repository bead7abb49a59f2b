/// Bands, points and the ends of ranges.
extension ScaleBuilding {
  func addBands(to scale: inout PlotScale) {
    if case .discrete(let values) = domain { scale.discrete = values }
    let padding = component.number("padding")
    let isPoint = component.kind == .point
    let inner = isPoint ? 1 : component.number("paddingInner") ?? padding ?? 0
    let outer = component.number("paddingOuter") ?? padding ?? 0
    var (from, to) = (0.0, 0.0)
    if let ends = ends() {
      (from, to) = ends
    } else {
      let space = BandPositions.space(count: scale.discrete.count, paddingInner: inner, paddingOuter: outer)
      switch component.range {
      case .step(let step): to = context.positionStep(component, step) * space
      case .offsetStep(let step): to = step * space
      default: to = channel == .x ? width : height
      }
    }
    if isReversed { swap(&from, &to) }
    scale.bands = BandPositions(count: scale.discrete.count, from, to, paddingInner: inner, paddingOuter: outer)
    let numbers = (component.range == .automatic && !channel.isXY && !channel.isOffset) ? nil : outputs(count: scale.discrete.count)
    if let numbers, channel.isColor || channel.hasDiscreteRange { scale.outputs = numbers }
  }

  /// The ends that offsets within a position have.
  var bandEnds: (Double, Double) {
    let position: PlotChannel = channel == .xOffset ? .x : .y
    let length = channel == .xOffset ? width : height
    guard let user = component.users.first, let other = user.unit.scale(position) else { return (0, length) }
    let scale = context.scale(other, width: width, height: height)
    if scale.bands != nil { return channel == .yOffset && component.kind.hasContinuousDomain ? (scale.bandwidth, 0) : (0, scale.bandwidth) }
    guard let unit = user.unit.channel(position)?.timeUnit else { return (0, length) }
    // An interval of time, without the gap that bands with others in them have.
    let start = CalendarDate.time(year: 2001)
    let interval = scale.position(unit.interval.offset(start, by: 1)) - scale.position(start)
    let gap = (config.bag("scale").number("bandWithNestedOffsetPaddingInner") ?? 0.2) / 2
    return (interval * gap, interval * (1 - gap))
  }

  /// The ends of a range of numbers; nil where a number of steps makes it.
  func ends() -> (Double, Double)? {
    switch component.range {
    case .values(let values):
      let numbers = values.map { pixel($0) }
      guard let first = numbers.first, let last = numbers.last else { return nil }
      return (first, last)
    case .extent: return channel == .y && component.kind.hasContinuousDomain ? (height, 0) : (0, channel == .x ? width : height)
    case .band: return bandEnds
    case .ends(let low, let high):
      let automatic = automaticEnds
      return (low.map { pixel($0) } ?? automatic.0, high.map { pixel($0) } ?? automatic.1)
    case .automatic: return automaticEnds
    default: return nil
    }
  }

  func pixel(_ value: DataValue) -> Double {
    switch value {
    case "width": width
    case "height": height
    default: value.number
    }
  }

  var automaticEnds: (Double, Double) {
    let scale = config.bag("scale")
    switch channel {
    case .x: return (0, width)
    case .y: return component.kind.hasContinuousDomain ? (height, 0) : (0, height)
    case .theta: return (0, 2 * .pi)
    case .radius: return (0, min(width, height) / 2)
    case .size: return (sizeMinimum, sizeMaximum)
    case .strokeWidth: return (scale.number("minStrokeWidth") ?? 1, scale.number("maxStrokeWidth") ?? 4)
    case .opacity, .fillOpacity, .strokeOpacity: return (scale.number("minOpacity") ?? 0.3, scale.number("maxOpacity") ?? 0.8)
    default: return (0, 1)
    }
  }
}
