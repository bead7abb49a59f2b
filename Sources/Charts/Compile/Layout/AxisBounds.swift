/// The room that an axis takes beside the plot area.
enum AxisBounds {
  static func box(_ axis: PlotScene.Axis, _ size: (width: Double, height: Double)) -> TextBox {
    let boxes = axis.ticks.filter(\.isVisible).map { tick in
      TextBox(x: 0, y: 0, tick.label.split(separator: "\n").map(String.init), size: 10, angle: axis.labelAngle)
    }
    let across = axis.orient.isHorizontal
    let label = min(180, boxes.map { across ? $0.height : $0.width }.max() ?? 0)
    let depth =
      (axis.ticks.isEmpty ? 0 : 7 + label) + (axis.title.map { 4 + 11 + Double($0.split(separator: "\n").count - 1) * 13 } ?? 0) + axis.offset
    switch axis.orient {
    case .left: return TextBox(left: -depth, top: axis.ticks.isEmpty ? 0 : -5, right: 0, bottom: size.height + (axis.ticks.isEmpty ? 0 : 5))
    case .right: return TextBox(left: 0, top: 0, right: size.width + depth, bottom: size.height)
    case .top: return TextBox(left: 0, top: -depth, right: size.width, bottom: 0)
    case .bottom: return TextBox(left: 0, top: 0, right: size.width, bottom: size.height + depth)
    }
  }
}
