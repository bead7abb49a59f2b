/// The legends of a view: one for each domain that looks show.
struct LegendAssembly {
  private let context: ScaleContext
  private let config: PlotConfig
  private let size: (width: Double, height: Double)

  init(_ context: ScaleContext, _ config: PlotConfig, size: (width: Double, height: Double)) {
    self.context = context
    self.config = config
    self.size = size
  }

  private static let channels: [PlotChannel] = [
    .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape,
  ]

  /// One channel's part of a legend.
  private struct Part {
    var channel: PlotChannel
    var scale: PlotScale
    var users: [(unit: UnitModel, definition: ChannelDefinition)]
    var properties: PropertyBag
    var key: String
  }

  /// The legends of some scales, with those of the same domain in one.
  func legends(_ components: [ScaleComponent]) -> [PlotScene.Legend] {
    legends(parts: Self.channels.flatMap { channel in components.filter { $0.channel == channel }.compactMap { part($0, $0.users) } })
  }

  /// A legend of a scale for each unit that uses it.
  func separateLegends(_ component: ScaleComponent) -> [PlotScene.Legend] {
    guard Self.channels.contains(component.channel) else { return [] }
    return component.users.flatMap { user in legends(parts: [part(component, [user])].compactMap { $0 }) }
  }

  private func legends(parts: [Part]) -> [PlotScene.Legend] {
    var groups: [[Part]] = []
    for part in parts {
      if let index = groups.firstIndex(where: { Self.areSame($0[0], part) }) { groups[index].append(part) } else { groups.append([part]) }
    }
    return groups.compactMap(legend)
  }

  private func part(_ component: ScaleComponent, _ users: [(unit: UnitModel, definition: ChannelDefinition)]) -> Part? {
    var isDisabled = config.bag("legend").bool("disable") ?? false
    var isExplicit = false
    var properties = PropertyBag()
    for (_, definition) in users {
      let isOwn = definition.hasNoLegend || !definition.legend.isEmpty
      if isOwn, !isExplicit { (isDisabled, isExplicit) = (definition.hasNoLegend, true) }
      properties = properties.over(definition.legend)
    }
    guard !isDisabled, users.contains(where: { $0.definition.isFieldOrDatum }) else { return nil }
    let scale = context.scale(component, width: size.width, height: size.height)
    let columns = users.map { $0.unit.dataKey + $0.definition.column() }
    return Part(channel: component.channel, scale: scale, users: users, properties: properties, key: Set(columns).sorted().joined(separator: "|"))
  }

  private static func areSame(_ a: Part, _ b: Part) -> Bool {
    guard a.key == b.key, a.scale.kind.hasDiscreteDomain == b.scale.kind.hasDiscreteDomain else { return false }
    if let x = a.properties.text("orient"), let y = b.properties.text("orient"), x != y { return false }
    if a.scale.kind.hasDiscreteDomain { return a.scale.discrete == b.scale.discrete }
    return a.scale.numeric?.domain == b.scale.numeric?.domain || a.scale.numeric == nil || b.scale.numeric == nil
      || a.users[0].unit === b.users[0].unit
  }

  private func legend(_ parts: [Part]) -> PlotScene.Legend? {
    guard let first = parts.first else { return nil }
    var title = GuideTitle()
    var properties = PropertyBag()
    for part in parts {
      properties = properties.over(part.properties)
      for (_, definition) in part.users { title.add(definition.legend["title"].map(Self.text) ?? definition.title, [definition]) }
    }
    let names = parts.map(\.channel.rawValue)
    let text = title.text(config)
    let content = isRamp(parts) ? ramp(first, properties) : .symbols(entries(parts, properties))
    var legend = PlotScene.Legend(text, channels: names, content)
    legend.orient = properties.text("orient") ?? config.bag("legend").text("orient") ?? "right"
    return legend
  }

  private static func text(_ value: DataValue) -> String {
    if case .list(let lines) = value { return lines.map(\.text).joined(separator: "\n") }
    return value.isNull ? "" : value.text
  }

  private func isRamp(_ parts: [Part]) -> Bool {
    guard parts.count == 1, let part = parts.first, part.channel.isColor else { return false }
    if let unit = part.users[0].definition.timeUnit, unit.parts.count == 1, [.quarter, .month, .day].contains(unit.last) { return false }
    let fills = Set(part.users.map { $0.unit.isFilled })
    if part.channel == .color, fills.count > 1 { return false }
    return part.scale.kind.isContinuous || part.scale.kind.isDiscretizing || part.scale.kind == .binOrdinal
  }

  // MARK: Texts

  private func format(_ part: Part, _ properties: PropertyBag) -> TickFormat {
    let pattern = properties.text("format") ?? part.users[0].definition.format
    var format = GuideFormat.ticks(pattern, properties.text("formatType"), part.users[0].definition, config)
    if format.kind == .time, format.pattern == nil { format.pattern = config.text("timeFormat") ?? "%b %d, %Y" }
    return format
  }

