import Markup

extension PlotDrawing {
  private static let tickSize = 5.0
  private static let labelDistance = 7.0

  func grid(_ axis: PlotScene.Axis, _ view: PlotScene.View) -> [Node] {
    guard axis.hasGrid else { return [] }
    return axis.ticks.map { tick in
      axis.orient.isHorizontal
        ? line(PlotScene.Point(tick.position, 0), PlotScene.Point(tick.position, view.height), "#ddd")
        : line(PlotScene.Point(0, tick.position), PlotScene.Point(view.width, tick.position), "#ddd")
    }
  }

  func axis(_ axis: PlotScene.Axis, _ view: PlotScene.View) -> [Node] {
    let length = axis.orient.isHorizontal ? view.width : view.height
    var nodes = [line(place(axis, view, along: 0, away: 0), place(axis, view, along: length, away: 0), "#888")]
    for tick in axis.ticks {
      nodes.append(line(place(axis, view, along: tick.position, away: 0), place(axis, view, along: tick.position, away: Self.tickSize), "#888"))
      if tick.isVisible { nodes.append(label(tick, axis, view)) }
    }
    if let title = axis.title { nodes.append(self.title(title, axis, view, length)) }
    return nodes
  }

  /// A point beside the plot area.
  private func place(_ axis: PlotScene.Axis, _ view: PlotScene.View, along: Double, away: Double) -> PlotScene.Point {
    let away = away + axis.offset
    return switch axis.orient {
    case .bottom: PlotScene.Point(along, view.height + away)
    case .top: PlotScene.Point(along, -away)
    case .left: PlotScene.Point(-away, along)
    case .right: PlotScene.Point(view.width + away, along)
    }
  }

  private func label(_ tick: PlotScene.Tick, _ axis: PlotScene.Axis, _ view: PlotScene.View) -> Node {
    let point = place(axis, view, along: tick.position, away: Self.labelDistance)
    let turn = (axis.labelAngle.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
    var align = TextBox.Alignment.center
    var baseline = TextBox.Baseline.middle
    switch axis.orient {
    case .bottom:
      if turn == 0 { baseline = .top } else { align = turn < 180 ? .left : .right }
    case .top:
      if turn == 0 { baseline = .bottom } else { align = turn < 180 ? .right : .left }
    case .left: align = .right
    case .right: align = .left
    }
    return text(tick.label, x: point.x, y: point.y, size: 10, align: align, baseline: baseline, angle: axis.labelAngle)
  }

  private func title(_ title: String, _ axis: PlotScene.Axis, _ view: PlotScene.View, _ length: Double) -> Node {
    let boxes = axis.ticks.filter(\.isVisible).map { tick in
      TextBox(x: 0, y: 0, tick.label.split(separator: "\n").map(String.init), size: 10, angle: axis.labelAngle)
    }
    let depth = min(180, boxes.map { axis.orient.isHorizontal ? $0.height : $0.width }.max() ?? 0)
    let point = place(axis, view, along: length / 2, away: (axis.ticks.isEmpty ? 0 : Self.labelDistance + depth) + 4)
    let angle: Double =
      switch axis.orient {
      case .left: -90
      case .right: 90
      default: 0
      }
    return text(
      title, x: point.x, y: point.y, size: 11, isBold: true, align: .center, baseline: axis.orient == .bottom ? .top : .bottom, angle: angle)
  }
}
