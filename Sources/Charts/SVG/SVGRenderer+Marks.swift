import Markup

extension SVGRenderer {
  func mark(_ mark: SceneMark) -> Node {
    switch mark {
    case .bar(let rect, let radius, let style):
      .element(
        "rect",
        [
          "class": "fill \(style.color)", "x": NumberText.coordinate(rect.x), "y": NumberText.coordinate(rect.y),
          "width": NumberText.coordinate(rect.width), "height": NumberText.coordinate(rect.height),
          "rx": radius > 0 ? NumberText.coordinate(radius) : nil, "opacity": style.opacity.map(NumberText.coordinate),
        ])
    case .line(let stretches, let interpolation, let style): line(stretches, interpolation, style)
    case .area(let stretches, let interpolation, let style): area(stretches, interpolation, style)
    case .point(let point, let shape, let size, let isFilled, let style):
      .element(
        "path",
        [
          "class": "\(isFilled ? "fill" : "line") \(style.color)", "d": Self.outline(shape, point, size: size),
          "opacity": style.opacity.map(NumberText.coordinate),
        ])
    case .rule(let a, let b, let style): rule(a, b, style)
    case .text(let text): self.text(text)
    }
  }

  private func line(_ stretches: [[ScenePoint]], _ interpolation: Interpolation, _ style: SceneStyle) -> Node {
    var path = SVGPath()
    for stretch in stretches {
      path.curve(stretch, interpolation)
      // A value between two gaps has no line of its own; a round end makes it a dot.
      if stretch.count == 1, let only = stretch.first { path.line(only) }
    }
    return .element(
      "path",
      [
        "class": "line \(style.color)", "d": path.text, "stroke-dasharray": Self.dash(style),
        "stroke-width": style.strokeWidth.map(NumberText.coordinate), "opacity": style.opacity.map(NumberText.coordinate),
      ])
  }

  private func area(_ stretches: [SceneStretch], _ interpolation: Interpolation, _ style: SceneStyle) -> Node {
    var path = SVGPath()
    for stretch in stretches {
      path.curve(stretch.upper, interpolation)
      path.curve(stretch.lower.reversed(), interpolation == .stepBefore ? .stepAfter : interpolation == .stepAfter ? .stepBefore : interpolation, continuing: true)
      path.close()
    }
    return .element(
      "path", ["class": "fill area \(style.color)", "d": path.text, "opacity": style.opacity.map(NumberText.coordinate)])
  }

  private func rule(_ a: ScenePoint, _ b: ScenePoint, _ style: SceneStyle) -> Node {
    .element(
      "line",
      [
        "class": "line \(style.color)", "x1": NumberText.coordinate(a.x), "y1": NumberText.coordinate(a.y),
        "x2": NumberText.coordinate(b.x), "y2": NumberText.coordinate(b.y), "stroke-dasharray": Self.dash(style),
        "stroke-width": style.strokeWidth.map(NumberText.coordinate), "opacity": style.opacity.map(NumberText.coordinate),
      ])
  }

  private static func dash(_ style: SceneStyle) -> String? {
    style.dash.map { $0.map(NumberText.coordinate).joined(separator: " ") }
  }

  func legend(_ legend: SceneLegend) -> [Node] {
    let entries = legend.entries.flatMap { entry -> [Node] in
      let style = SceneStyle(color: Palette.name(entry.series))
      let middle = entry.label.y - entry.label.size * 0.35
      let symbol: SceneMark
      switch entry.symbol {
      case .box: symbol = .bar(SceneRect(x: entry.x, y: middle - 6, width: 14, height: 12), cornerRadius: 0, style)
      case .line:
        var dashed = style
        dashed.dash = SeriesLook.dash(entry.series)
        symbol = .rule(ScenePoint(entry.x, middle), ScenePoint(entry.x + 18, middle), dashed)
      case .point:
        symbol = .point(ScenePoint(entry.x + 7, middle), SeriesLook.shape(entry.series), size: 50, isFilled: true, style)
      }
      return [mark(symbol), text(entry.label)]
    }
    return [.element("g", ["class": "legend"], entries)]
  }

  /// The outline of a symbol whose area is `size` square pixels.
  private static func outline(_ shape: PointShape, _ center: ScenePoint, size: Double) -> String {
    let half = size.squareRoot() / 2
    func at(_ x: Double, _ y: Double) -> ScenePoint { ScenePoint(center.x + x, center.y + y) }
    let corners: [ScenePoint]
    switch shape {
    case .circle:
      let r = NumberText.coordinate(half * 1.128)
      let d = NumberText.coordinate(half * 2.256)
      return "M\(NumberText.coordinate(center.x - half * 1.128)),\(NumberText.coordinate(center.y))a\(r),\(r) 0 1,0 \(d),0a\(r),\(r) 0 1,0 -\(d),0Z"
    case .square: corners = [at(-half, -half), at(half, -half), at(half, half), at(-half, half)]
    case .triangle: corners = [at(0, -half * 1.5), at(half * 1.3, half * 0.8), at(-half * 1.3, half * 0.8)]
    case .triangleDown: corners = [at(0, half * 1.5), at(half * 1.3, -half * 0.8), at(-half * 1.3, -half * 0.8)]
    case .diamond: corners = [at(0, -half * 1.5), at(half * 1.5, 0), at(0, half * 1.5), at(-half * 1.5, 0)]
    case .cross:
      let (a, b) = (half * 0.45, half * 1.35)
      corners = [
        at(-a, -b), at(a, -b), at(a, -a), at(b, -a), at(b, a), at(a, a), at(a, b), at(-a, b), at(-a, a), at(-b, a), at(-b, -a), at(-a, -a),
      ]
    }
    var path = SVGPath()
    path.curve(corners, .linear)
    path.close()
    return path.text
  }
}