  /// The values of a legend and their texts; texts are nil where a step has none.
  private func labels(_ part: Part, _ properties: PropertyBag, isRamp: Bool) -> [(DataValue, String?)] {
    let scale = part.scale
    let own = properties.list("values")
    let wanted = isRamp ? max(2, 2 * (rampLength(properties, scale) / 100).rounded(.down)) : 5
    let count = scale.tickCount(.about(wanted), minimumStep: nil).number
    var values = own ?? scale.legendValues(.about(wanted))
    let format = format(part, properties)
    if isRamp, own == nil, let domain = scale.numeric?.domain, values.count < 3, let low = domain.first, let high = domain.last, low != high {
      values = [low, high].map { scale.kind.isTime ? .time($0) : .number($0) }
    }
    let usesSteps = scale.steps != nil
    var texts: [String?]
    if usesSteps {
      texts = stepTexts(values, scale, format, isRamp: isRamp)
    } else if !scale.bins.isEmpty, own == nil, !isRamp, scale.numeric != nil {
      texts = rangeTexts(values, scale, format, count)
    } else {
      texts = format.texts(values, on: scale, count: count, labelsAll: own != nil || !isRamp)
    }
    let known = texts.compactMap { $0 }
    if known.count == texts.count {
      texts = GuideFormat.expressed(properties.text("labelExpr"), values, known, isTime: scale.kind.isTime)
    }
    return Array(zip(values, texts))
  }

  /// Texts of steps: their thresholds along a ramp, the span of each for symbols.
  private func stepTexts(_ values: [DataValue], _ scale: PlotScale, _ format: TickFormat, isRamp: Bool) -> [String?] {
    let thresholds = scale.steps?.thresholds ?? []
    let specifier = format.pattern.flatMap { NumberSpecifier($0) }
    let ends = scale.kind == .quantize ? scale.stepEnds : thresholds
    var smallest = ends.count > 1 ? ends[1] - ends[0] : ends.first ?? 1
    for (a, b) in zip(ends, ends.dropFirst()) { smallest = min(smallest, b - a) }
    let numbers: NumberFormat =
      scale.kind == .binOrdinal || scale.kind == .threshold
      ? specifier.map { NumberFormat($0) } ?? NumberFormat() : NumberFormat.ticks(0, smallest, count: 30, specifier)
    if format.kind == .time { return values.map { format.texts([$0], on: scale, count: 5).first } }
    if isRamp { return values.enumerated().map { $0.offset == 0 ? nil : numbers.text($0.element.number) } }
    let largest = scale.kind == .binOrdinal ? thresholds.last ?? .infinity : .infinity
    return spans(values, largest) { numbers.text($0) }
  }

  private func rangeTexts(_ values: [DataValue], _ scale: PlotScale, _ format: TickFormat, _ count: Double) -> [String?] {
    let texts = format.texts(values + [.number(scale.bins.last ?? 0)], on: scale, count: count)
    return zip(texts, texts.dropFirst()).map { "\($0) – \($1)" }
  }

  private func spans(_ values: [DataValue], _ largest: Double, _ text: (Double) -> String) -> [String?] {
    values.enumerated().map { index, value in
      let (low, high) = (value.number, index + 1 < values.count ? values[index + 1].number : largest)
      if low.isFinite, high.isFinite { return "\(text(low)) – \(text(high))" }
      return high.isFinite ? "< \(text(high))" : "≥ \(text(low))"
    }
  }

  // MARK: Ramps

  private func ramp(_ part: Part, _ properties: PropertyBag) -> PlotScene.Legend.Content {
    let scale = part.scale
    let found = labels(part, properties, isRamp: true)
    var labels: [PlotScene.Legend.RampLabel] = []
    if let numeric = scale.numeric {
      let straight = ContinuousScale(
        numeric.kind, domain: [numeric.domain.first ?? 0, numeric.domain.last ?? 1], range: [0, 1], base: numeric.base, exponent: numeric.exponent)
      labels = found.compactMap { value, text in text.map { PlotScene.Legend.RampLabel($0, at: straight.share(value.number), value: value) } }
    } else {
      let count = Double(max(1, found.count))
      labels = found.enumerated().compactMap { index, pair in pair.1.map { PlotScene.Legend.RampLabel($0, at: Double(index) / count, value: pair.0) } }
    }
    labels = shown(labels, rampLength(properties, scale), isHorizontal(properties), scale.kind)
    let colors: [String] =
      scale.numeric != nil
      ? (0...20).compactMap { scale.ramp?.color(Double($0) / 20)?.hex } : scale.outputs.compactMap(\.text)
    return .ramp(labels: labels, colors: colors)
  }

  private func isHorizontal(_ properties: PropertyBag) -> Bool {
    properties.text("direction") == "horizontal" || ["top", "bottom"].contains(properties.text("orient"))
  }

