import Datasets

/// Where periods are missing along a line or a band.
struct LineGaps {
  private let step: Double?

  init(_ unit: PlotUnit, _ plan: ViewPlan) { step = Self.step(plan, unit) }

  /// The points with nothing between those that a missing period parts.
  ///
  /// - Parameters:
  ///   - x: the place of a point.
  ///   - found: is told the points on both sides of each gap.
  func broken<Point>(_ points: [Point?], x: (Point) -> Double, found: (Point, Point) -> Void = { _, _ in }) -> [Point?] {
    var broken: [Point?] = []
    var last: Point?
    var hasGap = false
    for point in points {
      guard let point else {
        hasGap = true
        continue
      }
      if let last {
        if let step, x(point) - x(last) > step * 1.6 { hasGap = true }
        if hasGap {
          broken.append(nil)
          found(last, point)
        }
      }
      broken.append(point)
      last = point
      hasGap = false
    }
    return broken
  }

  /// The words in a gap; nil where they have no room.
  static func name(from: PlotMark.LinePoint, to: PlotMark.LinePoint, isChinese: Bool) -> PictureText? {
    let text = isChinese ? "无数据" : "no data"
    guard to.x - from.x > TextMetrics.width(text, size: 11) + 6 else { return nil }
    return PictureText(text, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4, anchor: .middle, size: 11, style: "gap")
  }

  /// How far one period is from the next along x: the distance of members of an order, or the shortest distance of regular moments.
  private static func step(_ plan: ViewPlan, _ unit: PlotUnit) -> Double? {
    guard let definition = unit.channel(.x), let axis = plan.view.axes.first(where: { $0.channel == "x" }) else { return nil }
    if axis.scale == .point || axis.scale == .band {
      guard definition.type == .ordinal else { return nil }
      let places = axis.ticks.map(\.position).sorted()
      return zip(places, places.dropFirst()).map { $1 - $0 }.filter { $0 > 0.5 }.min()
    }
    guard axis.scale.isTime, let values = unit.values(.x) else { return nil }
    let times = Set(values.map(\.number).filter(\.isFinite)).sorted()
    let steps = zip(times, times.dropFirst()).map { $1 - $0 }
    guard let least = steps.min(), least > 0, times.count >= 3, let first = times.first, let last = times.last, last > first else { return nil }
    // Moments that keep no rhythm have no gaps.
    let share = least / (last - first)
    guard steps.allSatisfy({ abs(($0 / least).rounded() - $0 / least) < 0.12 * max(1, $0 / least) }) else { return nil }
    let domain = axis.domain.map(\.number)
    guard let low = domain.min(), let high = domain.max(), high > low else { return nil }
    return share * (last - first) / (high - low) * plan.view.width
  }
}
