/// The properties that a unit gives a scale: those that are written, and those that follow from rules.
enum ScaleSettings {
  static func add(to scale: ScaleComponent, _ unit: UnitModel, _ definition: ChannelDefinition) {
    let own = definition.scale ?? PropertyBag()
    for key in [
      "zero", "nice", "padding", "paddingInner", "paddingOuter", "reverse", "clamp", "base", "exponent", "domainMin", "domainMax", "domainMid",
    ] {
      if let value = own[key] {
        scale.set(key, value, isExplicit: true)
      } else {
        scale.set(key, automatic(key, scale, unit, definition), isExplicit: false)
      }
    }
    (scale.range, scale.isRangeExplicit) = range(scale, unit, own)
  }

  private static func automatic(_ key: String, _ scale: ScaleComponent, _ unit: UnitModel, _ definition: ChannelDefinition) -> DataValue? {
    switch key {
    case "nice": return nice(scale, definition)
    case "zero": return zero(scale, unit, definition).map { .bool($0) }
    case "padding": return padding(scale, unit, definition).map { .number($0) }
    case "paddingInner": return paddingInner(scale, unit).map { .number($0) }
    case "paddingOuter": return paddingOuter(scale, unit).map { .number($0) }
    case "reverse":
      guard scale.kind.hasContinuousDomain else { return nil }
      let isReversed = definition.sort == .descending
      return isReversed != (scale.channel == .x && unit.config.bag("scale").bool("xReverse") == true) ? true : nil
    case "clamp": return scale.kind.isContinuous ? unit.config.bag("scale").bool("clamp").map { .bool($0) } : nil
    default: return nil
    }
  }

  private static func nice(_ scale: ScaleComponent, _ definition: ChannelDefinition) -> DataValue? {
    guard scale.channel.isXY, scale.kind.isContinuous, !scale.kind.isTime, definition.bin == nil else { return nil }
    let own = definition.scale ?? PropertyBag()
    if own.list("domain") != nil || own.has("domainMin") || own.has("domainMax") { return nil }
    return true
  }

  private static func zero(_ scale: ScaleComponent, _ unit: UnitModel, _ definition: ChannelDefinition) -> Bool? {
    switch scale.kind {
    case .linear, .pow, .sqrt, .symlog: break
    default: return nil
    }
    if let domain = definition.scale?.list("domain") {
      guard let first = domain.first, let last = domain.last else { return false }
      return first.number <= 0 && last.number >= 0
    }
    let channel = scale.channel
    if channel == .size, definition.type == .quantitative { return true }
    // Bars and areas within a band begin at its end.
    if channel.isOffset, unit.mark == "bar" || unit.mark == "area", definition.bin == nil { return true }
    guard definition.bin == nil, channel.isXY || channel.isPolar else { return false }
    if ["bar", "area", "line"].contains(unit.mark) {
      if (unit.orientation == .horizontal && channel == .y) || (unit.orientation == .vertical && channel == .x) { return false }
    }
    if unit.mark == "bar" || unit.mark == "area", channel.secondary.flatMap(unit.channel) == nil { return true }
    return unit.config.bag("scale").bool("zero") ?? true
  }

  private static func padding(_ scale: ScaleComponent, _ unit: UnitModel, _ definition: ChannelDefinition) -> Double? {
    guard scale.channel.isXY else { return nil }
    if scale.kind.isContinuous {
      if let padding = unit.config.bag("scale").number("continuousPadding") { return padding }
      guard unit.mark == "bar", definition.bin == nil, !definition.hasTimeUnit else { return nil }
      let isAcross = (unit.orientation == .vertical && scale.channel == .x) || (unit.orientation == .horizontal && scale.channel == .y)
      return isAcross ? unit.config.bag("bar").number("continuousBandSize") : nil
    }
    return scale.kind == .point ? unit.config.bag("scale").number("pointPadding") : nil
  }

  private static func hasNestedOffset(_ scale: ScaleComponent, _ unit: UnitModel) -> Bool {
    scale.channel.offsetChannel.map { unit.scaled($0) != nil } ?? false
  }

  private static func paddingInner(_ scale: ScaleComponent, _ unit: UnitModel) -> Double? {
    guard scale.kind == .band, scale.settings["padding"] == nil else { return nil }
    let config = unit.config.bag("scale")
    guard scale.channel.isXY else { return scale.channel.isOffset ? config.number("offsetBandPaddingInner") : nil }
    if hasNestedOffset(scale, unit) { return config.number("bandWithNestedOffsetPaddingInner") }
    let key = unit.mark == "bar" ? "barBandPaddingInner" : unit.mark == "tick" ? "tickBandPaddingInner" : "rectBandPaddingInner"
    return config.number("bandPaddingInner") ?? config.number(key)
  }

  private static func paddingOuter(_ scale: ScaleComponent, _ unit: UnitModel) -> Double? {
    guard scale.kind == .band || scale.kind == .point, scale.settings["padding"] == nil else { return nil }
    let config = unit.config.bag("scale")
    if scale.channel.isXY {
      if hasNestedOffset(scale, unit) { return config.number("bandWithNestedOffsetPaddingOuter") }
      guard scale.kind == .band else { return nil }
      return config.number("bandPaddingOuter") ?? scale.number("paddingInner").map { $0 / 2 }
    }
    guard scale.channel.isOffset else { return nil }
    return scale.kind == .point ? 0.5 : config.number("offsetBandPaddingOuter")
  }

  // MARK: Range

  private static func range(_ scale: ScaleComponent, _ unit: UnitModel, _ own: PropertyBag) -> (ScaleComponent.RangeChoice, Bool) {
    switch own["range"] {
    case .list(let values)?: return (.values(values), true)
    case .string(let name)?: return (.named(name), true)
    default: break
    }
    if let scheme = own["scheme"], let choice = self.scheme(scheme) { return (choice, true) }
    let channel = scale.channel
    if channel.isXY || channel.isOffset, let step = step(scale, unit) { return step }
    if own.has("rangeMin") || own.has("rangeMax") { return (.ends(own["rangeMin"], own["rangeMax"]), true) }
    if channel.isXY { return (.extent, false) }
    return (channel.isOffset ? .band : .automatic, false)
  }

  static func scheme(_ value: DataValue) -> ScaleComponent.RangeChoice? {
    switch value {
    case .string(let name): return .scheme(name: name, colors: [], count: nil, extent: nil)
    case .list(let colors): return .scheme(name: nil, colors: colors.map(\.text), count: nil, extent: nil)
    case .object:
      let bag = PropertyBag(value)
      return .scheme(name: bag.text("name"), colors: [], count: bag.number("count"), extent: bag.numbers("extent"))
    default: return nil
    }
  }

  private static func step(_ scale: ScaleComponent, _ unit: UnitModel) -> (ScaleComponent.RangeChoice, Bool)? {
    let channel = scale.channel
    let position: PlotChannel = channel == .x || channel == .xOffset ? .x : .y
    let key = position == .x ? "width" : "height"
    let given = unit.model?.size(key)
    guard let size = given ?? (scale.kind == .band || scale.kind == .point ? unit.config.discreteSize(key) : nil), case .object = size else {
      return nil
    }
    let step = size["step"].number
    let isDiscrete = scale.kind.hasDiscreteDomain
    guard channel.isOffset else { return isDiscrete ? (.step(step), given != nil) : nil }
    guard isDiscrete, size["for"] != "position", unit.scale(position)?.kind == .band else { return nil }
    return (.offsetStep(step), given != nil)
  }
}
