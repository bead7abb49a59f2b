/// The first value of each line, before its start: for lines between two periods.
enum StartValues {
  private static let mostPeriods = 3

  static func texts(_ plan: ViewPlan, _ scene: PlotScene, _ words: ValueWords) -> [PictureText] {
    guard let axis = plan.view.axes.first(where: { $0.channel == "x" }), axis.ticks.count <= mostPeriods else { return [] }
    guard !plan.view.axes.contains(where: { $0.channel == "y" }) else { return [] }
    var starts: [(x: Double, y: Double, text: String)] = []
    for mark in plan.view.marks where mark.kind == .line && scene.units.indices.contains(mark.unit) {
      for item in mark.items {
        guard case .line(let points, _) = item.geometry, let place = points.firstIndex(where: { $0 != nil }), let point = points[place],
          let value = words.value(item, at: place, scene.units[mark.unit])
        else { continue }
        starts.append((point.x, point.y, words.text(value)))
      }
    }
    starts.sort { $0.y < $1.y }
    let places = EndLabels.pushedApart(
      starts.map(\.y), starts.map { _ in TextMetrics.lineHeight }, within: -8...(plan.view.height + 8))
    return zip(starts, places).map { start, y in PictureText(start.text, x: start.x - 9, y: y + 4.2, anchor: .end, style: "mark-label") }
  }
}
