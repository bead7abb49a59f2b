extension UnitDrawing {
  /// Points, circles and squares.
  func symbols() -> [PlotMark.Item] {
    let x = point(.x, .middle) ?? { _ in 0 }
    let y = point(.y, .middle) ?? { _ in 0 }
    let style = styles()
    let sizes = numbers(.size)
    let fixed = unit.mark == "point" ? nil : unit.mark
    let own = unit.property("shape")?.text ?? "circle"
    let shapes: Look =
      fixed.map { name in { _ in .text(name) } }
      ?? unit.channel(.shape).map { look(.shape, $0) { _ in .text(own) } } ?? { _ in .text(own) }
    return orderedRows.compactMap { row in
      let (x, y) = (x(row), y(row))
      guard x.isFinite, y.isFinite else { return nil }
      let size = sizes?(row) ?? 30
      guard size.isFinite else { return nil }
      return PlotMark.Item(.symbol(x: x, y: y, size: size, shape: shapes(row)?.text ?? "circle"), style(row), rows: [row])
    }
  }
}
