package import Markup

/// Draws a scene as an SVG file of its own, as Vega-Lite's defaults look: for specifications outside of a site.
package struct PlotDrawing: Sendable {
  let scene: PlotScene
  private static let padding = 5.0

  package init(_ scene: PlotScene) { self.scene = scene }

  package var svg: String {
    let text = MarkupWriter.text(of: node)
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  package var node: Node {
    let titleHeight: Double = scene.title == nil ? 0 : scene.subtitle == nil ? 21 : 33
    let extent = PlotExtent(scene, legends: legendHeight)
    let (width, height) = (extent.width + 2 * Self.padding, extent.height + titleHeight + 2 * Self.padding)
    let origin = PlotScene.Point(extent.left + Self.padding, extent.top + titleHeight + Self.padding)
    var drawn = scene.views.flatMap(view) + headers
    drawn += legends
    let title = titles(above: PlotScene.Point(0, -extent.top - titleHeight), width: scene.width - 2 * scene.origin.x)
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": number(width), "height": number(height), "viewBox": "0 0 \(number(width)) \(number(height))",
        "role": "img", "font-family": "Helvetica, Arial, \"Noto Sans CJK SC\", sans-serif",
      ],
      [
        .element("title", [:], scene.title ?? "chart"),
        .element("g", ["transform": "translate(\(number(origin.x)),\(number(origin.y)))"], title + drawn),
      ])
  }

  func number(_ value: Double) -> String { CoordinateText.text(value) }

  private func view(_ view: PlotScene.View) -> [Node] {
    let border = Node.element(
      "rect", ["width": number(view.width), "height": number(view.height), "fill": "none", "stroke": "#ddd"])
    let marks = view.marks.map { mark in
      mark.isClipped ? clipped(items(of: mark), view) : Node.element("g", [:], items(of: mark))
    }
    let title = view.title.map { [text($0, x: view.width / 2, y: -8, size: 13, isBold: true, align: .center, baseline: .alphabetic)] } ?? []
    return [
      .element(
        "g", ["transform": "translate(\(number(view.x)),\(number(view.y)))"],
        view.axes.flatMap { grid($0, view) } + [border] + marks + view.axes.flatMap { axis($0, view) } + title)
    ]
  }

  /// A nested picture shows nothing beyond its own edges.
  private func clipped(_ items: [Node], _ view: PlotScene.View) -> Node {
    .element("svg", ["width": number(view.width), "height": number(view.height), "overflow": "hidden"], items)
  }

  private func titles(above place: PlotScene.Point, width: Double) -> [Node] {
    guard let title = scene.title else { return [] }
    let plot = scene.views.map { $0.x + $0.width }.max() ?? width
    let main = text(title, x: plot / 2, y: place.y + 11, size: 13, isBold: true, align: .center, baseline: .alphabetic)
    guard let subtitle = scene.subtitle else { return [main] }
    return [main, text(subtitle, x: plot / 2, y: place.y + 25, size: 11, align: .center, baseline: .alphabetic)]
  }

  /// A text of one or several lines.
  func text(
    _ content: String, x: Double, y: Double, size: Double, isBold: Bool = false, align: TextBox.Alignment = .left,
    baseline: TextBox.Baseline = .middle, angle: Double = 0, fill: String = "#000", opacity: Double = 1
  ) -> Node {
    // Shares of the size, as texts are measured.
    let rise: Double =
      switch baseline {
      case .top: 0.79
      case .middle: 0.3
      case .bottom: -0.21
      case .alphabetic: 0
      }
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let spans = lines.enumerated().map { index, line in
      Node.element("tspan", ["x": number(x), "dy": index == 0 ? nil : number(size + 2)], line)
    }
    let anchor: String? =
      switch align {
      case .left: nil
      case .center: "middle"
      case .right: "end"
      }
    return .element(
      "text",
      [
        "x": number(x), "y": number(y + rise * size), "font-size": number(size), "font-weight": isBold ? "bold" : nil, "text-anchor": anchor,
        "fill": fill, "opacity": opacity == 1 ? nil : number(opacity),
        "transform": angle == 0 ? nil : "rotate(\(number(angle)),\(number(x)),\(number(y)))",
      ], lines.count == 1 ? [.text(content)] : spans)
  }

  func line(_ a: PlotScene.Point, _ b: PlotScene.Point, _ stroke: String) -> Node {
    .element("line", ["x1": number(a.x), "y1": number(a.y), "x2": number(b.x), "y2": number(b.y), "stroke": stroke])
  }
}
