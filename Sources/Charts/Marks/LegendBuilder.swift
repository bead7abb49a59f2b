/// The key above the plot: a row of symbols with names, as many rows as it takes.
struct LegendBuilder {
  let plan: ChartPlan
  let width: Double
  private(set) var legend: SceneLegend?
  private(set) var height = 0.0

  private static let symbolRoom = 22.0
  private static let gap = 16.0

  init(plan: ChartPlan, width: Double) {
    self.plan = plan
    self.width = width
  }

  mutating func place() {
    guard plan.series.isShownInLegend, plan.series.series.count > 1 || isWorthNaming else { return }
    var entries: [SceneLegend.Entry] = []
    var (x, row) = (0.0, 0)
    for (index, series) in plan.series.series.enumerated() {
      let text = LabelFitting.shortened(series.label, width: width - Self.symbolRoom)
      let taken = Self.symbolRoom + TextMetrics.width(text)
      if x > 0, x + taken > width { (x, row) = (0, row + 1) }
      let label = SceneText(text, x: x + Self.symbolRoom, y: Double(row) * 20 + 14, style: "legend-label", full: series.label)
      entries.append(SceneLegend.Entry(series: index, symbol: symbol, x: x, label: label))
      x += taken + Self.gap
    }
    legend = SceneLegend(entries: entries)
    height = Double(row + 1) * 20 + 4
  }

  private var isWorthNaming: Bool { plan.series.series.count == 1 && plan.layers.count > 1 }

  private var symbol: SceneLegend.Symbol {
    let types = plan.layers.filter { $0.rows.contains { $0.series != nil } }.map(\.spec.mark.type)
    if types.contains(.bar) || types.contains(.area) { return .box }
    return types.contains(.line) ? .line : types.contains(.rule) || types.contains(.tick) ? .line : .point
  }
}
