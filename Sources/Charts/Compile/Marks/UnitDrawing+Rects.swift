extension UnitDrawing {
  /// Bars, cells and ticks.
  func rects() -> [PlotMark.Item] {
    let (x, y) = unit.mark == "tick" ? tickBoxes() : (box(.x), box(.y))
    let style = styles()
    return orderedRows.compactMap { row in
      let (x1, x2, y1, y2) = (x.0(row), x.1(row), y.0(row), y.1(row))
      guard x1.isFinite, x2.isFinite, y1.isFinite, y2.isFinite else { return nil }
      let geometry = PlotMark.Geometry.rect(x: min(x1, x2), y: min(y1, y2), width: (x2 - x1).magnitude, height: (y2 - y1).magnitude)
      return PlotMark.Item(geometry, style(row), rows: [row])
    }
  }

  /// A tick is thin along its value and has a size across.
  private func tickBoxes() -> ((Place, Place), (Place, Place)) {
    let isVertical = unit.orientation != .horizontal
    let thickness = unit.number("thickness") ?? 1
    let thin: PlotChannel = isVertical ? .x : .y
    let place = point(thin, .middle) ?? { _ in 0 }
    let across: (Place, Place) = ({ place($0) - thickness / 2 }, { place($0) + thickness / 2 })
    return isVertical ? (across, box(.y)) : (box(.x), across)
  }
}
