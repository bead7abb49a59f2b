/// Path data with at most two decimals.
struct SVGPath {
  private(set) var text = ""

  private static func pair(_ point: ScenePoint) -> String { NumberText.coordinate(point.x) + "," + NumberText.coordinate(point.y) }

  mutating func move(_ point: ScenePoint) { text += "M" + Self.pair(point) }
  mutating func line(_ point: ScenePoint) { text += "L" + Self.pair(point) }
  mutating func close() { text += "Z" }

  /// A curve through `points`, starting with a move or, for the way back of an area, with a line.
  mutating func curve(_ points: [ScenePoint], _ interpolation: Interpolation, continuing: Bool = false) {
    guard let first = points.first else { return }
    if continuing { line(first) } else { move(first) }
    switch interpolation {
    case .linear: for point in points.dropFirst() { line(point) }
    case .monotone: monotone(points)
    case .step, .stepBefore, .stepAfter: steps(points, interpolation)
    }
  }

  private mutating func steps(_ points: [ScenePoint], _ interpolation: Interpolation) {
    for (a, b) in zip(points, points.dropFirst()) {
      let x = interpolation == .step ? (a.x + b.x) / 2 : interpolation == .stepBefore ? a.x : b.x
      line(ScenePoint(x, a.y))
      line(ScenePoint(x, b.y))
      if x != b.x { line(b) }
    }
  }

  /// A cubic that never overshoots between two points (Steffen 1990).
  private mutating func monotone(_ points: [ScenePoint]) {
    guard points.count > 2 else {
      for point in points.dropFirst() { line(point) }
      return
    }
    let slopes = Self.slopes(points)
    for index in points.indices.dropLast() {
      let (a, b) = (points[index], points[index + 1])
      let third = (b.x - a.x) / 3
      text += "C" + Self.pair(ScenePoint(a.x + third, a.y + third * slopes[index])) + ","
      text += Self.pair(ScenePoint(b.x - third, b.y - third * slopes[index + 1])) + "," + Self.pair(b)
    }
  }

  private static func slopes(_ points: [ScenePoint]) -> [Double] {
    func secant(_ index: Int) -> Double {
      let width = points[index + 1].x - points[index].x
      return width == 0 ? 0 : (points[index + 1].y - points[index].y) / width
    }
    func sign(_ value: Double) -> Double { value < 0 ? -1 : 1 }
    var slopes = points.map { _ in 0.0 }
    for index in points.indices.dropFirst().dropLast() {
      let (h0, h1) = (points[index].x - points[index - 1].x, points[index + 1].x - points[index].x)
      let (s0, s1) = (secant(index - 1), secant(index))
      let p = h0 + h1 == 0 ? 0 : (s0 * h1 + s1 * h0) / (h0 + h1)
      slopes[index] = (sign(s0) + sign(s1)) * min(abs(s0), abs(s1), 0.5 * abs(p))
    }
    let last = points.count - 1
    slopes[0] = (3 * secant(0) - slopes[1]) / 2
    slopes[last] = (3 * secant(last - 1) - slopes[last - 1]) / 2
    return slopes
  }
}
