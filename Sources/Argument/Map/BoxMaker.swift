/// Measures the box of a node; its place in the column is set later.
struct BoxMaker {
  let language: String

  func box(_ node: ArgumentNode, x: Double) -> ArgumentMap.Box {
    let title = node.title(in: language)
    let lines = fit(MapMetrics.titleSize * 1.06)
      .lines(of: title, width: MapMetrics.columnWidth - 2 * MapMetrics.padding, maximum: 3)
    let head = 20 + (node.code == nil ? 0 : MapMetrics.codeHeight) + Double(lines.count) * MapMetrics.titleLine
    var y = head
    let rows = node.parts.map { part in
      let row = row(part, in: node, x: x, y: y)
      y += row.frame.height
      return row
    }
    return ArgumentMap.Box(
      nodeID: node.id, kind: node.kind, code: node.code, title: title, titleLines: lines,
      frame: .init(x: x, y: 0, width: MapMetrics.columnWidth, height: y + (rows.isEmpty ? 0 : 6)), headHeight: head,
      rows: rows)
  }

  private func row(_ part: Part, in node: ArgumentNode, x: Double, y: Double) -> ArgumentMap.Row {
    let depth = depth(of: part, in: node)
    let text = part.statement(in: language)
    let inset = MapMetrics.padding * 2 + MapMetrics.indent * Double(depth + 1)
    let lines = fit(MapMetrics.rowSize).lines(of: text, width: MapMetrics.columnWidth - inset, maximum: 2)
    let height = Double(max(lines.count, 1)) * MapMetrics.rowLine + 2 * MapMetrics.rowPadding
    return ArgumentMap.Row(
      partID: part.id, depth: depth, grade: part.grade, text: text, lines: lines,
      frame: .init(x: x, y: y, width: MapMetrics.columnWidth, height: height))
  }

  /// How many parts it is nested in, up to 3.
  private func depth(of part: Part, in node: ArgumentNode) -> Int {
    var depth = 0
    var parent = part.parentID
    while let id = parent, depth < 3 {
      depth += 1
      parent = node.parts.first { $0.id == id }?.parentID
    }
    return depth
  }

  private func fit(_ size: Double) -> TextFit { TextFit(fontSize: size, isChinese: language.hasPrefix("zh")) }
}

extension ArgumentMap.Box {
  /// Moves the box with its rows.
  mutating func move(to y: Double) {
    let shift = y - frame.y
    frame.y += shift
    for index in rows.indices { rows[index].frame.y += shift }
  }
}
