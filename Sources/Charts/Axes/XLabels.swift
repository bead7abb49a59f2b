/// The labels of members below the plot: in one line, wrapped, thinned out or shortened.
struct XLabels {
  /// One list of lines for each member; empty where the label was left out.
  private(set) var lines: [[String]] = []

  var lineCount: Int { lines.map(\.count).max() ?? 1 }

  init(_ dimension: Dimension, _ plot: SceneRect) {
    let texts = dimension.members.map { dimension.label($0) }
    guard !texts.isEmpty else { return }
    let room = plot.width / Double(texts.count) - 4
    for limit in 1...3 {
      let wrapped = texts.compactMap { LabelFitting.wrapped($0, width: room, lines: limit) }
      if wrapped.count == texts.count {
        lines = wrapped
        return
      }
    }
    let shortened = texts.map { LabelFitting.fitted($0, width: max(room, 14), lines: 2) }
    // Names cut short until they look alike say less than every second name in full.
    let isTellingApart = room >= 24 && Set(shortened).count == texts.count
    lines = dimension.isOrdinal || !isTellingApart ? Self.thinned(texts, room: room + 4) : shortened
  }

  /// Every second, third … label, so that what is left has room.
  private static func thinned(_ texts: [String], room: Double) -> [[String]] {
    let widest = texts.map { TextMetrics.width($0) }.max() ?? 0
    let every = max(1, Int(((widest + 6) / max(room, 1)).rounded(.up)))
    return texts.enumerated().map { index, text in index.isMultiple(of: every) ? [text] : [] }
  }
}
