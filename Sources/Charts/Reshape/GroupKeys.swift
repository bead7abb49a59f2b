/// Numbers values in the order in which they are first seen. Values with the same text have the same number, as in Vega: 1 and "1".
struct GroupKeys {
  private var numbers: [DataValue: Int] = [:]
  private var texts: [String: Int] = [:]
  private(set) var count = 0

  mutating func index(of value: DataValue) -> Int {
    if let number = numbers[value] { return number }
    let number = index(ofText: value.text)
    numbers[value] = number
    return number
  }

  private mutating func index(ofText text: String) -> Int {
    if let number = texts[text] { return number }
    texts[text] = count
    count += 1
    return count - 1
  }
}

/// The rows of a frame, divided by the values of some fields.
struct RowGroups {
  /// The number of the group of each row.
  private(set) var groups: [Int]
  /// The rows of each group, in the order of the frame; groups are in the order of their first rows.
  private(set) var rows: [[Int]]

  init(_ frame: Frame, by fields: [FieldPath]) {
    groups = [Int](repeating: 0, count: frame.rowCount)
    rows = frame.rowCount == 0 ? [] : [Array(frame.rows)]
    for field in fields { divide(by: frame.values(field)) }
  }

  /// Groups by the joined texts of the fields, as stacks and imputations of Vega do: null, absent and empty are the same there.
  init(_ frame: Frame, byTextsOf fields: [FieldPath]) {
    let columns = fields.map(frame.values)
    let texts = frame.rows.map { row in DataValue.string(DataValue.list(columns.map { $0[row] }).text) }
    self.init(frame, by: [])
    if !fields.isEmpty { divide(by: texts) }
  }

  private mutating func divide(by column: [DataValue]) {
    var keys = GroupKeys()
    var places: [Int: Int] = [:]
    var divided: [[Int]] = []
    let stride = groups.count + 1
    for (row, cell) in column.enumerated() {
      let pair = groups[row] * stride + keys.index(of: cell)
      let group = places[pair] ?? divided.count
      if group == divided.count {
        places[pair] = group
        divided.append([])
      }
      groups[row] = group
      divided[group].append(row)
    }
    rows = divided
  }
}