  private func rampLength(_ properties: PropertyBag, _ scale: PlotScale) -> Double {
    if let length = properties.number("gradientLength") { return length }
    if scale.numeric == nil { return 200 }
    return isHorizontal(properties) ? max(100, min(200, size.width)) : max(64, min(200, size.height))
  }

  private func shown(_ labels: [PlotScene.Legend.RampLabel], _ length: Double, _ isHorizontal: Bool, _ kind: ScaleKind) -> [PlotScene.Legend
    .RampLabel]
  {
    let boxes = labels.map { label in
      let place = label.share * length
      if isHorizontal {
        let align: TextBox.Alignment = label.share == 0 ? .left : label.share == 1 ? .right : .center
        return TextBox(x: place, y: 0, [label.label], size: 10, align: align, baseline: .top)
      }
      let baseline: TextBox.Baseline = label.share == 0 ? .bottom : label.share == 1 ? .top : .middle
      return TextBox(x: 0, y: length - place, [label.label], size: 10, baseline: baseline)
    }
    let method: LabelOverlap = [.quantile, .threshold, .log, .symlog].contains(kind) ? .greedy : .parity
    let visible = method.visibility(boxes)
    return zip(labels, visible).filter(\.1).map(\.0)
  }

  // MARK: Symbols

  private func entries(_ parts: [Part], _ properties: PropertyBag) -> [PlotScene.Legend.Entry] {
    // The scale that Vega takes the values from.
    let order: [PlotChannel] = [.size, .shape, .fill, .color, .stroke, .strokeWidth, .strokeDash, .opacity]
    guard let first = order.compactMap({ channel in parts.first { $0.channel == channel } }).first ?? parts.first else { return [] }
    var found = labels(first, properties, isRamp: false)
    let hasOwnValues = properties.list("values") != nil
    if !hasOwnValues, let size = parts.first(where: { $0.channel == .size }), let value = found.first?.0, size.scale.value(value)?.number == 0 {
      found.removeFirst()
    }
    let limit = 30
    var rest: PlotScene.Legend.Entry?
    if found.count > limit {
      rest = PlotScene.Legend.Entry(.null, "…\(found.count - limit + 1) entries", PlotStyle())
      found = Array(found.prefix(limit - 1))
    }
    let entries = found.map { value, text in entry(parts, value, text ?? "") } + (rest.map { [$0] } ?? [])
    guard let columns = properties.number("columns"), columns > 1 else { return entries }
    // Columns are filled one after the other; the order of a legend is that of its rows.
    let rows = max(1, Int((Double(entries.count) / columns).rounded(.up)))
    return entries.indices.sorted { $0 % rows == $1 % rows ? $0 < $1 : $0 % rows < $1 % rows }.map { entries[$0] }
  }

  private func entry(_ parts: [Part], _ value: DataValue, _ label: String) -> PlotScene.Legend.Entry {
    guard let unit = parts.first?.users.first?.unit else { return PlotScene.Legend.Entry(value, label, PlotStyle()) }
    var style = PlotStyle()
    let color = unit.property("color", drawn: unit.isFilled ? "fill" : "stroke") ?? config.bag("mark")["color"]
    let base = color.flatMap { RGBColor($0.text)?.hex }
    let isFilled = unit.isFilled && unit.mark != "line"
    if isFilled { style.fill = base } else { style.stroke = base }
    style.opacity = unit.number("opacity") ?? 1
    var entry = PlotScene.Legend.Entry(value, label, style)
    entry.shape =
      ["bar", "rect", "area", "arc", "square"].contains(unit.mark) ? "square" : unit.mark == "line" || unit.mark == "rule" ? "stroke" : "circle"
    for part in parts {
      guard let look = part.scale.value(value) else { continue }
      switch part.channel {
      case .color:
        if isFilled {
          entry.style.fill = look.text.flatMap { RGBColor($0)?.hex }
        } else {
          entry.style.stroke = look.text.flatMap { RGBColor($0)?.hex }
        }
      case .fill: entry.style.fill = look.text.flatMap { RGBColor($0)?.hex }
      case .stroke: entry.style.stroke = look.text.flatMap { RGBColor($0)?.hex }
      case .shape: entry.shape = look.text ?? entry.shape
      case .size: entry.size = look.number ?? entry.size
      case .opacity: entry.style.opacity = look.number ?? 1
      case .strokeWidth: entry.style.strokeWidth = look.number ?? 1
      case .strokeDash: entry.style.strokeDash = look.numbers ?? []
      default: break
      }
    }
    return entry
  }
}

extension PlotScale {
  /// The values that a legend shows.
  func legendValues(_ count: TickCount) -> [DataValue] {
    if let steps {
      if kind == .binOrdinal { return steps.thresholds.dropLast().map { .number($0) } }
      return [.number(-.infinity)] + steps.thresholds.map { .number($0) }
    }
    if !bins.isEmpty { return bins.dropLast().map { .number($0) } }
    return tickValues(tickCount(count, minimumStep: nil))
  }
}
