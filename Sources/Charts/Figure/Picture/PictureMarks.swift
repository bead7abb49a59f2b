import Markup

/// Draws the marks of one plot area.
struct PictureMarks {
  let plan: ViewPlan
  let scene: PlotScene
  let fields: FigureFields
  let series: FigureSeries
  let looks: SeriesLooks
  /// The first moment or period that is projected; nil for none.
  let projection: String?

  private(set) var nodes: [Node] = []
  private(set) var texts: [PictureText] = []
  /// Where the projection begins, in the plot area.
  private(set) var projectionStart: Double?

  init(_ plan: ViewPlan, _ scene: PlotScene, _ fields: FigureFields, _ series: FigureSeries, _ looks: SeriesLooks, projection: String?) {
    (self.plan, self.scene, self.fields, self.series, self.looks, self.projection) = (plan, scene, fields, series, looks, projection)
    projectionStart = start()
    for mark in plan.view.marks {
      guard scene.units.indices.contains(mark.unit) else { continue }
      let unit = scene.units[mark.unit]
      if mark.kind == .text {
        texts += MarkTexts(plan, fields).texts(of: mark, unit)
      } else {
        var groups = PaintGroups()
        for item in mark.items { add(item, of: mark, unit, to: &groups) }
        let drawn = groups.nodes
        nodes += mark.isClipped ? [clipped(drawn)] : drawn
      }
    }
  }

  /// A nested picture shows nothing beyond its own edges.
  private func clipped(_ items: [Node]) -> Node {
    .element("svg", ["width": Picture.number(plan.view.width), "height": Picture.number(plan.view.height), "overflow": "hidden"], items)
  }

  private mutating func add(_ item: PlotMark.Item, of mark: PlotMark, _ unit: PlotUnit, to groups: inout PaintGroups) {
    let look = series.index(of: item, in: unit).map(looks.look)
    let tooltip = MarkTooltip(unit, fields).text(item, of: mark)
    switch item.geometry {
    case .rect(let x, let y, let width, let height):
      let isProjected = projectionStart.map { x + width / 2 > $0 } ?? false
      let isBar = mark.name == "bar"
      let paint = Paint(item.style, isOutline: isBar && (isProjected || look?.isOutline == true), dash: isBar && isProjected ? [3, 2] : nil)
      let radius = item.style.cornerRadius.max() ?? 0
      if radius > 0 || tooltip != nil {
        let n = Picture.number
        let rx = radius > 0 ? n(radius) : nil
        groups.add(
          .element("rect", ["x": n(x), "y": n(y), "width": n(max(width, 0)), "height": n(max(height, 0)), "rx": rx], tooltip.map { [.element("title", [:], $0)] } ?? []), paint)
      } else {
        groups.add(rect: MarkShapes.Rect(x: x, y: y, width: width, height: height), paint)
      }
    case .symbol(let x, let y, let size, let shape):
      let own = look?.kind == .point && mark.name == "point" ? look?.shape : nil
      if own ?? shape == "circle", tooltip == nil, item.style.stroke == nil, item.style.fill != nil {
        groups.add(dot: PlotScene.Point(x, y), size: size, item.style)
      } else {
        groups.add(titled(MarkShapes.symbol(x, y, size, own ?? shape), tooltip), Paint(item.style))
      }
    case .rule(let x, let y, let x2, let y2):
      let n = Picture.number
      groups.add(titled(.element("path", ["d": "M\(n(x)),\(n(y))L\(n(x2)),\(n(y2))"]), tooltip), Paint(item.style))
    case .arc(let arc):
      var style = item.style
      // A rim in the colour of the page keeps slices apart without colour.
      if style.stroke == nil { (style.stroke, style.strokeWidth) = (Palette.page, 1.5) }
      groups.add(titled(MarkShapes.sector(arc), tooltip), Paint(style))
    case .line(let points, let interpolate): addLine(item, points, interpolate, unit, look, to: &groups)
    case .area(let points, let interpolate):
      var path = PlotPath()
      // A stack needs all its parts everywhere; a band ends where its line does.
      let isBand = unit.channel(.y2) != nil || unit.channel(.x2) != nil
      for run in Self.runs(isBand ? LineGaps(unit, plan).broken(points, x: \.x) : points) {
        path.add(run.map { PlotScene.Point($0.x, $0.y) }, interpolate)
        let back = interpolate == "step-before" ? "step-after" : interpolate == "step-after" ? "step-before" : interpolate
        path.add(run.reversed().map { PlotScene.Point($0.x2, $0.y2) }, back, continuing: true)
        path.close()
      }
      groups.add(.element("path", ["d": path.data]), Paint(item.style))
    case .text: break
    }
  }

  private func titled(_ node: Node, _ tooltip: String?) -> Node {
    guard let tooltip, case .element(var element) = node else { return node }
    element.children.append(.element("title", [:], tooltip))
    return .element(element)
  }

  /// The stretches between gaps.
  private static func runs<Point>(_ points: [Point?]) -> [[Point]] { points.split { $0 == nil }.map { $0.compactMap { $0 } } }

  // MARK: Lines

  private mutating func addLine(
    _ item: PlotMark.Item, _ points: [PlotMark.LinePoint?], _ interpolate: String, _ unit: PlotUnit, _ look: SeriesLooks.Look?, to groups: inout PaintGroups
  ) {
    var names: [PictureText?] = []
    let broken = LineGaps(unit, plan).broken(points, x: \.x) { names.append(LineGaps.name(from: $0, to: $1, isChinese: fields.isChinese)) }
    texts += names.compactMap { $0 }
    let whole = Self.runs(broken).map { run in
      let run = run.map { PlotScene.Point($0.x, $0.y) }
      return interpolate == "linear" ? LineThinning.thinned(run) : run
    }
    var (seen, projected) = (PlotPath(), PlotPath())
    for run in whole {
      guard let start = projectionStart else {
        seen.add(run, interpolate)
        continue
      }
      let first = run.firstIndex { $0.x >= start - 0.01 } ?? run.endIndex
      if first > 0 { seen.add(Array(run[..<first]), interpolate) }
      // The dashed part begins at the last point that was observed.
      if first < run.endIndex { projected.add(Array(run[max(0, first - 1)...]), interpolate) }
    }
    let dash = look?.dash
    if !seen.isEmpty { groups.add(.element("path", ["class": "line", "d": seen.data]), Paint(item.style, dash: dash)) }
    if !projected.isEmpty { groups.add(.element("path", ["class": "line", "d": projected.data]), Paint(item.style, dash: [4, 4])) }
  }

  // MARK: Projections

  /// Where the first projected period stands.
  private func start() -> Double? {
    guard let projection else { return nil }
    let wanted = DateText.time(projection)
    for mark in plan.view.marks {
      guard scene.units.indices.contains(mark.unit), let values = scene.units[mark.unit].values(.x) else { continue }
      var found: Double?
      for item in mark.items {
        for (index, row) in item.rows.enumerated() where values.indices.contains(row) {
          let isLater: Bool =
            if case .time(let time) = values[row] { time >= wanted } else { values[row].text >= projection }
          guard isLater, let x = Self.place(item, index) else { continue }
          found = min(found ?? x, x)
        }
      }
      if let found { return found }
    }
    return nil
  }

  private static func place(_ item: PlotMark.Item, _ index: Int) -> Double? {
    switch item.geometry {
    case .line(let points, _): points.indices.contains(index) ? points[index]?.x : nil
    case .area(let points, _): points.indices.contains(index) ? points[index]?.x : nil
    case .rect(let x, _, _, _): x
    case .symbol(let x, _, _, _): x
    default: nil
    }
  }
}
