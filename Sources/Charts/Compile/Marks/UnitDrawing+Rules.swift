extension UnitDrawing {
  /// Straight lines, across the plot area or between two places.
  func rules() -> [PlotMark.Item] {
    guard unit.channel(.x) != nil || unit.channel(.y) != nil || unit.property("x") != nil || unit.property("y") != nil else { return [] }
    let orientation = unit.orientation
    let x = orientation == .vertical ? single(.x, .middle) : range(.x, orientation == .horizontal ? .zeroOrMaximum : .middle, .zeroOrMinimum)
    let y = orientation == .horizontal ? single(.y, .middle) : range(.y, orientation == .vertical ? .zeroOrMaximum : .middle, .zeroOrMinimum)
    let style = styles()
    return orderedRows.compactMap { row in
      let (x1, x2, y1, y2) = (x.0(row), x.1(row), y.0(row), y.1(row))
      guard x1.isFinite, x2.isFinite, y1.isFinite, y2.isFinite else { return nil }
      return PlotMark.Item(.rule(x: x1, y: y1, x2: x2, y2: y2), style(row), rows: [row])
    }
  }

  private func single(_ channel: PlotChannel, _ fallback: Fallback) -> (Place, Place) {
    let place = point(channel, fallback) ?? { _ in 0 }
    return (place, place)
  }
}
