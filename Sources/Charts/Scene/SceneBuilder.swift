/// Lays a plan out for one width: first what needs room around the plot, then the plot.
struct SceneBuilder {
  let plan: ChartPlan
  let layout: ChartLayout

  func scene() -> Scene {
    let width = plan.spec.width.map { min($0, layout.width) } ?? layout.width
    var legend = LegendBuilder(plan: plan, width: width)
    let names = DirectLabels.isUsed(for: plan) ? DirectLabels(plan: plan, width: width) : nil
    if names == nil { legend.place() }
    let frame = frame(width: width, legendHeight: legend.height, endRoom: names?.room ?? 0)
    let scaleBuilder = ScaleBuilder(plan: plan)
    let axes = AxisBuilder(plan: plan, frame: frame)
    var view = SceneView(plot: frame.plot, axes: [], marks: [], labels: [])
    let x = plan.x.map { scaleBuilder.scale($0, range: [frame.plot.x, frame.plot.x + frame.plot.width], tickCount: axes.tickCount(.x)) }
    let y = plan.y.map { dimension in
      let (top, bottom) = (frame.plot.y, frame.plot.y + frame.plot.height)
      let range = dimension.kind == .discrete ? [top, bottom] : [bottom, top]
      return scaleBuilder.scale(dimension, range: range, tickCount: axes.tickCount(.y))
    }
    let placement = Placement(plan: plan, plot: frame.plot, x: x, y: y)
    view.axes = axes.axes(x: x, y: y)
    let marks = MarkBuilder(placement: placement, numbers: axes.numbers(x: x, y: y)).marks()
    view.marks = marks
    if let names { view.labels = names.labels(placement, &view.marks) }
    var scene = Scene(width: width, height: frame.height, description: AltText(plan: plan, numbers: axes.numbers(x: x, y: y)).text())
    scene.title = plan.spec.title.map { SceneTitle(text: $0, subtitle: plan.spec.subtitle) }
    scene.source = plan.spec.report.source
    scene.views = [view]
    if let legend = legend.legend { scene.legends = [legend] }
    return scene
  }

  /// The plot and what stands around it.
  private func frame(width: Double, legendHeight: Double, endRoom: Double) -> ChartFrame {
    let height = plan.isHorizontal ? horizontalHeight() : plan.spec.height ?? (layout == .wide ? 280 : 240)
    let plotHeight = plan.isHorizontal ? plan.spec.height ?? height : height
    var frame = ChartFrame(width: width, top: legendHeight + 8, plotHeight: plotHeight)
    let measure = AxisBuilder(plan: plan, frame: frame)
    if measure.unitTitle != nil || plan.y?.title != nil { frame.top += 22 }
    frame.left = measure.leftRoom(limit: width * 0.4)
    frame.right = max(12, endRoom, measure.rightOverhang)
    frame.bottom = AxisBuilder(plan: plan, frame: frame).bottomRoom
    return frame
  }

  private func horizontalHeight() -> Double {
    let count = Double(max(1, plan.y?.members.count ?? 8))
    let bars = Double(max(1, plan.offsets.count))
    let room = layout.width * 0.4 - 8
    let hasLongLabels = plan.y.map { dimension in
      dimension.kind == .discrete && dimension.members.contains { TextMetrics.width(dimension.label($0)) > room }
    }
    return max(60, count * max(hasLongLabels == true ? 36 : 28, bars * 16 + 10))
  }
}

/// The room of a chart, cut into margins and the plot.
struct ChartFrame: Sendable {
  var width: Double
  var top: Double
  var plotHeight: Double
  var left = 40.0
  var right = 12.0
  var bottom = 24.0

  var plot: SceneRect { SceneRect(x: left, y: top, width: max(40, width - left - right), height: plotHeight) }
  var height: Double { top + plotHeight + bottom }
}

/// Where values stand.
struct Placement: Sendable {
  var plan: ChartPlan
  var plot: SceneRect
  var x: PositionScale?
  var y: PositionScale?

  func scale(_ channel: Channel) -> PositionScale? { channel == .x ? x : y }

  func point(_ row: ResolvedRow, _ layer: ResolvedLayer) -> ScenePoint? {
    var (px, py) = (center(row.x, x, middle: plot.x + plot.width / 2), center(row.y, y, middle: plot.y + plot.height / 2))
    if let extent = row.extent, [.area, .bar].contains(layer.spec.mark.type) {
      let end = ChartValue.number(row.isNegative ? extent.lowerBound : extent.upperBound)
      if layer.isHorizontal { px = x?.center(end) } else { py = y?.center(end) }
    }
    guard let px, let py else { return nil }
    let offset = offset(row, layer)
    return layer.isHorizontal ? ScenePoint(px, py + offset) : ScenePoint(px + offset, py)
  }

  private func center(_ value: ChartValue, _ scale: PositionScale?, middle: Double) -> Double? {
    guard let scale else { return middle }
    return value.isNull ? nil : scale.center(value)
  }

  /// The thickness of one bar in a band, and its distance from the band's middle.
  var offsetScale: BandScale? {
    guard !plan.offsets.isEmpty, let band = scale(plan.categoryChannel)?.bandwidth else { return nil }
    let room = min(band, Double(plan.offsets.count) * Self.thickest)
    return BandScale(members: plan.offsets, range: [-room / 2, room / 2], paddingInner: 0.08)
  }

  func offset(_ row: ResolvedRow, _ layer: ResolvedLayer) -> Double {
    guard let offset = row.offset, let scale = offsetScale else { return 0 }
    return scale.center(offset) ?? 0
  }

  static let thickest = 64.0
}
