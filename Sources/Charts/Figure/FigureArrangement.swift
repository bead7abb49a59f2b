import Markup

/// A compiled scene with everything around its plots at its place.
struct FigureArrangement {
  private let scene: PlotScene
  private let spec: FigureSpec
  private let fields: FigureFields
  private let width: Double
  private let series: FigureSeries
  private let looks: SeriesLooks
  private let legend: LegendRows
  private let ends: EndLabels
  private let starts: [PictureText]
  private let values: BarValues
  private let isPie: Bool
  let grid: FigureGrid

  init(_ scene: PlotScene, _ spec: FigureSpec, _ fields: FigureFields, width: Double) {
    (self.scene, self.spec, self.fields, self.width) = (scene, spec, fields, width)
    var plans = scene.views.map { ViewPlan($0, scene, fields, sideRoom: width * 0.4) }
    Self.addHeaders(scene, fields, &plans)
    if !scene.headers.isEmpty { Self.lendAxes(&plans, fields.language) }
    Self.widenHeadings(&plans, fields.language, width: width)
    series = FigureSeries(scene, fields)
    let isSingle = plans.count == 1
    isPie = isSingle && plans[0].view.marks.contains { $0.kind == .arc } && series.entries.count > 1 && spec.report.hasDirectLabels != false
    var ends = EndLabels()
    var starts: [PictureText] = []
    if isSingle, let plan = plans.first {
      let words = spec.report.hasValues == true ? Self.measure(plan, scene, fields) : nil
      if spec.report.hasDirectLabels != false { ends = EndLabels(plan, scene, series, limit: width * 0.3, values: words) }
      if let words { starts = StartValues.texts(plan, scene, words) }
      values = BarValues(plan, scene, isWanted: spec.report.hasValues, fields)
    } else {
      values = BarValues()
    }
    self.ends = ends
    self.starts = starts
    let isNamed = !ends.ends.isEmpty || isPie
    looks = SeriesLooks(scene, series, isNamed: isNamed)
    legend = LegendRows(scene, fields, series, looks: looks, isNamed: isNamed, width: width)
    let pieRoom = isPie ? 0.0 : nil
    grid = FigureGrid(
      plans, language: fields.language, startRoom: starts.map { TextMetrics.width($0.text) + 12 }.max() ?? 0,
      endRoom: pieRoom ?? max(ends.room, values.room), top: legend.height + (legend.height > 0 ? 2 : 0) + (values.texts.isEmpty ? 0 : 8))
  }

  /// How the measure of lines prints beside their ends.
  private static func measure(_ plan: ViewPlan, _ scene: PlotScene, _ fields: FigureFields) -> ValueWords? {
    let axis = zip(plan.view.axes, plan.words).first { $0.0.channel == "y" }?.1.numbers
    return plan.units.lazy.compactMap { ValueWords($0, .y, axis: axis, fields) }.first
  }

  /// The values of facets above their plots.
  private static func addHeaders(_ scene: PlotScene, _ fields: FigureFields, _ plans: inout [ViewPlan]) {
    for header in scene.headers {
      guard let definition = header.definition, let unit = scene.units.first else { continue }
      var seen: Set<DataValue> = []
      for index in plans.indices {
        guard let value = plans[index].view.facet.first(where: { header.values.contains($0) }), let place = header.values.firstIndex(of: value) else { continue }
        // A row or a column is named once.
        if header.kind != .facet, !seen.insert(value).inserted { continue }
        let automatic = definition.header["format"] == nil && definition.header["labelExpr"] == nil && !definition.isBinning
        let own = automatic ? fields.label(value, definition, unit) : ""
        plans[index].headers.append(own.isEmpty && header.labels.indices.contains(place) ? header.labels[place] : own)
      }
    }
  }

  /// A line for an axis that has its row for itself may be as wide as the figure.
  private static func widenHeadings(_ plans: inout [ViewPlan], _ language: String, width: Double) {
    let headed = plans.indices.filter { plans[$0].heading(language) != nil }
    for index in headed where plans[index].view.x < 1 && !headed.contains(where: { $0 != index && abs(plans[$0].view.y - plans[index].view.y) < 1 }) {
      plans[index].headingRoom = width
    }
  }

  /// Cells without an axis of their own get the grid of the one that stands for their row or column.
  private static func lendAxes(_ plans: inout [ViewPlan], _ language: String) {
    let heading = plans.first?.heading(language)
    for index in plans.indices.dropFirst() where plans[index].heading(language) == heading { plans[index].showsHeading = false }
    for index in plans.indices {
      let view = plans[index].view
      for channel in ["x", "y"] where !view.axes.contains(where: { $0.channel == channel }) {
        let lender = plans.first { other in
          let isBeside = channel == "y" ? abs(other.view.y - view.y) < 1 : abs(other.view.x - view.x) < 1
          return isBeside && other.view.axes.contains { $0.channel == channel }
        }
        guard let lender, let place = lender.view.axes.firstIndex(where: { $0.channel == channel }) else { continue }
        plans[index].borrowed.append((lender.view.axes[place], lender.words[place]))
      }
    }
  }

  // MARK: Drawing

  func picture() -> Picture {
    var picture = Picture(width: width, height: grid.height.rounded(.up))
    if !legend.samples.isEmpty { picture.shapes.append(.element("g", [:], legend.samples)) }
    picture.texts += legend.texts
    for plan in grid.plans { add(plan, to: &picture) }
    return picture
  }

  private func add(_ plan: ViewPlan, to picture: inout Picture) {
    let origin = plan.origin
    let marks = PictureMarks(plan, scene, fields, series, looks, projection: spec.report.projection)
    let guides = PictureGuides(plan, fields.language)
    var shapes = guides.grid + marks.nodes + guides.lines
    var texts = guides.texts + marks.texts + values.texts + starts
    if !ends.ends.isEmpty {
      let placed = ends.placed(in: plan)
      shapes += Self.connectors(placed.connectors)
      texts += placed.texts
    }
    if isPie {
      let slices = SliceLabels(plan, scene, series, room: width / 2)
      shapes += Self.connectors(slices.connectors)
      texts += slices.texts
    }
    if let start = marks.projectionStart {
      let label = fields.isChinese ? "预测" : "projected"
      texts.append(PictureText(label, x: start + 3, y: 10, style: "gap"))
    }
    picture.shapes.append(.element("g", ["transform": "translate(\(Picture.number(origin.x)),\(Picture.number(origin.y)))"], shapes))
    picture.texts += texts.map { text in
      var text = text
      text.x += origin.x
      text.y += origin.y
      return text
    }
  }

  private static func connectors(_ lines: [(from: PlotScene.Point, to: PlotScene.Point)]) -> [Node] {
    guard !lines.isEmpty else { return [] }
    let n = Picture.number
    let data = lines.map { "M\(n($0.from.x)),\(n($0.from.y))L\(n($0.to.x)),\(n($0.to.y))" }.joined()
    return [.element("path", ["class": "axis line", "d": data])]
  }
}
