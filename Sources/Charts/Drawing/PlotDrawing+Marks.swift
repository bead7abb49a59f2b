import Markup

extension PlotDrawing {
  func items(of mark: PlotMark) -> [Node] { mark.items.compactMap { item($0) } }

  private func item(_ item: PlotMark.Item) -> Node? {
    switch item.geometry {
    case .rect(let x, let y, let width, let height):
      let radius = item.style.cornerRadius.max() ?? 0
      return shape(
        "rect", ["x": number(x), "y": number(y), "width": number(width), "height": number(height), "rx": radius == 0 ? nil : number(radius)], item.style)
    case .symbol(let x, let y, let size, let name): return painted(MarkShapes.symbol(x, y, size, name), item.style)
    case .rule(let x, let y, let x2, let y2):
      return shape("line", ["x1": number(x), "y1": number(y), "x2": number(x2), "y2": number(y2)], item.style)
    case .text(let text):
      return self.text(
        text.text, x: text.x, y: text.y, size: text.fontSize, align: text.align, baseline: text.baseline, angle: text.angle,
        fill: item.style.fill ?? "#000", opacity: item.style.opacity * item.style.fillOpacity)
    case .arc(let arc): return painted(MarkShapes.sector(arc), item.style)
    case .line(let points, let interpolate):
      var path = PlotPath()
      for run in runs(points) { path.add(run.map { PlotScene.Point($0.x, $0.y) }, interpolate) }
      return shape("path", ["d": path.data], item.style)
    case .area(let points, let interpolate):
      var path = PlotPath()
      for run in runs(points) {
        path.add(run.map { PlotScene.Point($0.x, $0.y) }, interpolate)
        let back = interpolate == "step-before" ? "step-after" : interpolate == "step-after" ? "step-before" : interpolate
        path.add(run.reversed().map { PlotScene.Point($0.x2, $0.y2) }, back, continuing: true)
        path.close()
      }
      return shape("path", ["d": path.data], item.style)
    }
  }

  /// The stretches between gaps.
  private func runs<Point>(_ points: [Point?]) -> [[Point]] {
    points.split { $0 == nil }.map { $0.compactMap { $0 } }
  }

  private func shape(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ style: PlotStyle) -> Node {
    painted(.element(name, attributes), style)
  }

  private func painted(_ node: Node, _ style: PlotStyle) -> Node {
    guard case .element(var element) = node else { return node }
    let paint: KeyValuePairs<String, String?> = [
      "fill": style.fill ?? "none", "stroke": style.stroke, "stroke-width": style.stroke == nil || style.strokeWidth == 1 ? nil : number(style.strokeWidth),
      "stroke-dasharray": style.stroke == nil || style.strokeDash.isEmpty ? nil : style.strokeDash.map(number).joined(separator: ","),
      "opacity": style.opacity == 1 ? nil : number(style.opacity), "fill-opacity": style.fill == nil || style.fillOpacity == 1 ? nil : number(style.fillOpacity),
      "stroke-opacity": style.stroke == nil || style.strokeOpacity == 1 ? nil : number(style.strokeOpacity),
    ]
    element.attributes += paint.compactMap { key, value in value.map { Attribute(key, $0) } }
    return .element(element)
  }
}
