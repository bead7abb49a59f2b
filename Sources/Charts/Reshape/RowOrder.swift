/// An order of rows by some fields.
package struct RowOrder: Sendable, Hashable {
  package struct Key: Sendable, Hashable {
    package var field: FieldPath
    package var isDescending: Bool

    package init(_ field: FieldPath, isDescending: Bool = false) {
      self.field = field
      self.isDescending = isDescending
    }
  }

  package var keys: [Key]

  package init(_ keys: [Key] = []) { self.keys = keys }

  /// Compares two rows of `frame`: negative when the first comes before the second, 0 when they are peers.
  package func comparator(in frame: Frame) -> (Int, Int) -> Int {
    let columns = keys.map { (frame.values($0.field), $0.isDescending ? -1 : 1) }
    return { a, b in
      for (column, sign) in columns {
        let order = ascending(column[a], column[b])
        if order != 0 { return order * sign }
      }
      return 0
    }
  }

  /// The rows in order; peers stay as they are.
  package func sorted(_ rows: [Int], in frame: Frame) -> [Int] {
    if keys.isEmpty { return rows }
    let compare = comparator(in: frame)
    return rows.enumerated().sorted { a, b in
      let order = compare(a.element, b.element)
      return order == 0 ? a.offset < b.offset : order < 0
    }.map(\.element)
  }
}
