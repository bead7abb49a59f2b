import Glibc

/// Works out the ticks of an axis for a plot area.
struct AxisDrawing {
  private let definition: AxisDefinition
  private let scale: PlotScale
  private let length: Double

  init(_ definition: AxisDefinition, _ scale: PlotScale, length: Double) {
    self.definition = definition
    self.scale = scale
    self.length = length
  }

  func axis() -> PlotScene.Axis {
    var axis = PlotScene.Axis(definition.orient, channel: definition.channel.rawValue, scale: scale.kind)
    axis.title = definition.property("title") == .null ? nil : definition.title.text(definition.config)
    axis.domain = scale.numeric.map { $0.domain.map { scale.kind.isTime ? .time($0) : .number($0) } } ?? scale.discrete.values
    axis.labelAngle = labelAngle
    axis.hasGrid = definition.hasGrid
    axis.isFormatted = definition.property("format") != nil || definition.properties.has("labelExpr")
    axis.offset = definition.number("offset") ?? 0
    if definition.bool("labels") != false { axis.ticks = ticks() }
    return axis
  }

  private var main: ChannelDefinition { definition.main }

  // MARK: Values and texts

  private func ticks() -> [PlotScene.Tick] {
    let own = definition.properties.list("values")
    let wanted = tickCount(own)
    let values: [DataValue]
    var count = TickCount.about(own.map { Double($0.count) } ?? 10)
    count = scale.tickCount(wanted ?? count, minimumStep: minimumStep)
    if let own { values = scale.validTicks(own, count: count.number) } else { values = scale.tickValues(count) }
    let texts = format.texts(values, on: scale, count: count.number, labelsAll: own != nil)
    let labels = expressed(values, texts)
    let shift = scale.kind == .band ? (hasBaselines ? scale.bandwidth + 0.5 : scale.bandwidth / 2) : 0
    var ticks = zip(values, labels).map { PlotScene.Tick($0, $1, at: scale.position($0) + shift) }
    ticks = ticks.filter { $0.position.isFinite }
    let visible = overlap.visibility(boxes(ticks))
    for index in ticks.indices { ticks[index].isVisible = visible[index] }
    return ticks
  }

  /// Whether areas rise from the end of each band; its label stands there.
  private var hasBaselines: Bool {
    guard let offset = definition.channel.offsetChannel else { return false }
    return definition.component.users.contains { user in
      user.unit.mark == "area" && user.unit.channel(offset)?.isField == true && user.unit.scale(offset)?.kind.isContinuous == true
    }
  }

  private func tickCount(_ own: [DataValue]?) -> TickCount? {
    switch definition.property("tickCount") {
    case .number(let count)?: return .about(count)
    case .string(let name)?: return ScaleBuilding.interval(name, 1).map { .interval($0) }
    case .object(let members)?:
      let bag = PropertyBag(.object(members))
      return ScaleBuilding.interval(bag.text("interval") ?? "", bag.number("step") ?? 1).map { .interval($0) }
    default: break
    }
    guard own == nil, !scale.kind.hasDiscreteDomain, scale.kind != .log else { return nil }
    if main.isBinning { return .about((length / 10).rounded(.up)) }
    if let unit = main.timeUnit, unit.parts.count == 1, [.month, .hours, .day, .quarter].contains(unit.last) { return nil }
    return .about((length / 40).rounded(.up))
  }

  private var minimumStep: Double? {
    if let step = definition.number("tickMinStep") { return step }
    if definition.property("format") == "d" { return 1 }
    return main.isField ? main.timeUnit?.minimumTickStep : nil
  }

  private var format: TickFormat {
    let pattern = definition.property("format")?.text ?? (definition.showsShares ? definition.config.text("normalizedNumberFormat") ?? ".0%" : nil)
    return GuideFormat.ticks(pattern, definition.property("formatType")?.text, main, definition.config)
  }

  /// Labels by the author's formula.
  private func expressed(_ values: [DataValue], _ texts: [String]) -> [String] {
    GuideFormat.expressed(definition.properties.text("labelExpr"), values, texts, isTime: scale.kind.isTime)
  }

  // MARK: Overlap

  private var labelAngle: Double {
    if let angle = definition.number("labelAngle") {
      return ((angle.truncatingRemainder(dividingBy: 360)) + 360).truncatingRemainder(dividingBy: 360)
    }
    return definition.channel == .x && main.type?.isDiscrete == true && !main.hasTimeUnit && main.isFieldOrDatum ? 270 : 0
  }

  private var overlap: LabelOverlap {
    switch definition.property("labelOverlap") {
    case .bool(let isOn)?: return isOn ? .parity : .none
    case .string(let name)?: return name == "greedy" ? .greedy : .parity
    default: break
    }
    let sortsByRule: Bool =
      switch main.sort {
      case .field?, .channel?, .values?: true
      default: false
      }
    guard (main.hasTimeUnit && !sortsByRule) || main.type?.isDiscrete != true else { return .none }
    return scale.kind == .log || scale.kind == .symlog ? .greedy : .parity
  }

  private func boxes(_ ticks: [PlotScene.Tick]) -> [TextBox] {
    let isHorizontal = definition.orient.isHorizontal
    let size = definition.number("labelFontSize") ?? 10
    let isBold = definition.property("labelFontWeight") == "bold"
    let limit = definition.number("labelLimit") ?? 180
    let (align, baseline) = alignment
    let flush: Double =
      switch definition.property("labelFlush") {
      case .bool(let isOn)?: isOn ? 1 : 0
      case .number(let distance)?: distance
      default: definition.channel == .x && main.type?.isContinuous == true ? 1 : 0
      }
    let (from, to) = (min(scale.extent.0, scale.extent.1), max(scale.extent.0, scale.extent.1))
    return ticks.map { tick in
      var (align, baseline) = (align, baseline)
      if flush > 0, scale.kind.isContinuous, labelAngle == 0 {
        if (tick.position - from).magnitude < flush {
          if isHorizontal { align = .left } else { baseline = .bottom }
        } else if (tick.position - to).magnitude < flush {
          if isHorizontal { align = .right } else { baseline = .top }
        }
      }
      let lines = tick.label.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      var box = TextBox(
        x: isHorizontal ? tick.position : 0, y: isHorizontal ? 0 : tick.position, lines, size: size, isBold: isBold, align: align, baseline: baseline,
        angle: labelAngle)
      if limit > 0, labelAngle == 0, box.width > limit { box.right = box.left + limit }
      return box
    }
  }

  /// How labels hang on their ticks; turned labels end at the axis.
  private var alignment: (TextBox.Alignment, TextBox.Baseline) {
    let angle = labelAngle
    let own = (
      definition.property("labelAlign").flatMap { TextBox.Alignment(rawValue: $0.text) },
      definition.property("labelBaseline").flatMap { TextBox.Baseline(rawValue: $0.text) }
    )
    var automatic: (TextBox.Alignment, TextBox.Baseline)
    if definition.orient.isHorizontal {
      let isTop = definition.orient == .top
      let below: TextBox.Alignment = isTop == (angle > 180) ? .left : .right
      automatic = angle == 0 || angle == 180 ? (.center, isTop ? .bottom : .top) : (below, .middle)
      if angle != 0, angle != 90, angle != 180, angle != 270 { automatic.1 = isTop ? .bottom : .top }
    } else {
      automatic = (definition.orient == .left ? .right : .left, .middle)
      if angle == 90 || angle == 270 { automatic = (.center, .bottom) }
    }
    return (own.0 ?? automatic.0, own.1 ?? automatic.1)
  }
}
