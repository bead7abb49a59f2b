package import Markup

extension ArgumentMap {
  /// The drawing; boxes and rows are links and colours come from the style sheet.
  ///
  /// - Parameters:
  ///   - href: the address of a node's page, or of a part of it.
  ///   - idPrefix: keeps the ids inside the drawing apart from others on the page.
  package func svg(href: (_ nodeID: String, _ partID: String?) -> String, idPrefix: String) -> Node {
    let words = ArgumentWords(language)
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "argument-map",
        "viewBox": "0 0 \(number(width)) \(number(height))", "width": number(width), "height": number(height),
      ],
      [
        arrowHead(idPrefix), .element("g", ["class": "headings"], headings(words)),
        .element("g", ["class": "edges"], edges.map { draw($0, words, idPrefix) }),
        .element("g", ["class": "boxes"], boxes.map { draw($0, words, href) }),
      ])
  }

  private func arrowHead(_ idPrefix: String) -> Node {
    let tip = Node.element("path", ["class": "arrow", "d": "M0 0L8 4L0 8Z"])
    let marker = Node.element(
      "marker",
      [
        "id": idPrefix + "-arrow", "viewBox": "0 0 8 8", "refX": "8", "refY": "4", "markerWidth": "7",
        "markerHeight": "7", "markerUnits": "userSpaceOnUse", "orient": "auto",
      ], [tip])
    return .element("defs", [:], [marker])
  }

  private func headings(_ words: ArgumentWords) -> [Node] {
    [NodeKind.bottleneck, .mechanism, .countermeasure].enumerated().map { column, kind in
      .element(
        "text", ["class": "column \(kind.rawValue)", "x": number(MapMetrics.columnX(column)), "y": "18"],
        words.plural(of: kind))
    }
  }

  // MARK: Edges

  private func draw(_ edge: Edge, _ words: ArgumentWords, _ idPrefix: String) -> Node {
    .element(
      "path",
      [
        "class": "edge \(edge.link.basis.rawValue) \(edge.link.relation.rawValue)", "d": path(of: edge),
        "marker-end": "url(#\(idPrefix)-arrow)",
      ], [.element("title", [:], sentence(edge.link, words))])
  }

  private func path(of edge: Edge) -> String {
    let (start, end) = (edge.start, edge.end)
    guard let laneY = edge.laneY else { return "M\(pair(start))" + curve(from: start, to: end) }
    let near = Point(x: MapMetrics.columnX(1) + MapMetrics.columnWidth, y: laneY)
    let far = Point(x: MapMetrics.columnX(1), y: laneY)
    return "M\(pair(start))" + curve(from: start, to: near) + "L\(pair(far))" + curve(from: far, to: end)
  }

  private func curve(from start: Point, to end: Point) -> String {
    let middle = (start.x + end.x) / 2
    return "C\(pair(Point(x: middle, y: start.y))) \(pair(Point(x: middle, y: end.y))) \(pair(end))"
  }

  private func sentence(_ link: ArgumentLink, _ words: ArgumentWords) -> String {
    let sentence = words.pick(
      "\(label(link.from))\(words.name(of: link.relation))\(label(link.to))（\(words.name(of: link.basis))）",
      "\(label(link.from)) \(words.name(of: link.relation)) \(label(link.to)) (\(words.name(of: link.basis)))")
    return link.note.map { sentence + words.pick("：", ": ") + $0.text(in: language) } ?? sentence
  }

  private func label(_ end: LinkEnd) -> String {
    let words = ArgumentWords(language)
    if let partID = end.partID, let part = report.part(node: end.nodeID, id: partID) {
      return words.quoted(part.statement(in: language))
    }
    return words.quoted(report.node(end.nodeID)?.title(in: language) ?? end.nodeID)
  }

  // MARK: Boxes

  private func draw(_ box: Box, _ words: ArgumentWords, _ href: (String, String?) -> String) -> Node {
    let frame = rectangle(box.frame, ["class": "frame", "rx": "4"])
    let bar = rectangle(
      Frame(x: box.frame.x, y: box.frame.y, width: 4, height: box.frame.height), ["class": "bar"])
    return .element(
      "g", ["class": "box \(box.kind.rawValue)"],
      [frame, bar, head(of: box, href)] + box.rows.map { draw($0, of: box, words, href) })
  }

  private func head(of box: Box, _ href: (String, String?) -> String) -> Node {
    let x = box.frame.x + MapMetrics.padding + 4
    var y = box.frame.y + 24
    var texts: [Node] = []
    if let code = box.code {
      texts.append(.element("text", ["class": "code", "x": number(x), "y": number(y)], code))
      y += MapMetrics.codeHeight + 1
    }
    texts += lines(box.titleLines, class: "title", x: x, y: y, step: MapMetrics.titleLine)
    let name = [box.code, box.title].compactMap { $0 }.joined(separator: " ")
    return .element(
      "a", ["class": "head", "href": href(box.nodeID, nil), "aria-label": name],
      [.element("title", [:], name), rectangle(box.head, ["class": "target"])] + texts)
  }

  private func draw(
    _ row: Row, of box: Box, _ words: ArgumentWords, _ href: (String, String?) -> String
  ) -> Node {
    let x = row.frame.x + MapMetrics.padding + 4 + MapMetrics.indent * Double(row.depth)
    let name = words.pick("\(row.text)（\(words.name(of: row.grade))）", "\(row.text) (\(words.name(of: row.grade)))")
    let top = row.frame.y + MapMetrics.rowPadding
    let dot = Node.element(
      "circle", ["class": "grade", "cx": number(x + 3), "cy": number(top + 8.5), "r": "3"])
    let texts = lines(
      row.lines, class: "statement", x: x + MapMetrics.indent, y: top + 13, step: MapMetrics.rowLine)
    return .element(
      "a", ["class": "part \(row.grade.rawValue)", "href": href(box.nodeID, row.partID), "aria-label": name],
      [.element("title", [:], name), rectangle(row.frame, ["class": "target"]), dot] + texts)
  }

  private func lines(_ lines: [String], class name: String, x: Double, y: Double, step: Double) -> [Node] {
    lines.enumerated().map { index, line in
      .element("text", ["class": name, "x": number(x), "y": number(y + Double(index) * step)], line)
    }
  }

  private func rectangle(_ frame: Frame, _ attributes: KeyValuePairs<String, String>) -> Node {
    let geometry = [
      Attribute("x", number(frame.x)), Attribute("y", number(frame.y)), Attribute("width", number(frame.width)),
      Attribute("height", number(frame.height)),
    ]
    return .element(Element("rect", attributes.map { Attribute($0, $1) } + geometry))
  }

  // MARK: Numbers

  private func pair(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  /// With at most one decimal, as drawings need no more.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
