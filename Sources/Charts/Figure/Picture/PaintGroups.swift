import Markup

/// Shapes in groups of one paint, in drawing order. Bars of one paint are one path, and so are dots of one size: a picture of many marks stays small.
struct PaintGroups {
  private struct Group {
    var paint: Paint
    var shapes: [Node] = []
    var rects: [MarkShapes.Rect] = []
    var dots: [PlotScene.Point] = []
  }

  private var groups: [Group] = []

  mutating func add(_ node: Node, _ paint: Paint) {
    if let last = groups.indices.last, groups[last].paint == paint, !groups[last].shapes.isEmpty {
      groups[last].shapes.append(node)
    } else {
      groups.append(Group(paint: paint, shapes: [node]))
    }
  }

  mutating func add(rect: MarkShapes.Rect, _ paint: Paint) {
    if let index = groups.firstIndex(where: { $0.paint == paint && !$0.rects.isEmpty }) { groups[index].rects.append(rect) }
    else { groups.append(Group(paint: paint, rects: [rect])) }
  }

  /// A filled circle: a line of no length with round ends.
  ///
  /// - Parameter size: square pixels.
  mutating func add(dot: PlotScene.Point, size: Double, _ style: PlotStyle) {
    var line = style
    line.stroke = style.fill
    line.strokeOpacity = style.fillOpacity
    line.fill = nil
    let paint = Paint(line, strokeWidth: size.squareRoot())
    if let index = groups.firstIndex(where: { $0.paint == paint && !$0.dots.isEmpty }) { groups[index].dots.append(dot) }
    else { groups.append(Group(paint: paint, dots: [dot])) }
  }

  var nodes: [Node] {
    groups.map { group in
      if !group.rects.isEmpty { return group.paint.group([MarkShapes.rects(group.rects)]) }
      return group.paint.group(group.dots.isEmpty ? group.shapes : [MarkShapes.dots(group.dots)])
    }
  }
}
