import Datasets

/// A line with gaps where periods are missing, each named where there is room.
struct LineGaps {
  /// The points of the line; nil at a gap.
  private(set) var broken: [PlotScene.Point?] = []
  private var texts: [PictureText] = []

  init(_ item: PlotMark.Item, _ points: [PlotMark.LinePoint?], _ unit: PlotUnit, _ plan: ViewPlan, _ fields: FigureFields) {
    let step = Self.step(plan, unit)
    var last: PlotScene.Point?
    var hasGap = false
    for point in points {
      guard let point else {
        hasGap = true
        continue
      }
      let place = PlotScene.Point(point.x, point.y)
      if let last {
        if let step, place.x - last.x > step * 1.6 { hasGap = true }
        if hasGap {
          broken.append(nil)
          name(last, place, plan, fields)
        }
      }
      broken.append(place)
      last = place
      hasGap = false
    }
  }

  mutating func takeTexts() -> [PictureText] {
    defer { texts = [] }
    return texts
  }

  private mutating func name(_ from: PlotScene.Point, _ to: PlotScene.Point, _ plan: ViewPlan, _ fields: FigureFields) {
    let text = fields.isChinese ? "无数据" : "no data"
    guard to.x - from.x > TextMetrics.width(text, size: 11) + 6 else { return }
    texts.append(PictureText(text, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4, anchor: .middle, size: 11, style: "gap"))
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

enum PlotScenePoints {
  /// The stretches between gaps.
  static func runs(_ points: [PlotScene.Point?]) -> [[PlotScene.Point]] {
    points.split { $0 == nil }.map { $0.compactMap { $0 } }
  }
}
