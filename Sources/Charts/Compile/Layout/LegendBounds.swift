/// The room that legends take beside a view.
enum LegendBounds {
  static func box(_ legends: [PlotScene.Legend], _ bounds: TextBox) -> TextBox {
    var box = bounds
    let right = legends.filter { $0.orient == "right" }
    if !right.isEmpty { box.right = bounds.right + 18 + (right.map(width).max() ?? 0) }
    let left = legends.filter { $0.orient == "left" }
    if !left.isEmpty { box.left = bounds.left - 18 - (left.map(width).max() ?? 0) }
    if legends.contains(where: { $0.orient == "bottom" }) { box.bottom += 18 + 28 }
    if legends.contains(where: { $0.orient == "top" }) { box.top -= 18 + 28 }
    return box
  }

  private static func width(_ legend: PlotScene.Legend) -> Double {
    let title = legend.title.map { TextWidth.of($0, size: 11, isBold: true) } ?? 0
    let labels: [String] =
      switch legend.content {
      case .symbols(let entries): entries.map(\.label)
      case .ramp(let labels, _): labels.map(\.label)
      }
    let widest = min(160, labels.map { TextWidth.of($0, size: 10) }.max() ?? 0)
    return max(title, widest + 20)
  }
}
