/// The point of a polytope nearest to the origin, by the method of Wolfe (1976, Mathematical Programming 11, 128–149).
///
/// It keeps a few corners whose flat (affine hull) has its own nearest point among them, and adds the corner that lies furthest towards
/// the origin as seen from that point, until there is none. Each such flat occurs once, so that the search ends.
struct NearestPoint: Sendable {
  /// The corners; all of one dimension, and at least one.
  private let points: [[Double]]
  /// Corners in use.
  private var corners: [Int]
  private var shares: [Double]
  /// Σ shareᵢ cornerᵢ
  private(set) var point: [Double]

  init(points: [[Double]]) {
    self.points = points
    let lengths = points.map(\.sumOfSquares)
    let first = lengths.indices.min { lengths[$0] < lengths[$1] } ?? 0
    corners = [first]
    shares = [1]
    point = points[first]
  }

  /// The weight of each corner in the nearest point; not negative, and with the sum 1.
  var weights: [Double] {
    var weights = [Double](repeating: 0, count: points.count)
    let total = shares.reduce(0, +)
    for (corner, share) in zip(corners, shares) { weights[corner] = share / total }
    return weights
  }

  /// - Returns: whether the nearest point was found, to rounding error.
  mutating func search() -> Bool {
    let scale = points.reduce(0) { max($0, $1.sumOfSquares) }
    for _ in 0..<1000 + 100 * points.count {
      let distance = point.sumOfSquares
      let tolerance = 1e-13 * (distance * scale).squareRoot() + 1e-17 * scale
      let heights = points.map { Self.product($0, point) }
      guard let lowest = heights.indices.min(by: { heights[$0] < heights[$1] }) else { return false }
      guard heights[lowest] < distance - tolerance, !corners.contains(lowest) else { return true }
      let before = self
      corners.append(lowest)
      shares.append(0)
      guard descend() else {
        self = before
        return true
      }
      guard point.sumOfSquares < distance else {
        self = before
        return true
      }
    }
    return false
  }

  /// Goes to the nearest point of the corners' flat, and drops corners that are left on the way.
  ///
  /// - Returns: false where the corners are, to rounding error, dependent.
  private mutating func descend() -> Bool {
    while true {
      guard let target = flatMinimiser() else { return false }
      guard target.contains(where: { $0 <= 0 }) else {
        shares = target
        break
      }
      let steps = zip(shares, target).map { share, goal in goal > 0 ? .infinity : share > goal ? share / (share - goal) : 0 }
      let step = steps.min() ?? 1
      let kept = shares.indices.filter { steps[$0] > step }
      if kept.isEmpty { return false }
      corners = kept.map { corners[$0] }
      shares = kept.map { (1 - step) * shares[$0] + step * target[$0] }
    }
    for period in point.indices {
      point[period] = zip(corners, shares).reduce(0) { $0 + points[$1.0][period] * $1.1 }
    }
    return true
  }

  /// The shares, of any sign and with the sum 1, that lead nearest to the origin.
  private func flatMinimiser() -> [Double]? {
    let origin = points[corners[0]]
    let others = corners.dropFirst()
    guard others.count <= origin.count else { return nil }
    let design = Matrix(rowCount: origin.count, columns: others.map { corner in zip(points[corner], origin).map { $0 - $1 } })
    guard let solved = try? QRDecomposition(design, response: origin.map { -$0 }, tolerance: 1e-13) else { return nil }
    return [1 - solved.solution.reduce(0, +)] + solved.solution
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
