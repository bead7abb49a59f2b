import Glibc
import Markup

extension PlotDrawing {
  func items(of mark: PlotMark) -> [Node] { mark.items.compactMap { item($0) } }

  private func item(_ item: PlotMark.Item) -> Node? {
    switch item.geometry {
    case .rect(let x, let y, let width, let height):
      let radius = item.style.cornerRadius.max() ?? 0
      return shape(
        "rect", ["x": number(x), "y": number(y), "width": number(width), "height": number(height), "rx": radius == 0 ? nil : number(radius)], item.style)
    case .symbol(let x, let y, let size, let name): return symbol(x, y, size, name, item.style)
    case .rule(let x, let y, let x2, let y2):
      return shape("line", ["x1": number(x), "y1": number(y), "x2": number(x2), "y2": number(y2)], item.style)
    case .text(let text):
      return self.text(
        text.text, x: text.x, y: text.y, size: text.fontSize, align: text.align, baseline: text.baseline, angle: text.angle,
        fill: item.style.fill ?? "#000", opacity: item.style.opacity * item.style.fillOpacity)
    case .arc(let arc): return shape("path", ["d": sector(arc), "transform": "translate(\(number(arc.x)),\(number(arc.y)))"], item.style)
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
    let paint: KeyValuePairs<String, String?> = [
      "fill": style.fill ?? "none", "stroke": style.stroke, "stroke-width": style.stroke == nil || style.strokeWidth == 1 ? nil : number(style.strokeWidth),
      "stroke-dasharray": style.stroke == nil || style.strokeDash.isEmpty ? nil : style.strokeDash.map(number).joined(separator: ","),
      "opacity": style.opacity == 1 ? nil : number(style.opacity), "fill-opacity": style.fill == nil || style.fillOpacity == 1 ? nil : number(style.fillOpacity),
      "stroke-opacity": style.stroke == nil || style.strokeOpacity == 1 ? nil : number(style.strokeOpacity),
    ]
    return .element(Element(name, (Array(attributes) + Array(paint)).compactMap { key, value in value.map { Attribute(key, $0) } }, []))
  }

  private func symbol(_ x: Double, _ y: Double, _ size: Double, _ name: String, _ style: PlotStyle) -> Node {
    let r = size.squareRoot() / 2
    if name == "circle" { return shape("circle", ["cx": number(x), "cy": number(y), "r": number(r)], style) }
    let h = r * 3.0.squareRoot() / 2
    let o = h - r / 3.0.squareRoot()
    func polygon(_ corners: [(Double, Double)]) -> String { "M" + corners.map { "\(number($0)),\(number($1))" }.joined(separator: "L") + "Z" }
    let path: String? =
      switch name {
      case "square": polygon([(-r, -r), (r, -r), (r, r), (-r, r)])
      case "diamond": polygon([(-r, 0), (0, -r), (r, 0), (0, r)])
      case "cross":
        polygon([
          (-r, -r / 2.5), (-r, r / 2.5), (-r / 2.5, r / 2.5), (-r / 2.5, r), (r / 2.5, r), (r / 2.5, r / 2.5), (r, r / 2.5), (r, -r / 2.5), (r / 2.5, -r / 2.5),
          (r / 2.5, -r), (-r / 2.5, -r), (-r / 2.5, -r / 2.5),
        ])
      case "triangle-up": polygon([(0, -h), (-r, h), (r, h)])
      case "triangle-down": polygon([(0, h), (-r, -h), (r, -h)])
      case "triangle-left": polygon([(-h, 0), (h, -r), (h, r)])
      case "triangle-right": polygon([(h, 0), (-h, -r), (-h, r)])
      case "triangle": polygon([(0, -h - o), (-r, h - o), (r, h - o)])
      case "stroke": "M\(number(-r)),0L\(number(r)),0"
      default: nil
      }
    if let path { return shape("path", ["d": path, "transform": "translate(\(number(x)),\(number(y)))"], style) }
    return shape("path", ["d": name, "transform": "translate(\(number(x)),\(number(y))) scale(\(number(r)))"], style)
  }

  private func sector(_ arc: PlotMark.Arc) -> String {
    let (start, end) = (arc.startAngle + arc.padAngle / 2, arc.endAngle - arc.padAngle / 2)
    func point(_ angle: Double, _ radius: Double) -> String { "\(number(radius * sin(angle))),\(number(-radius * cos(angle)))" }
    // A full turn is drawn as two halves, since an arc that ends where it starts is none.
    let middle = (start + end) / 2
    let sweep = end >= start ? 1 : 0
    func way(_ radius: Double, _ angles: [Double], _ sweep: Int) -> String {
      angles.map { "A\(number(radius)),\(number(radius)),0,0,\(sweep),\(point($0, radius))" }.joined()
    }
    let outer = "M" + point(start, arc.outerRadius) + way(arc.outerRadius, [middle, end], sweep)
    if arc.innerRadius == 0 { return outer + (abs(end - start) >= 2 * .pi ? "Z" : "L0,0Z") }
    return outer + "L" + point(end, arc.innerRadius) + way(arc.innerRadius, [middle, start], 1 - sweep) + "Z"
  }
}
