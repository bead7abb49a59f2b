import Markup

/// The legends of a figure in rows above the plot: a sample of the mark and its name, or a ramp of colours.
struct LegendRows {
  private(set) var texts: [PictureText] = []
  private(set) var samples: [Node] = []
  private(set) var height = 0.0

  private let width: Double
  private var x = 0.0
  private static let rowHeight = 20.0
  private static let sampleWidth = 22.0

  /// - Parameters:
  ///   - isNamed: whether the series have their names beside their marks, and need no legend.
  init(_ scene: PlotScene, _ fields: FigureFields, _ series: FigureSeries, looks: SeriesLooks, isNamed: Bool, width: Double) {
    self.width = width
    for (index, legend) in scene.legends.enumerated() where legend.orient != "none" {
      if isNamed, index == series.legend { continue }
      switch legend.content {
      case .symbols(let entries): addSymbols(legend, entries, scene, fields, index == series.legend ? looks : nil)
      case .ramp(let labels, let colors): addRamp(legend, labels, colors, scene, fields)
      }
    }
  }

  private mutating func newRow() {
    x = 0
    height += Self.rowHeight
  }

  private var baseline: Double { height - 6 }

  private mutating func addTitle(_ title: String?) {
    guard let title, !title.isEmpty else { return }
    texts.append(PictureText(title, x: x, y: baseline, style: "legend-label"))
    x += TextMetrics.width(title) + 14
  }

  private mutating func addSymbols(
    _ legend: PlotScene.Legend, _ entries: [PlotScene.Legend.Entry], _ scene: PlotScene, _ fields: FigureFields, _ looks: SeriesLooks?
  ) {
    newRow()
    addTitle(title(legend, scene, fields, isNeeded: legend.channels.contains("size")))
    for (index, entry) in entries.enumerated() {
      let label = FigureSeries.label(entry, scene, fields)
      let text = LabelFitting.shortened(label, width: width - Self.sampleWidth - 4)
      if x > 0, x + Self.sampleWidth + TextMetrics.width(text) > width { newRow() }
      samples.append(sample(entry, looks?.look(index), at: x, middle: baseline - 4.5))
      texts.append(PictureText(text, x: x + Self.sampleWidth, y: baseline, style: "legend-label", full: text == label ? nil : label))
      x += Self.sampleWidth + TextMetrics.width(text) + 16
    }
  }

  private func sample(_ entry: PlotScene.Legend.Entry, _ look: SeriesLooks.Look?, at x: Double, middle: Double) -> Node {
    let n = Picture.number
    switch look?.kind {
    case .line:
      var style = entry.style
      style.stroke = style.stroke ?? style.fill
      style.fill = nil
      let line = Node.element("path", ["d": "M\(n(x))," + n(middle) + "h16"])
      return Paint(style, dash: look?.dash, strokeWidth: 2).group([line])
    case .bar:
      let rect = Node.element("rect", ["x": n(x + 2), "y": n(middle - 5.5), "width": "12", "height": "11"])
      var style = entry.style
      if style.fill == nil || style.fill == "transparent" { (style.fill, style.stroke) = (style.stroke, nil) }
      if look?.isOutline != true { style.stroke = nil }
      return Paint(style, isOutline: look?.isOutline == true).group([rect])
    case .point, nil:
      let shape = look?.shape ?? entry.shape
      let size = min(entry.size, 200)
      return Paint(entry.style).group([MarkShapes.symbol(x + 8, middle, size, shape)])
    }
  }

  private mutating func addRamp(
    _ legend: PlotScene.Legend, _ labels: [PlotScene.Legend.RampLabel], _ colors: [String], _ scene: PlotScene, _ fields: FigureFields
  ) {
    newRow()
    let unit = scene.units.first { unit in legend.channels.contains { PlotChannel(rawValue: $0).flatMap { unit.channel($0) }?.isField == true } }
    let definition = unit.flatMap { unit in legend.channels.lazy.compactMap { PlotChannel(rawValue: $0).flatMap { unit.channel($0) } }.first }
    var numbers: AxisNumbers?
    if let unit, let definition, definition.type == .quantitative, definition.legend["format"] == nil, definition.legend["labelExpr"] == nil {
      let values = labels.map(\.value.number).filter(\.isFinite)
      if values.count == labels.count { numbers = AxisNumbers(values, unit: fields.unit(definition, unit), language: fields.language) }
    }
    let title = title(legend, scene, fields, isNeeded: true)
    let heading = [title, numbers?.title].compactMap { $0 }
    if let first = heading.first {
      let text = heading.count > 1 ? (fields.isChinese ? "\(first)（\(heading[1])）" : "\(first) (\(heading[1]))") : first
      addTitle(LabelFitting.shortened(text, width: width - 20))
    }
    let length = min(180, width - 20)
    if x + length > width { newRow() }
    let step = length / Double(max(1, colors.count))
    for (index, color) in colors.enumerated() {
      let rect = Node.element(
        "rect",
        [
          "x": Picture.number(x + Double(index) * step), "y": Picture.number(baseline - 9), "width": Picture.number(step + 0.4), "height": "9", "fill": color,
        ])
      samples.append(rect)
    }
    let start = x
    newRow()
    height -= 5
    var last = -Double.infinity
    for label in labels {
      let text = numbers?.text(label.value.number) ?? label.label
      let middle = min(max(start + label.share * length, TextMetrics.width(text) / 2), width - TextMetrics.width(text) / 2)
      guard middle - TextMetrics.width(text) / 2 > last + 6 else { continue }
      texts.append(PictureText(text, x: middle, y: baseline + 2, anchor: .middle, style: "legend-label"))
      last = middle + TextMetrics.width(text) / 2
    }
  }

  /// The title of a legend: the author's, or where it is needed that of its field.
  private func title(_ legend: PlotScene.Legend, _ scene: PlotScene, _ fields: FigureFields, isNeeded: Bool) -> String? {
    for unit in scene.units {
      for name in legend.channels {
        guard let channel = PlotChannel(rawValue: name), let definition = unit.channel(channel), definition.isFieldOrDatum else { continue }
        if !fields.hasAutomaticTitle(definition) { return legend.title }
        return isNeeded ? fields.title(definition, unit) ?? legend.title : nil
      }
    }
    return isNeeded ? legend.title : nil
  }
}
