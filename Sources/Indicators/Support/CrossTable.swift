/// Observations laid out by the members of two dimensions; a cell without an observation is zero.
struct CrossTable {
  /// What the observations have in common.
  let key: ObservationKey
  let columnDimension: String
  let rows: [String]
  let columns: [String]
  /// Row by row.
  let values: [[Double]]
  let observations: [Observation]

  /// One table for each key that remains without the two dimensions in `by`.
  static func tables(_ observations: [Observation], by: [String]) -> [CrossTable] {
    guard by.count == 2 else { return [] }
    return grouped(observations) { $0.key.dropping(by) }.map { key, members in
      CrossTable(key, members, rowDimension: by[0], columnDimension: by[1])
    }
  }

  private init(_ key: ObservationKey, _ members: [Observation], rowDimension: String, columnDimension: String) {
    self.key = key
    self.columnDimension = columnDimension
    let placed = members.filter { $0.key.member(of: rowDimension) != nil && $0.key.member(of: columnDimension) != nil }
    observations = placed
    let rowCodes = Codes(placed.map { $0.key.member(of: rowDimension) ?? "" })
    let columnCodes = Codes(placed.map { $0.key.member(of: columnDimension) ?? "" })
    var values = Array(repeating: Array(repeating: 0.0, count: columnCodes.names.count), count: rowCodes.names.count)
    for (index, observation) in placed.enumerated() { values[rowCodes.codes[index]][columnCodes.codes[index]] += observation.value }
    rows = rowCodes.names
    columns = columnCodes.names
    self.values = values
  }

  var rowTotals: [Double] { values.map { $0.reduce(0, +) } }
}
