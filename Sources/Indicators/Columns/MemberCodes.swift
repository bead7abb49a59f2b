import Datasets

/// The members of a column, each different one once, and for each row the number of its member.
struct MemberCodes {
  var names: [String]
  /// Counted from 1; 0 is a missing cell.
  var codes: [UInt32]

  init(_ column: Column) {
    switch column {
    case .text(let cells): (names, codes) = (cells.members, cells.codes)
    case .period(let cells): (names, codes) = (cells.members.map { "\($0)" }, cells.codes)
    case .number, .integer, .boolean:
      let cells = CodedCells((0..<column.count).lazy.map { column.text(at: $0) })
      (names, codes) = (cells.members, cells.codes)
    }
  }

  func name(at row: Int32) -> String? {
    let code = codes[Int(row)]
    return code == 0 ? nil : names[Int(code) - 1]
  }

  /// The members that stand in `rows`, sorted.
  func names(in rows: [Int32]) -> [String] {
    var isSeen = [Bool](repeating: false, count: names.count + 1)
    for row in rows { isSeen[Int(codes[Int(row)])] = true }
    return names.indices.filter { isSeen[$0 + 1] }.map { names[$0] }.sorted()
  }
}
