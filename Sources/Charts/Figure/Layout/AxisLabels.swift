/// The labels of an axis as they fit: in one line, wrapped, thinned out or shortened.
struct AxisLabels {
  struct Label {
    var position: Double
    var lines: [String]
    /// The whole text, where it was shortened.
    var full: String?
  }

  private(set) var labels: [Label] = []

  var lineCount: Int { labels.map(\.lines.count).max() ?? 0 }

  // MARK: Below a plot

  /// - Parameter width: of the plot area.
  static func below(_ words: AxisWords, width: Double) -> AxisLabels {
    let texts = words.ticks.map(\.text)
    guard !texts.isEmpty else { return AxisLabels() }
    var result = AxisLabels()
    let lines = words.isDiscrete ? wrapped(texts, room: width / Double(texts.count) - 4, isOrdered: words.isOrdered) : thinned(words.ticks)
    for (tick, lines) in zip(words.ticks, lines) where !lines.isEmpty {
      let isShort = lines.last?.hasSuffix("…") == true && !tick.text.hasSuffix("…")
      result.labels.append(Label(position: tick.position, lines: lines, full: isShort ? tick.text : nil))
    }
    return result
  }

  private static func wrapped(_ texts: [String], room: Double, isOrdered: Bool) -> [[String]] {
    // A column of single characters is no label.
    for limit in 1...(room < TextMetrics.size * 2.2 ? 1 : 3) {
      let lines = texts.compactMap { LabelFitting.wrapped($0, width: room, lines: limit) }
      if lines.count == texts.count { return lines }
    }
    let shortened = texts.map { LabelFitting.fitted($0, width: max(room, 14), lines: 2) }
    // Names cut short until they look alike say less than every second name in full.
    let tellsApart = room >= 24 && Set(shortened).count == texts.count
    return isOrdered || !tellsApart ? everySo(texts, step: room + 4) : shortened
  }

  private static func everySo(_ texts: [String], step: Double) -> [[String]] {
    let widest = texts.map { TextMetrics.width($0) }.max() ?? 0
    let every = max(1, Int(((widest + 6) / max(step, 1)).rounded(.up)))
    return texts.enumerated().map { index, text in index.isMultiple(of: every) ? [text] : [] }
  }

  /// Every second, fourth … label until none touches the next.
  private static func thinned(_ ticks: [(position: Double, text: String)]) -> [[String]] {
    var every = 1
    while every < ticks.count {
      let kept = ticks.indices.filter { $0.isMultiple(of: every) }
      let fits = zip(kept, kept.dropFirst()).allSatisfy { a, b in
        let room = abs(ticks[b].position - ticks[a].position)
        return room >= (TextMetrics.width(ticks[a].text) + TextMetrics.width(ticks[b].text)) / 2 + 8
      }
      if fits { break }
      every += 1
    }
    return ticks.enumerated().map { index, tick in index.isMultiple(of: every) ? [tick.text] : [] }
  }

  // MARK: Beside a plot

  /// - Parameter room: how wide labels may become.
  static func beside(_ words: AxisWords, room: Double) -> AxisLabels {
    let positions = words.ticks.map(\.position)
    let step = zip(positions, positions.dropFirst()).map { abs($1 - $0) }.min() ?? 100
    // Rows that are closer than a line is high show every second name, or fewer.
    let every = words.isDiscrete ? max(1, Int((13 / max(step, 0.5)).rounded(.up))) : 1
    var result = AxisLabels()
    for (index, tick) in words.ticks.enumerated() where index.isMultiple(of: every) && !tick.text.isEmpty {
      let lines = LabelFitting.fitted(tick.text, width: room, lines: words.isDiscrete && step >= 31 ? 2 : 1)
      result.labels.append(Label(position: tick.position, lines: lines, full: lines.last?.hasSuffix("…") == true ? tick.text : nil))
    }
    return result
  }

  var widest: Double { labels.flatMap(\.lines).map { TextMetrics.width($0) }.max() ?? 0 }
}
