/// Names of series at the ends of their lines, instead of a legend.
struct DirectLabels {
  let plan: ChartPlan
  let width: Double
  /// What the plot leaves free at its right.
  let room: Double
  private let limit: Double

  static func isUsed(for plan: ChartPlan) -> Bool {
    let lines = plan.layers.filter { $0.spec.mark.type == .line && $0.rows.contains { $0.series != nil } }
    guard !lines.isEmpty, !plan.isHorizontal, plan.series.isShownInLegend else { return false }
    let others = plan.layers.contains { $0.spec.mark.type != .line && $0.rows.contains { $0.series != nil } }
    return !others && plan.series.series.count <= 5 && plan.spec.report.hasDirectLabels != false
  }

  init(plan: ChartPlan, width: Double) {
    self.plan = plan
    self.width = width
    limit = width * 0.3
    let widest = plan.series.series.map { TextMetrics.width($0.label) }.max() ?? 0
    let wrapped = plan.series.series.flatMap { LabelFitting.fitted($0.label, width: width * 0.3, lines: 2) }
    room = min(widest, wrapped.map { TextMetrics.width($0) }.max() ?? widest).rounded(.up) + 16
  }

  func labels(_ placement: Placement, _ marks: inout [SceneMark]) -> [SceneText] {
    let ends = ends(placement)
    let texts = ends.map { LabelFitting.fitted(plan.series.series[$0.series].label, width: limit, lines: 2) }
    let heights = texts.map { Double($0.count) * TextMetrics.lineHeight }
    let plot = placement.plot
    let places = Self.pushedApart(ends.map(\.point.y), heights, within: (plot.y - 6)...(plot.y + plot.height + 6))
    var labels: [SceneText] = []
    for index in ends.indices {
      let (end, middle) = (ends[index], places[index])
      let x = plot.x + plot.width + 10
      if abs(middle - end.point.y) > TextMetrics.lineHeight * 0.6 || x - end.point.x > 24 {
        marks.append(.rule(ScenePoint(end.point.x + 5, end.point.y), ScenePoint(x - 2, middle), SceneStyle(color: "connector")))
      }
      for var text in AxisBuilder.stacked(texts[index], x: x, middle: middle, anchor: .start, full: plan.series.series[end.series].label) {
        text.style = "series-label"
        labels.append(text)
      }
    }
    return labels
  }

  private func ends(_ placement: Placement) -> [(series: Int, point: ScenePoint)] {
    let builder = MarkBuilder(placement: placement, numbers: [:])
    var ends: [Int: ScenePoint] = [:]
    for layer in plan.layers where layer.spec.mark.type == .line {
      for group in builder.groups(layer) {
        guard let last = group.rows.compactMap({ placement.point($0, layer) }).last else { continue }
        let series = plan.series.index(group.series)
        if ends[series].map({ $0.x < last.x }) ?? true { ends[series] = last }
      }
    }
    return plan.series.series.indices.compactMap { index in ends[index].map { (index, $0) } }.sorted { ($0.point.y, $0.series) < ($1.point.y, $1.series) }
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
