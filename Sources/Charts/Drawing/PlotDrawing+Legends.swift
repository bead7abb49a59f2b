import Markup

extension PlotDrawing {
  /// Legends stand below each other at the side that they name.
  var legends: [Node] {
    var nodes: [Node] = []
    let plotTop = -scene.origin.y
    for side in ["right", "left", "bottom", "top"] {
      let here = scene.legends.filter { $0.orient == side }
      let left =
        switch side {
        case "right": scene.width - scene.origin.x - (here.map(width).max() ?? 0)
        case "left": -scene.origin.x
        default: 0.0
        }
      var top = side == "top" ? plotTop : side == "bottom" ? plotTop + scene.height - 28 : 0
      for legend in here {
        nodes.append(.element("g", ["transform": "translate(\(number(left)),\(number(top)))"], drawing(of: legend)))
        top += height(legend) + 18
      }
    }
    return nodes
  }

  /// How far down the legends beside the views reach, from the top of the first plot area.
  var legendHeight: Double {
    ["right", "left"].map { side in
      let here = scene.legends.filter { $0.orient == side }
      return here.reduce(-18) { $0 + height($1) + 18 }
    }.max() ?? 0
  }

  private func width(_ legend: PlotScene.Legend) -> Double {
    let labels: [String] =
      switch legend.content {
      case .symbols(let entries): entries.map(\.label)
      case .ramp(let labels, _): labels.map(\.label)
      }
    let widest = min(160, labels.map { TextWidth.of($0, size: 10) }.max() ?? 0)
    return max(legend.title.map { TextWidth.of($0, size: 11, isBold: true) } ?? 0, widest + 20)
  }

  private func height(_ legend: PlotScene.Legend) -> Double {
    let title: Double = legend.title == nil ? 0 : 16
    return switch legend.content {
    case .symbols(let entries): title + entries.reduce(0) { $0 + row($1) }
    case .ramp: title + 200
    }
  }

  private func row(_ entry: PlotScene.Legend.Entry) -> Double { max(13, entry.size.squareRoot() + 3) }

  private func drawing(of legend: PlotScene.Legend) -> [Node] {
    var nodes = legend.title.map { [text($0, x: 0, y: 0, size: 11, isBold: true, baseline: .top)] } ?? []
    var top: Double = legend.title == nil ? 0 : 16
    switch legend.content {
    case .symbols(let entries):
      for entry in entries {
        let middle = top + row(entry) / 2
        let item = PlotMark.Item(.symbol(x: 6, y: middle, size: entry.size, shape: entry.shape), entry.style, rows: [])
        nodes += items(of: PlotMark(.symbol, name: "legend", [item]))
        nodes.append(text(entry.label, x: 16, y: middle, size: 10))
        top += row(entry)
      }
    case .ramp(let labels, let colors):
      let step = 200 / Double(max(colors.count, 1))
      for (index, color) in colors.enumerated() {
        let y = top + 200 - Double(index + 1) * step
        nodes.append(.element("rect", ["y": number(y), "width": "16", "height": number(step + 0.5), "fill": color]))
      }
      for label in labels { nodes.append(text(label.label, x: 20, y: top + 200 * (1 - label.share), size: 10)) }
    }
    return nodes
  }

  /// Titles and labels of facets.
  var headers: [Node] {
    scene.headers.flatMap { header -> [Node] in
      let views = scene.views
      let (right, bottom) = (views.map { $0.x + $0.width }.max() ?? 0, views.map { $0.y + $0.height }.max() ?? 0)
      switch header.kind {
      case .column:
        let columns = views.reduce(into: [PlotScene.View]()) { found, view in if !found.contains(where: { $0.x == view.x }) { found.append(view) } }
        return zip(header.labels, columns).map { text($0, x: $1.x + $1.width / 2, y: -8, size: 10, align: .center) }
          + (header.title.map { [text($0, x: right / 2, y: -24, size: 11, isBold: true, align: .center)] } ?? [])
      case .row:
        let rows = views.reduce(into: [PlotScene.View]()) { found, view in if !found.contains(where: { $0.y == view.y }) { found.append(view) } }
        let left = -scene.origin.x
        return zip(header.labels, rows).map { text($0, x: left - 10, y: $1.y + $1.height / 2, size: 10, align: .center, angle: -90) }
          + (header.title.map { [text($0, x: left - 26, y: bottom / 2, size: 11, isBold: true, align: .center, angle: -90)] } ?? [])
      case .facet:
        return zip(header.labels, views).map { text($0, x: $1.x + $1.width / 2, y: $1.y - 8, size: 10, align: .center) }
          + (header.title.map { [text($0, x: right / 2, y: -24, size: 11, isBold: true, align: .center)] } ?? [])
      case .concat: return header.title.map { [text($0, x: right / 2, y: -16, size: 13, isBold: true, align: .center)] } ?? []
      }
    }
  }
}
