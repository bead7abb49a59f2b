/// Names of series beside the ends of their marks, instead of a legend.
struct EndLabels {
  /// The end of one series in its plot area.
  struct End {
    var series: Int
    var x: Double
    var y: Double
    /// What the label says.
    var lines: [String]
    var full: String
  }

  private(set) var ends: [End] = []
  /// The room that they need beside the plot area.
  private(set) var room = 0.0
  /// Where the labels begin, in the plot area.
  private var x = 0.0

  static let gap = 8.0
  private static let mostSeries = 8

  init() {}

  /// - Parameters:
  ///   - plan: the only plot area of the figure.
  ///   - limit: how wide a label may become.
  ///   - values: numbers to print after the names; nil for names only.
  init(_ plan: ViewPlan, _ scene: PlotScene, _ series: FigureSeries, limit: Double, values: ValueWords?) {
    guard (2...Self.mostSeries).contains(series.entries.count) else { return }
    var found: [Int: (x: Double, y: Double, value: Double?)] = [:]
    for mark in plan.view.marks {
      guard scene.units.indices.contains(mark.unit) else { continue }
      let unit = scene.units[mark.unit]
      guard let item = mark.items.first, series.index(of: item, in: unit) != nil else { continue }
      if mark.kind == .symbol || mark.kind == .rule || mark.kind == .text { continue }
      if unit.isHorizontal || (mark.kind == .rect && (unit.channel(.xOffset) != nil || unit.stack == nil)) { return }
      for item in mark.items {
        guard let index = series.index(of: item, in: unit), let end = Self.end(item) else { continue }
        if let known = found[index], known.x >= end.x { continue }
        found[index] = (end.x, end.y, values.flatMap { $0.value(item, at: end.place, unit) })
      }
    }
    // A series without an end would have no name at all.
    guard found.count == series.entries.count else { return }
    let farthest = found.values.map(\.x).max() ?? 0
    // A stack's parts are named beside its last bar only.
    let isBars = plan.view.marks.contains { $0.kind == .rect && $0.name == "bar" }
    if isBars, found.values.contains(where: { $0.x < farthest - 1 }) { return }
    for (index, end) in found {
      let name = series.entries[index].label
      let text = end.value.flatMap { value in values.map { "\(name) \($0.text(value))" } } ?? name
      ends.append(End(series: index, x: end.x, y: end.y, lines: LabelFitting.fitted(text, width: limit, lines: 2), full: text))
    }
    ends.sort { ($0.y, $0.series) < ($1.y, $1.series) }
    let height = ends.reduce(0) { $0 + Double($1.lines.count) * TextMetrics.lineHeight }
    if height > plan.view.height + 16 {
      ends = []
      return
    }
    x = farthest + Self.gap
    let widest = (ends.flatMap(\.lines).map { TextMetrics.width($0) }.max() ?? 0).rounded(.up)
    room = max(0, x + widest + 4 - plan.view.width)
  }

  /// The last place of an item, and which of its rows stands there.
  private static func end(_ item: PlotMark.Item) -> (x: Double, y: Double, place: Int)? {
    switch item.geometry {
    case .line(let points, _):
      guard let place = points.lastIndex(where: { $0 != nil }), let point = points[place] else { return nil }
      return (point.x, point.y, place)
    case .area(let points, _):
      guard let place = points.lastIndex(where: { $0 != nil }), let point = points[place] else { return nil }
      return (point.x, (point.y + point.y2) / 2, place)
    case .rect(let x, let y, let width, let height): return (x + width, y + height / 2, 0)
    default: return nil
    }
  }

  /// The texts and the connectors of those that had to move.
  func placed(in plan: ViewPlan) -> (texts: [PictureText], connectors: [(from: PlotScene.Point, to: PlotScene.Point)]) {
    let height = plan.view.height
    let places = Self.pushedApart(ends.map(\.y), ends.map { Double($0.lines.count) * TextMetrics.lineHeight }, within: -8...(height + 8))
    var texts: [PictureText] = []
    var connectors: [(from: PlotScene.Point, to: PlotScene.Point)] = []
    for (end, middle) in zip(ends, places) {
      if abs(middle - end.y) > TextMetrics.lineHeight * 0.6 || x - end.x > Self.gap + 12 {
        connectors.append((PlotScene.Point(end.x + 4, end.y), PlotScene.Point(x - 2, middle)))
      }
      texts += PictureText.stacked(end.lines, x: x, middle: middle, anchor: .start, style: "series-label", full: end.full)
    }
    return (texts, connectors)
  }

  /// Middles near `wanted`, which ascend, so that no two boxes overlap.
  static func pushedApart(_ wanted: [Double], _ heights: [Double], within range: ClosedRange<Double>) -> [Double] {
    var places = wanted
    for index in places.indices {
      let low = index == 0 ? range.lowerBound + heights[0] / 2 : places[index - 1] + (heights[index - 1] + heights[index]) / 2
      places[index] = max(places[index], low)
    }
    for index in places.indices.reversed() {
      let isLast = index == places.count - 1
      let high = isLast ? range.upperBound - heights[index] / 2 : places[index + 1] - (heights[index] + heights[index + 1]) / 2
      places[index] = min(places[index], high)
    }
    return places
  }
}
