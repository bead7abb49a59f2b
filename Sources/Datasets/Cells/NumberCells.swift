/// The numbers of a column, eight bytes each. A missing one is kept as NaN, which no data file can hold.
package struct NumberCells: Sendable, RandomAccessCollection {
  package private(set) var values: [Double] = []

  package init(_ cells: some Sequence<Double?> = []) {
    for cell in cells { append(cell) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { values.count }

  package subscript(row: Int) -> Double? {
    let value = values[row]
    return value.isNaN ? nil : value
  }

  mutating func append(_ number: Double?) { values.append(number ?? .nan) }
}

extension NumberCells: Hashable {
  package static func == (a: NumberCells, b: NumberCells) -> Bool { a.elementsEqual(b) }
  package func hash(into hasher: inout Hasher) { for cell in self { hasher.combine(cell) } }
}

extension NumberCells: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Double?...) { self.init(elements) }
}
