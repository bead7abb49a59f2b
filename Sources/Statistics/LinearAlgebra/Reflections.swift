/// The reflections whose product is Q: I − factor · v v′, with v in a matrix column from the diagonal down.
struct Reflections: Sendable {
  var vectors: Matrix
  var factors: [Double]

  /// vector ← Q · vector
  func apply(to vector: inout [Double]) {
    for pivot in factors.indices.reversed() { vectors.reflect(&vector, by: pivot, factor: factors[pivot]) }
  }
}

extension Matrix {
  /// Reflects a vector by what stands in the column `pivot` from the diagonal down.
  func reflect(_ vector: inout [Double], by pivot: Int, factor: Double) {
    elements.withUnsafeBufferPointer { own in
      vector.withUnsafeMutableBufferPointer { target in
        guard let own = own.baseAddress, let target = target.baseAddress else { return }
        VectorKernels.reflect(target + pivot, by: own + (pivot * rowCount + pivot), factor: factor, count: rowCount - pivot)
      }
    }
  }

  /// Reflects the columns from `first` on by what stands in the column `pivot` from the diagonal down.
  mutating func reflect(columnsFrom first: Int, by pivot: Int, factor: Double) {
    elements.withUnsafeMutableBufferPointer { own in
      guard let own = own.baseAddress else { return }
      for column in first..<columnCount {
        VectorKernels.reflect(
          own + (column * rowCount + pivot), by: own + (pivot * rowCount + pivot), factor: factor, count: rowCount - pivot)
      }
    }
  }
}
