/// Puts rows into groups of equal codes, column by column, so that no key is made for a row.
struct RowGrouping {
  /// For each row of `rows` the number of its group, counted from 0 in the order of their first rows.
  private(set) var numbers: [UInt32]
  private(set) var count: Int
  private let rows: [Int32]

  init(_ rows: [Int32]) {
    self.rows = rows
    numbers = Array(repeating: 0, count: rows.count)
    count = rows.isEmpty ? 0 : 1
  }

  /// Splits the groups by a column.
  mutating func split(by column: MemberCodes) {
    let width = column.names.count + 1
    // A flat table finds the new number at once; where it would be mostly empty, a dictionary does.
    if count * width <= max(1 << 16, 4 * rows.count) {
      var table = [UInt32](repeating: .max, count: count * width)
      renumber(width, column.codes) { word, next in
        if table[word] == .max { table[word] = next }
        return table[word]
      }
    } else {
      var table: [Int: UInt32] = [:]
      renumber(width, column.codes) { word, next in
        if let number = table[word] { return number }
        table[word] = next
        return next
      }
    }
  }

  private mutating func renumber(_ width: Int, _ codes: [UInt32], _ number: (Int, UInt32) -> UInt32) {
    var next: UInt32 = 0
    for (position, row) in rows.enumerated() {
      let new = number(Int(numbers[position]) * width + Int(codes[Int(row)]), next)
      if new == next { next += 1 }
      numbers[position] = new
    }
    count = Int(next)
  }

  /// The rows of each group, in the order of `rows`.
  var groups: [[Int32]] {
    var sizes = [Int](repeating: 0, count: count)
    for number in numbers { sizes[Int(number)] += 1 }
    var groups = sizes.map { size in
      var group: [Int32] = []
      group.reserveCapacity(size)
      return group
    }
    for (position, row) in rows.enumerated() { groups[Int(numbers[position])].append(row) }
    return groups
  }
}
