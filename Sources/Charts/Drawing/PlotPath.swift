/// Path data of lines and areas, with the curves that Vega-Lite names.
struct PlotPath {
  private var bytes: [UInt8] = []

  var data: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  private mutating func add(_ letter: Character, _ point: PlotScene.Point) {
    if let ascii = letter.asciiValue { bytes.append(ascii) }
    CoordinateText.append(point.x, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    CoordinateText.append(point.y, to: &bytes)
  }

  mutating func close() { bytes.append(UInt8(ascii: "Z")) }

  /// A curve through `points`, starting with a move or, for the way back of an area, with a line.
  mutating func add(_ points: [PlotScene.Point], _ interpolate: String, continuing: Bool = false) {
    guard let first = points.first else { return }
    add(continuing ? "L" : "M", first)
    switch interpolate {
    case "step": steps(points, at: 0.5)
    case "step-before": steps(points, at: 0)
    case "step-after": steps(points, at: 1)
    case "monotone": cubics(points, points.count > 2 ? Self.monotoneHandles(points) : [])
    case "cardinal": cubics(points, Self.cardinalHandles(points))
    case "natural": cubics(points, Self.naturalHandles(points))
    default: cubics(points, [])
    }
  }

  private mutating func steps(_ points: [PlotScene.Point], at share: Double) {
    for (a, b) in zip(points, points.dropFirst()) {
      let x = a.x + (b.x - a.x) * share
      add("L", PlotScene.Point(x, a.y))
      add("L", PlotScene.Point(x, b.y))
      if x != b.x { add("L", b) }
    }
  }

  /// The handles before and after the middle of each piece; straight pieces without.
  private mutating func cubics(_ points: [PlotScene.Point], _ handles: [(PlotScene.Point, PlotScene.Point)]) {
    for (index, point) in points.dropFirst().enumerated() {
      guard handles.indices.contains(index) else {
        add("L", point)
        continue
      }
      add("C", handles[index].0)
      add(",", handles[index].1)
      add(",", point)
    }
  }

  /// Steffen (1990), Astronomy and Astrophysics 239, 443–450: a cubic that never overshoots between two points. Along y where x does not rise
  /// or fall throughout.
  private static func monotoneHandles(_ points: [PlotScene.Point]) -> [(PlotScene.Point, PlotScene.Point)] {
    let steps = zip(points, points.dropFirst()).map { $1.x - $0.x }
    let isAlongX = steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
    let turned = isAlongX ? points : points.map { PlotScene.Point($0.y, $0.x) }
    let slopes = slopes(turned)
    return turned.indices.dropLast().map { index in
      let (a, b) = (turned[index], turned[index + 1])
      let third = (b.x - a.x) / 3
      let before = PlotScene.Point(a.x + third, a.y + third * slopes[index])
      let after = PlotScene.Point(b.x - third, b.y - third * slopes[index + 1])
      return isAlongX ? (before, after) : (PlotScene.Point(before.y, before.x), PlotScene.Point(after.y, after.x))
    }
  }

  private static func slopes(_ points: [PlotScene.Point]) -> [Double] {
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

  /// A cardinal spline of tension 0: each handle lies along the line between the neighbours.
  private static func cardinalHandles(_ points: [PlotScene.Point]) -> [(PlotScene.Point, PlotScene.Point)] {
    func handle(_ point: PlotScene.Point, _ from: PlotScene.Point, _ to: PlotScene.Point) -> PlotScene.Point {
      PlotScene.Point(point.x + (to.x - from.x) / 6, point.y + (to.y - from.y) / 6)
    }
    guard points.count > 2 else { return [] }
    return points.indices.dropLast().map { index in
      let before = points[max(index - 1, 0)]
      let after = points[min(index + 2, points.count - 1)]
      return (handle(points[index], before, points[index + 1]), handle(points[index + 1], after, points[index]))
    }
  }

  /// The cubic spline whose second derivative is continuous, and zero at both ends.
  private static func naturalHandles(_ points: [PlotScene.Point]) -> [(PlotScene.Point, PlotScene.Point)] {
    guard points.count > 2 else { return [] }
    let (x, y) = (naturalControls(points.map(\.x)), naturalControls(points.map(\.y)))
    return x.indices.map { (PlotScene.Point(x[$0].0, y[$0].0), PlotScene.Point(x[$0].1, y[$0].1)) }
  }

  /// Solves the three-diagonal system for the first control of each piece; the second follows from it.
  private static func naturalControls(_ values: [Double]) -> [(Double, Double)] {
    let n = values.count - 1
    var (diagonal, right) = ([Double](repeating: 4, count: n), [Double](repeating: 0, count: n))
    for index in 0..<n { right[index] = 4 * values[index] + 2 * values[index + 1] }
    (diagonal[0], right[0]) = (2, values[0] + 2 * values[1])
    (diagonal[n - 1], right[n - 1]) = (7, 8 * values[n - 1] + values[n])
    for index in 1..<n {
      let factor = (index == n - 1 ? 2 : 1) / diagonal[index - 1]
      diagonal[index] -= factor
      right[index] -= factor * right[index - 1]
    }
    var first = right
    first[n - 1] = right[n - 1] / diagonal[n - 1]
    for index in (0..<(n - 1)).reversed() { first[index] = (right[index] - first[index + 1]) / diagonal[index] }
    return (0..<n).map { ($0 + 1 < n ? (first[$0], 2 * values[$0 + 1] - first[$0 + 1]) : (first[$0], (values[n] + first[n - 1]) / 2)) }
  }
}
