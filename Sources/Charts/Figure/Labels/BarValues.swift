/// Numbers at the ends of bars.
struct BarValues {
  private(set) var texts: [PictureText] = []
  /// How far they reach beyond the plot area to the right.
  private(set) var room = 0.0

  private static let mostBars = 40

  init() {}

  /// - Parameter isWanted: what the author says; nil for where they fit.
  init(_ plan: ViewPlan, _ scene: PlotScene, isWanted: Bool?, _ fields: FigureFields) {
    guard isWanted != false, let mark = plan.view.marks.first(where: { $0.name == "bar" && $0.kind == .rect }) else { return }
    guard scene.units.indices.contains(mark.unit), !plan.view.marks.contains(where: { $0.kind == .text }) else { return }
    let unit = scene.units[mark.unit]
    guard unit.stack == nil, mark.items.count <= Self.mostBars, plan.view.marks.filter({ $0.name == "bar" }).count == 1 else { return }
    let channel: PlotChannel = unit.isHorizontal ? .x : .y
    guard unit.channel(channel.secondary ?? channel) == nil, unit.channel(.x)?.isBinning != true else { return }
    let axis = zip(plan.view.axes, plan.words).first { $0.0.channel == channel.rawValue }?.1.numbers
    guard let words = ValueWords(unit, channel, axis: axis, fields) else { return }
    for item in mark.items {
      guard case .rect(let x, let y, let width, let height) = item.geometry, let value = words.value(item, at: 0, unit) else { continue }
      let text = words.text(value)
      if unit.isHorizontal {
        guard height >= 10 || isWanted == true else {
          texts = []
          return
        }
        texts.append(
          PictureText(text, x: x + width + 5, y: y + height / 2 + 4.2, style: "mark-label"))
      } else {
        // Numbers of bars that hang down stand above them, clear of the labels below.
        texts.append(PictureText(text, x: x + width / 2, y: y - 5, anchor: .middle, style: "mark-label"))
      }
    }
    let boxes = texts.map(\.box).sorted { $0.left < $1.left }
    if !unit.isHorizontal, isWanted != true, zip(boxes, boxes.dropFirst()).contains(where: { $0.right + 2 > $1.left }) {
      texts = []
      return
    }
    room = max(0, (boxes.map(\.right).max() ?? 0) - plan.view.width)
  }
}
