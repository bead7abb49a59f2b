import Datasets

/// Builds the two axes, and says how much room they need before the plot's place is known.
struct AxisBuilder {
  let plan: ChartPlan
  let frame: ChartFrame

  private var language: String { plan.language }

  /// A tick about every 40 px upwards; sidewards their labels need twice that.
  func tickCount(_ channel: Channel) -> Double {
    if let count = plan.dimension(channel)?.axis?.tickCount { return count }
    let size = channel == .x ? frame.plot.width : frame.plot.height
    return max(2, (size / (channel == .x ? 80 : 50)).rounded(.up))
  }

  func tickValues(_ channel: Channel, _ scale: LinearScale) -> [Double] {
    if let values = plan.dimension(channel)?.axis?.values { return values.compactMap(\.number) }
    let (low, high) = (min(scale.domain[0], scale.domain[1]), max(scale.domain[0], scale.domain[1]))
    return scale.ticks(tickCount(channel)).filter { $0 >= low - 1e-9 * abs(low) && $0 <= high + 1e-9 * abs(high) }
  }

  private func previewScale(_ channel: Channel) -> LinearScale? {
    guard let dimension = plan.dimension(channel), dimension.kind == .quantitative,
      case .linear(let scale) = ScaleBuilder(plan: plan).scale(dimension, range: [0, 100], tickCount: tickCount(channel))
    else { return nil }
    return scale
  }

  func numbers(_ channel: Channel) -> AxisNumbers? {
    guard let dimension = plan.dimension(channel), let scale = previewScale(channel) else { return nil }
    var unit = dimension.unit
    if plan.layers.contains(where: { $0.measureChannel == channel && $0.spec[channel]?.stack == .normalize }) {
      unit = Unit(id: "percent", dimension: .percent, chinese: "%", englishSingular: "%")
    }
    var numbers = AxisNumbers(tickValues(channel, scale), unit: unit, language: language)
    if channel == plan.measureChannel, let name = plan.spec.report.unit { numbers.unitName = name }
    return numbers
  }

  func numbers(x: PositionScale?, y: PositionScale?) -> [Channel: AxisNumbers] {
    var result: [Channel: AxisNumbers] = [:]
    for channel in [Channel.x, .y] { result[channel] = numbers(channel) }
    return result
  }

  /// The one line above the plot that states the unit of the measure.
  var unitTitle: String? {
    let isShown = plan.dimension(plan.measureChannel)?.axis != nil
    return isShown ? numbers(plan.measureChannel)?.title : nil
  }

  private func tickTexts(_ channel: Channel) -> [String] {
    guard let dimension = plan.dimension(channel), let axis = dimension.axis, axis.hasLabels else { return [] }
    if dimension.kind == .discrete { return dimension.members.map { dimension.label($0) } }
    guard let scale = previewScale(channel), let numbers = numbers(channel) else { return [] }
    return tickValues(channel, scale).map { numbers.text($0) }
  }

  func leftRoom(limit: Double) -> Double {
    let widest = tickTexts(.y).map { TextMetrics.width($0) }.max() ?? 0
    return widest == 0 ? 8 : min(widest, limit).rounded(.up) + 8
  }

  /// How far the last label below may reach beyond the plot.
  var rightOverhang: Double {
    guard plan.x?.kind == .quantitative, let last = tickTexts(.x).last else { return 12 }
    return (TextMetrics.width(last) / 2).rounded(.up) + 4
  }

  var bottomRoom: Double {
    guard let dimension = plan.x, dimension.axis != nil else { return 8 }
    let lines = dimension.kind == .discrete ? XLabels(dimension, frame.plot).lineCount : 1
    return Double(lines) * TextMetrics.lineHeight + 12 + (dimension.title == nil ? 0 : 18)
  }

  func axes(x: PositionScale?, y: PositionScale?) -> [SceneAxis] {
    var axes: [SceneAxis] = []
    if let dimension = plan.y, let axis = dimension.axis, let y { axes.append(left(dimension, axis, y, x)) }
    if let dimension = plan.x, let axis = dimension.axis, let x { axes.append(bottom(dimension, axis, x, y)) }
    return axes
  }

  private func left(_ dimension: Dimension, _ axis: AxisSpec, _ scale: PositionScale, _ other: PositionScale?) -> SceneAxis {
    let plot = frame.plot
    let room = plot.x - 8
    func labels(_ text: String, at position: Double, step: Double) -> [SceneText] {
      guard axis.hasLabels else { return [] }
      let lines = LabelFitting.fitted(text, width: room, lines: step >= 32 ? 2 : 1)
      return Self.stacked(lines, x: plot.x - 6, middle: position, anchor: .end, full: text)
    }
    let ticks: [SceneTick]
    switch scale {
    case .band(let band), .point(let band):
      ticks = dimension.members.compactMap { member in
        band.center(member.key).map { SceneTick(position: $0, label: labels(dimension.label(member), at: $0, step: abs(band.step))) }
      }
    case .linear(let linear): ticks = numeric(.y, linear) { labels($0, at: $1, step: 0) }
    case .time(let time): ticks = TimeTicks(time, language).ticks(8).map { SceneTick(position: $0.position, label: labels($0.label, at: $0.position, step: 0)) }
    }
    let isMeasure = dimension.kind != .discrete
    return SceneAxis(
      side: .left, title: title(dimension), ticks: ticks, hasGrid: axis.hasGrid ?? isMeasure, hasLine: axis.hasDomain ?? !isMeasure,
      hasTickMarks: axis.hasTicks ?? false, position: zero(of: other) ?? plot.x)
  }

