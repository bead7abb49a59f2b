import Datasets
import Glibc

/// Names and shares around a pie.
struct SliceLabels {
  private(set) var texts: [PictureText] = []
  private(set) var connectors: [(from: PlotScene.Point, to: PlotScene.Point)] = []

  init() {}

  /// - Parameter width: of the figure; labels stay within it.
  init(_ plan: ViewPlan, _ scene: PlotScene, _ series: FigureSeries, room: Double) {
    guard let mark = plan.view.marks.first(where: { $0.kind == .arc }), scene.units.indices.contains(mark.unit) else { return }
    let unit = scene.units[mark.unit]
    let percent = { (share: Double) in NumberText.readable(share * 100, digits: share * 100 < 10 ? 1 : 0) + "%" }
    var sides: [Bool: [(arc: PlotMark.Arc, middle: Double, text: String)]] = [:]
    for item in mark.items {
      guard case .arc(let arc) = item.geometry, let index = series.index(of: item, in: unit) else { continue }
      let middle = (arc.startAngle + arc.endAngle) / 2
      let share = abs(arc.endAngle - arc.startAngle) / (2 * .pi)
      sides[sin(middle) >= 0, default: []].append((arc, middle, "\(series.entries[index].label) \(percent(share))"))
    }
    for (isRight, slices) in sides.sorted(by: { !$0.key && $1.key }) {
      let sorted = slices.sorted { -cos($0.middle) < -cos($1.middle) }
      let fitted = sorted.map { LabelFitting.fitted($0.text, width: room - $0.arc.outerRadius - 22, lines: 2) }
      let wanted = sorted.map { $0.arc.y - cos($0.middle) * ($0.arc.outerRadius + 12) }
      let places = EndLabels.pushedApart(wanted, fitted.map { Double($0.count) * TextMetrics.lineHeight }, within: 0...plan.view.height)
      for (index, slice) in sorted.enumerated() {
        let arc = slice.arc
        let edge = PlotScene.Point(arc.x + sin(slice.middle) * (arc.outerRadius + 2), arc.y - cos(slice.middle) * (arc.outerRadius + 2))
        let side = isRight ? 1.0 : -1.0
        // Beside the circle at the height of the label, wherever it had to move.
        let (reach, rise) = (arc.outerRadius + 12, places[index] - arc.y)
        let x = arc.x + side * (max(reach * reach - rise * rise, 64).squareRoot() + 2)
        connectors.append((edge, PlotScene.Point(x - 3 * side, places[index])))
        texts += PictureText.stacked(fitted[index], x: x, middle: places[index], anchor: isRight ? .start : .end, style: "series-label", full: slice.text)
      }
    }
  }
}
