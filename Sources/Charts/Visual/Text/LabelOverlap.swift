/// Hides labels of an axis that would run into one another, as Vega does.
package enum LabelOverlap: Sendable, Hashable {
  /// All labels stay.
  case none
  /// Every other label goes until none overlap.
  case parity
  /// Labels go that overlap the last one that stayed.
  case greedy

  /// Whether each label is shown. Boxes without width or height do not count.
  package func visibility(_ boxes: [TextBox], distance: Double = 0) -> [Bool] {
    var visible = [Bool](repeating: true, count: boxes.count)
    guard self != .none else { return visible }
    let source = boxes.indices.filter { boxes[$0].width > 1 && boxes[$0].height > 1 }
    var items = source
    guard items.count > 2, Self.hasOverlap(items, boxes, distance) else { return visible }
    repeat {
      items = self == .greedy ? Self.greedy(items, boxes, distance) : items.enumerated().compactMap { $0.offset % 2 == 0 ? $0.element : nil }
    } while items.count > 2 && Self.hasOverlap(items, boxes, distance)
    for index in source { visible[index] = false }
    for index in items { visible[index] = true }
    if items.count < 3, let last = source.last, !visible[last] {
      if items.count > 1 { visible[items[items.count - 1]] = false }
      visible[last] = true
    }
    return visible
  }

  private static func hasOverlap(_ items: [Int], _ boxes: [TextBox], _ distance: Double) -> Bool {
    zip(items, items.dropFirst()).contains { boxes[$0].overlaps(boxes[$1], distance: distance) }
  }

  private static func greedy(_ items: [Int], _ boxes: [TextBox], _ distance: Double) -> [Int] {
    var kept: [Int] = []
    for item in items {
      if let last = kept.last, boxes[last].overlaps(boxes[item], distance: distance) { continue }
      kept.append(item)
    }
    return kept
  }
}
