/// X = QR by Householder reflections (Golub and Van Loan 2013, section 5.2), and with it the least-squares solution for y.
///
/// It works on X itself: the normal equations X′X would lose twice the digits where columns are nearly collinear.
struct QRDecomposition: Sendable {
  /// R, k × k.
  let triangle: UpperTriangle
  /// The b that minimises ‖y − Xb‖.
  let solution: [Double]
  /// y − Xb
  let residuals: [Double]
  private let reflections: Reflections

  /// - Parameters:
  ///   - design: X, n × k, with k ≤ n.
  ///   - response: y, of length n.
  ///   - tolerance: what part of a column's length must remain once the columns before it are taken out.
  /// - Throws: the first column of which less remains.
  /// - Complexity: O(n k²)
  init(_ design: Matrix, response: [Double], tolerance: Double) throws(LinearDependence) {
    let rank = design.columnCount
    var work = design
    var response = response
    var triangle = UpperTriangle(size: rank)
    var factors: [Double] = []
    for pivot in 0..<rank {
      for row in 0..<pivot { triangle[row, pivot] = work[row, pivot] }
      let length = work.column(pivot).sumOfSquares.squareRoot()
      let rest = work.column(pivot).dropFirst(pivot).sumOfSquares.squareRoot()
      guard rest > tolerance * length else {
        throw LinearDependence(column: pivot, spanningColumns: triangle.columnsSpanning(pivot, length: length))
      }
      let head = work[pivot, pivot]
      triangle[pivot, pivot] = head > 0 ? -rest : rest
      factors.append(1 / (rest * (rest + abs(head))))
      work[pivot, pivot] = head - triangle[pivot, pivot]
      work.reflect(columnsFrom: pivot + 1, by: pivot, factor: factors[pivot])
      work.reflect(&response, by: pivot, factor: factors[pivot])
    }
    reflections = Reflections(vectors: work, factors: factors)
    self.triangle = triangle
    solution = triangle.solve(Array(response.prefix(rank)))
    for row in 0..<rank { response[row] = 0 }
    reflections.apply(to: &response)
    residuals = response
  }

  /// The first k columns of Q, n × k: an orthonormal basis of what X spans.
  func basis() -> Matrix {
    let rowCount = reflections.vectors.rowCount
    return Matrix(
      rowCount: rowCount,
      columns: (0..<triangle.size).map { index in
        var column = [Double](repeating: 0, count: rowCount)
        column[index] = 1
        reflections.apply(to: &column)
        return column
      })
  }
}
