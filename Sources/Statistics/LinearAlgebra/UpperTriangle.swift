/// A square matrix with zeros below its diagonal.
struct UpperTriangle: Sendable, Hashable {
  let size: Int
  private var elements: [Double]

  init(size: Int) {
    self.size = size
    elements = [Double](repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[column * size + row] }
    set { elements[column * size + row] = newValue }
  }

  /// The b with Rb = c, where c may be shorter than R is wide: then for the upper left part of R.
  func solve(_ constants: [Double]) -> [Double] {
    var solution = constants
    for row in constants.indices.reversed() {
      for column in row + 1..<constants.count { solution[row] -= self[row, column] * solution[column] }
      solution[row] /= self[row, row]
    }
    return solution
  }

  /// R⁻¹, which is upper triangular as well.
  func inverse() -> UpperTriangle {
    var inverse = UpperTriangle(size: size)
    for column in 0..<size {
      var unit = [Double](repeating: 0, count: column + 1)
      unit[column] = 1
      for (row, value) in solve(unit).enumerated() { inverse[row, column] = value }
    }
    return inverse
  }

  /// Of which columns before it a column is the combination, where it is one.
  ///
  /// - Parameter length: of the column in question.
  func columnsSpanning(_ column: Int, length: Double) -> [Int] {
    let weights = solve((0..<column).map { self[$0, column] })
    return weights.indices.filter { other in
      let contribution = (0...other).map { self[$0, other] }.sumOfSquares.squareRoot() * abs(weights[other])
      return contribution > 1e-6 * length
    }
  }
}
