package import Markup

/// Prints a scene as SVG: classes for all colours, so that the page's stylesheet decides light or dark.
package struct SVGRenderer: Sendable {
  let scene: Scene
  let idPrefix: String
  let isStandalone: Bool

  /// - Parameters:
  ///   - idPrefix: what the ids of the title and the description start with; unique on the page.
  ///   - isStandalone: whether the drawing is a file of its own, with its title and its styles in it.
  package init(_ scene: Scene, idPrefix: String, isStandalone: Bool = false) {
    self.scene = scene
    self.idPrefix = idPrefix
    self.isStandalone = isStandalone
  }

  package var node: Node {
    let (head, foot) = isStandalone ? (header, footer) : (SVGLines(), SVGLines())
    let (width, height) = (NumberText.coordinate(scene.width), NumberText.coordinate(scene.height + head.height + foot.height))
    var children: [Node] = [
      .element("title", ["id": idPrefix + "-t"], scene.title?.text ?? scene.description),
      .element("desc", ["id": idPrefix + "-d"], scene.description),
    ]
    if isStandalone { children.append(.element("style", [:], [.text(ChartStylesheet.standalone)])) }
    let drawing = scene.legends.flatMap { legend($0) } + scene.views.flatMap { view($0) }
    if head.height == 0 {
      children += drawing
    } else {
      children += head.nodes(from: 0)
      children.append(.element("g", ["transform": "translate(0,\(NumberText.coordinate(head.height)))"], drawing))
    }
    children += foot.nodes(from: head.height + scene.height)
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "viewBox": "0 0 \(width) \(height)", "width": width, "height": height,
        "role": "img", "aria-labelledby": "\(idPrefix)-t \(idPrefix)-d",
      ], children)
  }

  private var header: SVGLines {
    var lines = SVGLines()
    guard let title = scene.title else { return lines }
    lines.add(title.text, size: 17, style: "title", width: scene.width)
    if let subtitle = title.subtitle { lines.add(subtitle, size: 13, style: "subtitle", width: scene.width) }
    lines.height += 8
    return lines
  }

  private var footer: SVGLines {
    var lines = SVGLines()
    guard let source = scene.source else { return lines }
    lines.height += 6
    lines.add(source, size: 11, style: "source", width: scene.width)
    lines.height += 4
    return lines
  }

  private func view(_ view: SceneView) -> [Node] {
    let grid = view.axes.flatMap { gridLines($0, view.plot) }
    let lines = view.axes.flatMap { axisLine($0, view.plot) }
    let labels = view.axes.map { axis in
      Node.element("g", ["class": "axis"], axis.ticks.flatMap { $0.label.map(text) } + (axis.title.map { [text($0)] } ?? []))
    }
    return [
      .element("g", ["class": "grid"], grid), .element("g", ["class": "marks"], view.marks.map { mark($0) }),
      .element("g", ["class": "axis-lines"], lines),
    ].filter { !$0.children.isEmpty } + labels + view.labels.map(text)
  }

  private func gridLines(_ axis: SceneAxis, _ plot: SceneRect) -> [Node] {
    guard axis.hasGrid else { return [] }
    return axis.ticks.map { tick in
      axis.side == .left
        ? line(ScenePoint(plot.x, tick.position), ScenePoint(plot.x + plot.width, tick.position), "grid-line")
        : line(ScenePoint(tick.position, plot.y), ScenePoint(tick.position, plot.y + plot.height), "grid-line")
    }
  }

  private func axisLine(_ axis: SceneAxis, _ plot: SceneRect) -> [Node] {
    var nodes: [Node] = []
    let isLeft = axis.side == .left
    if axis.hasLine {
      nodes.append(
        isLeft
          ? line(ScenePoint(axis.position, plot.y), ScenePoint(axis.position, plot.y + plot.height), "axis-line")
          : line(ScenePoint(plot.x, axis.position), ScenePoint(plot.x + plot.width, axis.position), "axis-line"))
    }
    for tick in axis.ticks where axis.hasTickMarks {
      let bottom = plot.y + plot.height
      nodes.append(
        isLeft
          ? line(ScenePoint(plot.x - 4, tick.position), ScenePoint(plot.x, tick.position), "axis-line")
          : line(ScenePoint(tick.position, bottom), ScenePoint(tick.position, bottom + 4), "axis-line"))
    }
    return nodes
  }

  func line(_ a: ScenePoint, _ b: ScenePoint, _ style: String) -> Node {
    .element("line", [
      "class": style, "x1": NumberText.coordinate(a.x), "y1": NumberText.coordinate(a.y), "x2": NumberText.coordinate(b.x),
      "y2": NumberText.coordinate(b.y),
    ])
  }

  func text(_ text: SceneText) -> Node {
    var children: [Node] = [.text(text.text)]
    if let full = text.full { children.insert(.element("title", [:], full), at: 0) }
    return .element(
      "text",
      [
        "class": text.style, "x": NumberText.coordinate(text.x), "y": NumberText.coordinate(text.y),
        "text-anchor": text.anchor == .start ? nil : text.anchor.rawValue, "font-size": NumberText.coordinate(text.size),
      ], children)
  }
}

extension Node {
  fileprivate var children: [Node] { if case .element(let element) = self { element.children } else { [] } }
}
