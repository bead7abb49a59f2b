/// The room that a mark takes that may reach beyond the plot area.
enum MarkBounds {
  /// Nil for lines and areas, which end where their points are.
  static func box(_ item: PlotMark.Item) -> TextBox? {
    let edge = item.style.stroke == nil ? 0 : item.style.strokeWidth / 2
    switch item.geometry {
    case .rect(let x, let y, let width, let height): return TextBox(left: x - edge, top: y - edge, right: x + width + edge, bottom: y + height + edge)
    case .symbol(let x, let y, let size, _):
      let radius = max(0, size).squareRoot() / 2 + edge
      return TextBox(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius)
    case .rule(let x, let y, let x2, let y2):
      return TextBox(left: min(x, x2) - edge, top: min(y, y2) - edge, right: max(x, x2) + edge, bottom: max(y, y2) + edge)
    case .text(let text):
      let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return TextBox(x: text.x, y: text.y, lines, size: text.fontSize, align: text.align, baseline: text.baseline, angle: text.angle)
    case .arc(let arc):
      return TextBox(left: arc.x - arc.outerRadius, top: arc.y - arc.outerRadius, right: arc.x + arc.outerRadius, bottom: arc.y + arc.outerRadius)
    case .line, .area: return nil
    }
  }
}
