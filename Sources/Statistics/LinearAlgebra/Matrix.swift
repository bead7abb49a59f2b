/// A table of numbers, stored column after column.
struct Matrix: Sendable, Hashable {
  let rowCount: Int
  let columnCount: Int
  var elements: [Double]

  /// A matrix of zeros.
  init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    elements = [Double](repeating: 0, count: rowCount * columnCount)
  }

  /// - Parameter columns: each of `rowCount` numbers.
  init(rowCount: Int, columns: [[Double]]) {
    self.rowCount = rowCount
    columnCount = columns.count
    elements = []
    elements.reserveCapacity(rowCount * columns.count)
    for column in columns { elements += column }
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[column * rowCount + row] }
    set { elements[column * rowCount + row] = newValue }
  }

  func column(_ index: Int) -> ArraySlice<Double> {
    elements[index * rowCount..<(index + 1) * rowCount]
  }
}
