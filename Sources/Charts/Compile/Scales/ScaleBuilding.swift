/// Makes a scale of its component once the domain and the size of the plot area are known.
struct ScaleBuilding {
  private let component: ScaleComponent
  private let domain: ResolvedDomain
  private let context: ScaleContext
  private let width: Double
  private let height: Double

  init(_ component: ScaleComponent, _ domain: ResolvedDomain, _ context: ScaleContext, width: Double, height: Double) {
    self.component = component
    self.domain = domain
    self.context = context
    self.width = width
    self.height = height
  }

  private var channel: PlotChannel { component.channel }
  private var config: PlotConfig { component.users.first?.unit.config ?? PlotConfig() }
  private var isReversed: Bool { component.bool("reverse") }

  func scale() -> PlotScale {
    var scale = PlotScale(component.kind)
    scale.isReversed = isReversed
    switch component.kind {
    case .band, .point: addBands(to: &scale)
    case .ordinal:
      if case .discrete(let values) = domain { scale.discrete = values }
      scale.outputs = outputs(count: scale.discrete.count)
    case .threshold, .quantile, .quantize, .binOrdinal: addSteps(to: &scale)
    default: addNumbers(to: &scale)
    }
    return scale
  }

  // MARK: Positions

  private func addBands(to scale: inout PlotScale) {
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
  private var bandEnds: (Double, Double) {
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
  private func ends() -> (Double, Double)? {
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

  private func pixel(_ value: DataValue) -> Double {
    switch value {
    case "width": width
    case "height": height
    default: value.number
    }
  }

  private var automaticEnds: (Double, Double) {
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

  private var mark: String { component.users.first?.unit.mark ?? "" }

  private var sizeMinimum: Double {
    let scale = config.bag("scale")
    switch mark {
    case "bar", "tick": return scale.number("minBandSize") ?? 2
    case "line", "rule": return scale.number("minStrokeWidth") ?? 1
    case "text": return scale.number("minFontSize") ?? 8
    default: return scale.number("minSize") ?? 4
    }
  }

  private var sizeMaximum: Double {
    let scale = config.bag("scale")
    switch mark {
    case "bar", "tick": return scale.number("maxBandSize") ?? smallestStep - 1
    case "line", "rule": return scale.number("maxStrokeWidth") ?? 4
    case "text": return scale.number("maxFontSize") ?? 40
    default:
      let side = 0.95 * smallestStep
      return scale.number("maxSize") ?? side * side
    }
  }

  /// The smaller of the steps along both axes.
  private var smallestStep: Double {
    let steps = [PlotChannel.x, .y].map { position -> Double in
      let key = position == .x ? "width" : "height"
      guard let unit = component.users.first?.unit else { return 20 }
      if let own = unit.scale(position), let definition = unit.channel(position), definition.bin != nil {
        let length = position == .x ? width : height
        if let bins = own.bins { return length / ((bins.stop - bins.start) / bins.step) }
        if let step = own.binStep, let numeric = context.scale(own, width: width, height: height).numeric, numeric.domain.count > 1 {
          return length / ((numeric.domain[1] - numeric.domain[0]) / step)
        }
      }
      let isContinuous = unit.channel(position)?.type?.isContinuous == true
      if !isContinuous, let size = unit.model?.size(key), case .object = size { return size["step"].number }
      return config.step(key)
    }
    return min(steps[0], steps[1])
  }

  // MARK: Numbers

  private func addNumbers(to scale: inout PlotScale) {
    guard case .numbers(let values) = domain else { return }
    var settings = ContinuousDomain(component.kind)
    settings.base = component.number("base") ?? 10
    settings.exponent = component.number("exponent") ?? 1
    settings.includesZero = component.bool("zero")
    settings.minimum = component.settings["domainMin"]?.value.finiteNumber
    settings.maximum = component.settings["domainMax"]?.value.finiteNumber
    settings.middle = component.number("domainMid")
    settings.padding = component.number("padding") ?? 0
    settings.nice = nice
    let isColor = channel.isColor
    var range: [Double]
    if isColor {
      range = [0, 1]
    } else if case .values(let list) = component.range {
      range = list.map { pixel($0) }
    } else {
      let (from, to) = ends() ?? automaticEnds
      range = [from, to]
    }
    settings.length = ((range.last ?? 0) - (range.first ?? 0)).magnitude
    let domain = settings.domain(values.isEmpty ? [] : values)
    if isColor {
      let ramp = self.ramp
      scale.ramp = isReversed ? ramp.reversed : ramp
      range = domain.count == 2 ? [0, 1] : domain.indices.map { Double($0) / Double(max(1, domain.count - 1)) }
    } else if isReversed {
      range.reverse()
    }
    scale.hasZero = settings.includesZero
    scale.numeric = ContinuousScale(
      component.kind, domain: domain, range: range, isClamped: component.bool("clamp"), base: settings.base, exponent: settings.exponent)
    if let bins = component.bins, !channel.isColor { scale.bins = ScaleComponent.boundaries(bins) }
    if let step = component.binStep, domain.count == 2, step > 0, (domain[1] - domain[0]) / step < 10_000 {
      scale.bins = Array(stride(from: domain[0], through: domain[1], by: step))
    }
  }

  private var nice: ContinuousDomain.Nice {
    switch component.settings["nice"]?.value {
    case .bool(true)?: return .automatic
    case .number(let count)?: return .count(count)
    case .string(let name)?: return Self.interval(name, 1).map { .interval($0) } ?? .automatic
    case .object(let members)?:
      let bag = PropertyBag(.object(members))
      return Self.interval(bag.text("interval") ?? "", bag.number("step") ?? 1).map { .interval($0) } ?? .automatic
    default: return .none
    }
  }

  static func interval(_ name: String, _ step: Double) -> CalendarInterval? {
    let unit = CalendarInterval.Unit(rawValue: name) ?? TimeUnit(name)?.interval.unit
    let every = (TimeUnit(name)?.interval.step ?? 1) * (Int(exactly: step) ?? 1)
    return unit.map { CalendarInterval($0, every: every) }
  }

  // MARK: Steps and colours

  private func addSteps(to scale: inout PlotScale) {
    guard case .numbers(let values) = domain else { return }
    switch component.kind {
    case .threshold:
      scale.steps = StepScale(.threshold, thresholds: values)
      scale.outputs = outputs(count: values.count + 1)
    case .binOrdinal:
      scale.steps = StepScale(.binOrdinal, thresholds: values)
      scale.outputs = outputs(count: max(1, values.count - 1))
    case .quantile:
      let outputs = outputs(count: count)
      scale.steps = .quantile(values, steps: outputs.count)
      scale.outputs = outputs
    default:
      let outputs = outputs(count: count)
      var settings = ContinuousDomain(.linear)
      settings.includesZero = component.bool("zero")
      settings.minimum = component.settings["domainMin"]?.value.finiteNumber
      settings.maximum = component.settings["domainMax"]?.value.finiteNumber
      settings.nice = nice
      let ends = settings.domain(values)
      scale.stepEnds = ends
      scale.steps = .quantize(ends.first ?? 0, ends.last ?? 1, steps: outputs.count)
      scale.outputs = outputs
    }
  }

  /// How many steps a scale has that the data do not tell.
  private var count: Int {
    if case .scheme(_, let colors, let count, _) = component.range {
      if let count { return Int(max(1, min(1000, count.isNaN ? 5 : count.rounded()))) }
      return colors.isEmpty ? 5 : colors.count
    }
    if channel.isColor { return 5 }
    let key = component.kind == .quantile ? "quantileCount" : "quantizeCount"
    let wanted = config.bag("scale").number(key) ?? 4
    return Int(max(1, min(1000, wanted.isNaN ? 4 : wanted.rounded())))
  }

  private func outputs(count: Int) -> [VisualValue] {
    let values = plainOutputs(count: count)
    return isReversed && component.kind != .band && component.kind != .point ? values.reversed() : values
  }

  private func plainOutputs(count: Int) -> [VisualValue] {
    if case .values(let values) = component.range { return values.map(Self.output) }
    if channel.isColor { return colors(count: count).map { .text($0.hex) } }
    if channel == .shape { return shapes }
    if channel == .strokeDash { return [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]].map { .numbers($0) } }
    let (from, to) = ends() ?? automaticEnds
    guard count > 1 else { return [.number(from)] }
    return (0..<count).map { .number(from + (to - from) * Double($0) / Double(count - 1)) }
  }

  private static func output(_ value: DataValue) -> VisualValue {
    switch value {
    case .number(let number): .number(number)
    case .list(let items): .numbers(items.map(\.number))
    case .string(let text): .text(RGBColor(text)?.hex ?? text)
    default: .text(value.text)
    }
  }

  private var shapes: [VisualValue] {
    if let own = config.bag("range").list("symbol") { return own.map { .text($0.text) } }
    return ["circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down", "triangle-left"].map { .text($0) }
  }

  /// The colours for steps or for discrete values.
  private func colors(count: Int) -> [RGBColor] {
    let palette = palette
    if let extent = palette.extent, extent.count == 2 { return palette.ramp.part(extent[0], extent[1]).samples(count) }
    if palette.isContinuous { return palette.ramp.samples(count) }
    return component.kind == .ordinal || palette.stops.count <= count ? palette.stops : Array(palette.stops.prefix(count))
  }

  private var ramp: ColorRamp {
    if case .values(let values) = component.range {
      let space: ColorRamp.Space = component.users.first?.definition.type == .nominal ? .rgb : .hcl
      return ColorRamp(values.compactMap { RGBColor($0.text) }, in: space)
    }
    let palette = palette
    if component.kind.isTime { return ColorRamp(palette.ramp.samples(2), in: .hcl) }
    if let extent = palette.extent, extent.count == 2 { return palette.ramp.part(extent[0], extent[1]) }
    return palette.ramp
  }

  private struct Palette {
    var stops: [RGBColor]
    var isContinuous: Bool
    var extent: [Double]?

    var ramp: ColorRamp { ColorRamp(stops) }
  }

  private var palette: Palette {
    switch component.range {
    case .scheme(let name, let colors, _, let extent):
      if let scheme = name.flatMap({ ColorScheme(named: $0) }) {
        return Palette(stops: scheme.stops, isContinuous: scheme.isContinuous, extent: extent)
      }
      return Palette(stops: colors.compactMap { RGBColor($0) }, isContinuous: true, extent: extent)
    case .named(let name): return named(name)
    default: return named(automaticRangeName)
    }
  }

  private var automaticRangeName: String {
    if component.kind == .ordinal { return component.users.first?.definition.type == .nominal ? "category" : "ordinal" }
    if component.settings["domainMid"] != nil { return "diverging" }
    return mark == "rect" ? "heatmap" : "ramp"
  }

  /// The colours that the configuration gives a name, or those of Vega-Lite.
  private func named(_ name: String) -> Palette {
    if let own = config.bag("range")[name] {
      if let list = config.bag("range").list(name) { return Palette(stops: list.compactMap { RGBColor($0.text) }, isContinuous: name != "category") }
      if let scheme = ColorScheme(named: PropertyBag(own).text("scheme") ?? "") {
        return Palette(stops: scheme.stops, isContinuous: scheme.isContinuous)
      }
    }
    let standard = ["category": "tableau10", "ordinal": "blues", "heatmap": "yellowgreenblue", "diverging": "blueorange", "ramp": "blues"]
    let scheme = ColorScheme(named: standard[name] ?? name) ?? ColorScheme(named: "blues")
    let extent: [Double]? = name == "diverging" ? [1, 0] : nil
    return Palette(stops: scheme?.stops ?? [], isContinuous: scheme?.isContinuous ?? true, extent: extent)
  }
}
