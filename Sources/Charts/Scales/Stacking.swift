/// Piles the rows of one category onto each other.
enum Stacking {
  static func apply(to layer: inout ResolvedLayer) {
    guard [.bar, .area].contains(layer.spec.mark.type) else { return }
    let mode = mode(of: layer)
    if mode == .none { return measureFromZero(&layer) }
    var piles: [String: [Int]] = [:]
    var order: [String] = []
    for index in layer.rows.indices {
      let row = layer.rows[index]
      let key = layer.category(row).key + "\u{1F}" + (row.offset ?? "")
      if piles[key] == nil { order.append(key) }
      piles[key, default: []].append(index)
    }
    for key in order { pile(piles[key] ?? [], mode, &layer) }
  }

  private static func mode(of layer: ResolvedLayer) -> StackMode {
    let encoding = layer.spec[layer.measureChannel]
    guard layer.type(layer.measureChannel) == .quantitative else { return .none }
    if let stack = encoding?.stack { return stack }
    let hasSecondEnd = layer.spec[layer.isHorizontal ? .x2 : .y2] != nil
    let isSplit = layer.rows.contains { $0.series != nil }
    return isSplit && !hasSecondEnd ? .zero : .none
  }

  private static func measureFromZero(_ layer: inout ResolvedLayer) {
    for index in layer.rows.indices {
      let row = layer.rows[index]
      guard let value = layer.measure(row).number else { continue }
      let base = (layer.isHorizontal ? row.x2 : row.y2).number ?? 0
      layer.rows[index].extent = min(base, value)...max(base, value)
      layer.rows[index].isNegative = value < base
    }
  }

  private static func pile(_ indices: [Int], _ mode: StackMode, _ layer: inout ResolvedLayer) {
    let values = indices.map { layer.measure(layer.rows[$0]).number }
    let lengths = ends(of: values, mode)
    for (index, ends) in zip(indices, lengths) {
      guard let ends else { continue }
      layer.rows[index].extent = min(ends.start, ends.end)...max(ends.start, ends.end)
      layer.rows[index].isNegative = ends.end < ends.start
    }
  }

  /// Where each value starts and ends: positive values pile up from zero, negative ones down.
  static func ends(of values: [Double?], _ mode: StackMode) -> [(start: Double, end: Double)?] {
    let total = values.reduce(0) { $0 + abs($1 ?? 0) }
    let factor = mode == .normalize ? (total > 0 ? 1 / total : 0) : 1
    var up = mode == .center ? -total / 2 : 0
    var down = 0.0
    return values.map { value in
      guard let value else { return nil }
      let length = (mode == .center ? abs(value) : value) * factor
      if length < 0 {
        defer { down += length }
        return (down, down + length)
      }
      defer { up += length }
      return (up, up + length)
    }
  }
}