  private func bottom(_ dimension: Dimension, _ axis: AxisSpec, _ scale: PositionScale, _ other: PositionScale?) -> SceneAxis {
    let plot = frame.plot
    let base = plot.y + plot.height + TextMetrics.size + 7
    let ticks: [SceneTick]
    switch scale {
    case .band(let band), .point(let band):
      let lines = XLabels(dimension, plot).lines
      let labelled = dimension.members.enumerated().compactMap { index, member -> SceneTick? in
        guard let x = band.center(member.key) else { return nil }
        let texts = axis.hasLabels && index < lines.count ? lines[index] : []
        return SceneTick(position: x, label: texts.enumerated().map { line, text in
          below(text, x, base + Double(line) * TextMetrics.lineHeight, full: text.hasSuffix("…") ? dimension.label(member) : nil)
        })
      }
      ticks = thinned(labelled, gap: 0)
    case .linear(let linear): ticks = numeric(.x, linear) { axis.hasLabels ? [SceneText($0, x: $1, y: base, anchor: .middle, style: "axis-label")] : [] }
    case .time(let time):
      ticks = thinned(TimeTicks(time, language).ticks((plot.width / 70).rounded()).map { tick in
        SceneTick(position: tick.position, label: axis.hasLabels ? [below(tick.label, tick.position, base)] : [])
      })
    }
    let isNumeric = dimension.kind == .quantitative
    return SceneAxis(
      side: .bottom, title: title(dimension), ticks: ticks, hasGrid: axis.hasGrid ?? isNumeric, hasLine: axis.hasDomain ?? !isNumeric,
      hasTickMarks: axis.hasTicks ?? false, position: zero(of: other) ?? plot.y + plot.height)
  }

  /// A label under its tick, moved inwards where it would leave the drawing.
  private func below(_ text: String, _ x: Double, _ y: Double, full: String? = nil) -> SceneText {
    let half = TextMetrics.width(text) / 2
    let inside = max(half, min(x, frame.width - half))
    return SceneText(text, x: inside, y: y, anchor: .middle, style: "axis-label", full: full)
  }

  /// The line of an axis stands at the other's zero, where that is in sight.
  private func zero(of scale: PositionScale?) -> Double? {
    guard case .linear(let linear) = scale, linear.domain.min() ?? 0 <= 0, linear.domain.max() ?? 0 >= 0 else { return nil }
    return linear.position(0)
  }

  private func numeric(_ channel: Channel, _ scale: LinearScale, _ label: (String, Double) -> [SceneText]) -> [SceneTick] {
    guard let numbers = numbers(channel) else { return [] }
    return thinned(tickValues(channel, scale).map { value in
      let position = scale.position(value)
      return SceneTick(position: position, label: label(numbers.text(value), position))
    })
  }

  /// Takes the labels away that would touch the one before.
  private func thinned(_ ticks: [SceneTick], gap: Double = 4) -> [SceneTick] {
    var last: SceneRect?
    return ticks.map { tick in
      guard let bounds = tick.label.first?.bounds else { return tick }
      if let last, bounds.overlaps(last, gap: gap) { return SceneTick(position: tick.position, label: []) }
      last = bounds
      return tick
    }
  }

  private func title(_ dimension: Dimension) -> SceneText? {
    let plot = frame.plot
    let unit = dimension.channel == plan.measureChannel ? unitTitle : numbers(dimension.channel)?.title
    let text = [dimension.title, unit].compactMap { $0 }.joined(separator: plan.isChinese ? "，" : ", ")
    guard !text.isEmpty else { return nil }
    if dimension.channel == .y || plan.isHorizontal {
      return SceneText(LabelFitting.shortened(text, width: frame.width), x: 0, y: plot.y - 14, style: "axis-title", full: text)
    }
    return SceneText(
      LabelFitting.shortened(text, width: plot.width), x: plot.x + plot.width, y: frame.height - 4, anchor: .end, style: "axis-title", full: text)
  }

  /// Lines around a middle.
  static func stacked(_ lines: [String], x: Double, middle: Double, anchor: SceneText.Anchor, full: String) -> [SceneText] {
    let top = middle - Double(lines.count - 1) * TextMetrics.lineHeight / 2 + TextMetrics.size * 0.35
    return lines.enumerated().map { index, line in
      SceneText(
        line, x: x, y: top + Double(index) * TextMetrics.lineHeight, anchor: anchor, style: "axis-label",
        full: line.hasSuffix("…") ? full : nil)
    }
  }
}
