/// The whole numbers of a column, eight bytes each. The least of all integers, which no double holds exactly beside its neighbours,
/// stands for a missing one.
package struct IntegerCells: Sendable, Hashable, RandomAccessCollection {
  private static let missing = Int.min

  private var values: [Int] = []

  package init(_ cells: some Sequence<Int?> = []) {
    for cell in cells { append(cell) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { values.count }

  package subscript(row: Int) -> Int? {
    let value = values[row]
    return value == Self.missing ? nil : value
  }

  mutating func append(_ integer: Int?) { values.append(integer ?? Self.missing) }
}

extension IntegerCells: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Int?...) { self.init(elements) }
}
