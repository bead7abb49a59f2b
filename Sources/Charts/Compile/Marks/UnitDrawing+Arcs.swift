extension UnitDrawing {
  /// Sectors of a circle or of a ring.
  func arcs() -> [PlotMark.Item] {
    let x = point(.x, .middle) ?? { _ in 0 }
    let y = point(.y, .middle) ?? { _ in 0 }
    let (theta, radius) = (box(.theta), box(.radius))
    let padAngle = unit.number("padAngle") ?? 0
    let style = styles()
    return orderedRows.compactMap { row in
      let arc = PlotMark.Arc(
        x: x(row), y: y(row), startAngle: theta.0(row), endAngle: theta.1(row), innerRadius: radius.1(row), outerRadius: radius.0(row),
        padAngle: padAngle)
      guard [arc.x, arc.y, arc.startAngle, arc.endAngle, arc.innerRadius, arc.outerRadius].allSatisfy(\.isFinite) else { return nil }
      return PlotMark.Item(.arc(arc), style(row), rows: [row])
    }
  }
}
