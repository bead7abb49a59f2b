import StructuredText

/// Puts the members of a category in the order their encoding asks for.
struct MemberSorter {
  let layers: [ResolvedLayer]
  let member: (ResolvedLayer, ResolvedRow) -> ChartValue

  /// Without a `sort`, numbers and periods stand by size and texts in the order of the rows.
  func sorted(_ members: [ChartValue], by sort: SortSpec?) -> [ChartValue] {
    switch sort {
    case nil: return natural(members)
    case .data: return members
    case .natural(let isDescending):
      let ascending = stable(members, by: ChartValue.precedes)
      return isDescending ? ascending.reversed() : ascending
    case .members(let order):
      var ranks: [String: Int] = [:]
      for (rank, key) in order.enumerated() where ranks[key] == nil { ranks[key] = rank }
      return stable(members) { (ranks[$0.key] ?? order.count) < (ranks[$1.key] ?? order.count) }
    case .channel(let channel, let isDescending):
      return ranked(members, isDescending, .sum) { layer, row in channel == .x ? row.x.number : row.y.number }
    case .field(let field, let operation, let isDescending):
      let sums = fieldSummaries(field, operation)
      return stable(members) { before(sums[$0.key] ?? nil, sums[$1.key] ?? nil, isDescending) }
    }
  }

  private func natural(_ members: [ChartValue]) -> [ChartValue] {
    let isText = members.contains { if case .text = $0 { true } else { false } }
    return isText ? members : stable(members, by: ChartValue.precedes)
  }

  private func ranked(
    _ members: [ChartValue], _ isDescending: Bool, _ operation: AggregateOperation,
    _ value: (ResolvedLayer, ResolvedRow) -> Double?
  ) -> [ChartValue] {
    guard let layer = layers.first else { return members }
    var cells: [String: [ChartValue]] = [:]
    for row in layer.rows {
      if let number = value(layer, row) { cells[member(layer, row).key, default: []].append(.number(number)) }
    }
    let sums = cells.mapValues { operation.result($0).number }
    return stable(members) { before(sums[$0.key] ?? nil, sums[$1.key] ?? nil, isDescending) }
  }

  private func fieldSummaries(_ field: Located<String>, _ operation: AggregateOperation) -> [String: Double?] {
    guard let layer = layers.first, let column = layer.table.index(field.value) else { return [:] }
    var cells: [String: [ChartValue]] = [:]
    for (row, raw) in zip(layer.rows, layer.table.rows) { cells[member(layer, row).key, default: []].append(raw[column]) }
    return cells.mapValues { operation.result($0).number }
  }

  /// Members without a value stand last.
  private func before(_ a: Double?, _ b: Double?, _ isDescending: Bool) -> Bool {
    guard let a else { return false }
    guard let b else { return true }
    return isDescending ? a > b : a < b
  }

  private func stable(_ members: [ChartValue], by precedes: (ChartValue, ChartValue) -> Bool) -> [ChartValue] {
    members.enumerated().sorted { a, b in
      if precedes(a.element, b.element) { return true }
      return precedes(b.element, a.element) ? false : a.offset < b.offset
    }.map(\.element)
  }
}
