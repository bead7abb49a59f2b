extension PlotMark.Geometry {
  /// The same with coordinates that a drawing can hold: what lies further outside of the plot area is moved to the limit.
  ///
  /// Data of another order of magnitude than a domain that the author sets lead there.
  var limited: PlotMark.Geometry {
    switch self {
    case .rect(let x, let y, let width, let height):
      let (left, top) = (Self.limited(x), Self.limited(y))
      return .rect(x: left, y: top, width: Self.limited(x + width) - left, height: Self.limited(y + height) - top)
    case .symbol(let x, let y, let size, let shape):
      return .symbol(x: Self.limited(x), y: Self.limited(y), size: Self.limited(size), shape: shape)
    case .rule(let x, let y, let x2, let y2):
      return .rule(x: Self.limited(x), y: Self.limited(y), x2: Self.limited(x2), y2: Self.limited(y2))
    case .text(var text):
      (text.x, text.y, text.fontSize) = (Self.limited(text.x), Self.limited(text.y), Self.limited(text.fontSize))
      return .text(text)
    case .arc(var arc):
      (arc.x, arc.y, arc.innerRadius) = (Self.limited(arc.x), Self.limited(arc.y), Self.limited(arc.innerRadius))
      (arc.outerRadius, arc.startAngle, arc.endAngle) = (Self.limited(arc.outerRadius), Self.limited(arc.startAngle), Self.limited(arc.endAngle))
      return .arc(arc)
    case .line(let points, let interpolate):
      guard points.contains(where: { $0.map { Self.isBeyond($0.x) || Self.isBeyond($0.y) } ?? false }) else { return self }
      return .line(points.map { $0.map { PlotMark.LinePoint(x: Self.limited($0.x), y: Self.limited($0.y)) } }, interpolate: interpolate)
    case .area(let points, let interpolate):
      guard points.contains(where: { $0.map { [$0.x, $0.y, $0.x2, $0.y2].contains(where: Self.isBeyond) } ?? false }) else { return self }
      let limited = points.map { point in
        point.map { PlotMark.AreaPoint(x: Self.limited($0.x), y: Self.limited($0.y), x2: Self.limited($0.x2), y2: Self.limited($0.y2)) }
      }
      return .area(limited, interpolate: interpolate)
    }
  }

  private static let limit = 1e9

  private static func limited(_ value: Double) -> Double { max(-limit, min(limit, value)) }
  private static func isBeyond(_ value: Double) -> Bool { value.magnitude > limit }
}
