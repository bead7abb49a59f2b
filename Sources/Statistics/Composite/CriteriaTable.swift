/// Objects compared by several criteria: numbers in rows of equal length, with the direction of each column.
struct CriteriaTable {
  let columns: [[Double]]
  let directions: [Normalisation.Direction]
  /// The number of objects.
  let count: Int

  init(rows: [[Double]], directions: [Normalisation.Direction]) throws(UndefinedResult) {
    if rows.isEmpty { throw UndefinedResult("there is no object") }
    if directions.isEmpty { throw UndefinedResult("there is no criterion") }
    for (index, row) in rows.enumerated() {
      guard row.count == directions.count else {
        throw UndefinedResult("the object has \(row.count) values for \(directions.count) criteria", at: index)
      }
      guard row.allSatisfy(\.isFinite) else { throw UndefinedResult("a value of the object is not a finite number", at: index) }
    }
    columns = directions.indices.map { column in rows.map { $0[column] } }
    self.directions = directions
    count = rows.count
  }
}
