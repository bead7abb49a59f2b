/// A table while a chart is worked out: columns by name, in the order in which they were added.
///
/// Every column has as many cells as there are rows. A cell that a row lacks is ``DataValue/undefined``.
package struct Frame: Sendable, Hashable {
  package private(set) var fields: [String] = []
  package private(set) var rowCount: Int
  private var columns: [[DataValue]] = []
  private var places: [String: Int] = [:]

  /// A frame of `rowCount` rows without fields.
  package init(rowCount: Int = 0) { self.rowCount = rowCount }

  package var rows: Range<Int> { 0..<rowCount }

  package func has(_ field: String) -> Bool { places[field] != nil }

  /// The cells of a field by its plain name; nil when there is no such field.
  package func column(_ field: String) -> [DataValue]? { places[field].map { columns[$0] } }

  /// The cell of a field by its plain name.
  package subscript(row: Int, field: String) -> DataValue {
    guard let place = places[field], rows.contains(row) else { return .undefined }
    return columns[place][row]
  }

  package subscript(row: Int, path: FieldPath) -> DataValue {
    if let place = places[path.name] { return rows.contains(row) ? columns[place][row] : .undefined }
    return path.isNested ? self[row, path.root][path.rest] : .undefined
  }

  /// The cells that a field path of the specification leads to: `a.b` is the member `b` of the field `a`.
  package func values(_ path: FieldPath) -> [DataValue] {
    if let column = column(path.name) { return column }
    guard path.isNested, let column = column(path.root) else { return [DataValue](repeating: .undefined, count: rowCount) }
    return column.map { $0[path.rest] }
  }

  package func values(_ field: String) -> [DataValue] { values(FieldPath(field)) }

  /// A row as an object of its fields; fields that the row lacks are left out.
  package func row(_ row: Int) -> DataValue {
    guard rows.contains(row) else { return .undefined }
    return .object(
      zip(fields, columns).compactMap { field, column in
        if case .undefined = column[row] { nil } else { DataValue.Member(field, column[row]) }
      })
  }

  /// Adds a column, or replaces the one of the same name in its place.
  ///
  /// Values that lack are ``DataValue/undefined``, those in excess are dropped; the first column of an empty frame
  /// sets the number of rows.
  package mutating func append(_ values: [DataValue], as field: String) {
    if columns.isEmpty, rowCount == 0 { rowCount = values.count }
    var values = values
    if values.count > rowCount { values.removeLast(values.count - rowCount) }
    if values.count < rowCount { values += [DataValue](repeating: .undefined, count: rowCount - values.count) }
    if let place = places[field] {
      columns[place] = values
    } else {
      places[field] = columns.count
      fields.append(field)
      columns.append(values)
    }
  }

  package func appending(_ values: [DataValue], as field: String) -> Frame {
    var frame = self
    frame.append(values, as: field)
    return frame
  }

  /// The rows of these indices, in their order; an index may stand more than once.
  package func keeping(_ kept: [Int]) -> Frame {
    var frame = self
    let kept = kept.filter(rows.contains)
    frame.rowCount = kept.count
    frame.columns = columns.map { column in kept.map { column[$0] } }
    return frame
  }

  package func filter(_ isIncluded: (Int) -> Bool) -> Frame {
    let kept = rows.filter(isIncluded)
    return kept.count == rowCount ? self : keeping(kept)
  }

  /// These fields only; those that do not exist are left out.
  package func selecting(_ names: [String]) -> Frame {
    var frame = Frame(rowCount: rowCount)
    for name in names {
      if let column = column(name) { frame.append(column, as: name) }
    }
    return frame
  }

  /// The rows of `other` after these; a field that one of the two lacks is ``DataValue/undefined`` there.
  package func appending(rowsOf other: Frame) -> Frame {
    var frame = Frame(rowCount: rowCount + other.rowCount)
    for field in fields + other.fields.filter({ !has($0) }) {
      let missing = { (count: Int) in [DataValue](repeating: .undefined, count: count) }
      frame.append((column(field) ?? missing(rowCount)) + (other.column(field) ?? missing(other.rowCount)), as: field)
    }
    return frame
  }
}
