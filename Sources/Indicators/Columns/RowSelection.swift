import Datasets

/// Rows of a measure column that have been chosen, before they are made observations or put together.
struct RowSelection: Sendable {
  let dataset: Dataset
  /// Nil for the rows themselves, each an observation of 1.
  let field: Int?
  private(set) var rows: [Int32]
  /// Dimensions held to one member, which are no part of the keys any more.
  private var held: Set<String> = []

  init(dataset: Dataset, field: Int?, rows: [Int32]) {
    self.dataset = dataset
    self.field = field
    self.rows = rows
  }

  /// The dimensions that have a member in one of the rows.
  var dimensions: [String] {
    dataset.fields.indices.filter { index in
      let field = dataset.fields[index]
      return field.role == .dimension && !held.contains(field.name) && rows.contains { dataset.columns[index].text(at: Int($0)) != nil }
    }.map { dataset.fields[$0].name }.sorted()
  }

  /// The members of a dimension that stand in the rows, sorted.
  func members(of dimension: String) -> [String] { codes(of: dimension)?.names(in: rows) ?? [] }

  var periods: [Period] {
    guard let index = dataset.fieldIndex(role: .period), case .period(let cells) = dataset.columns[index] else { return [] }
    return Set(rows.lazy.map { cells.codes[Int($0)] }).compactMap { $0 == 0 ? nil : cells.members[Int($0) - 1] }.sorted()
  }

  mutating func keep(_ dimension: String, _ names: Set<String>) {
    guard let column = codes(of: dimension) else { return rows = [] }
    let isWanted = [false] + column.names.map(names.contains)
    rows = rows.filter { isWanted[Int(column.codes[Int($0)])] }
  }

  mutating func keep(periods wanted: Set<Period>) {
    guard let index = dataset.fieldIndex(role: .period), case .period(let cells) = dataset.columns[index] else { return rows = [] }
    let isWanted = [false] + cells.members.map(wanted.contains)
    rows = rows.filter { isWanted[Int(cells.codes[Int($0)])] }
  }

  mutating func keep(vintages wanted: Set<String>) {
    guard let column = dataset.fieldIndex(role: .vintage).map({ MemberCodes(dataset.columns[$0]) }) else { return rows = [] }
    rows = rows.filter { column.name(at: $0).map(wanted.contains) ?? false }
  }

  mutating func hold(_ dimension: String) { held.insert(dimension) }

  /// The cells of a dimension, or those of the periods under the name `period`.
  func codes(of name: String) -> MemberCodes? {
    let index = name == "period" ? dataset.fieldIndex(role: .period) : dataset.fields.firstIndex { $0.name == name && $0.role == .dimension }
    return held.contains(name) ? nil : index.map { MemberCodes(dataset.columns[$0]) }
  }

  /// The numbers in `rows`, in base units; 1 for each row that is only counted.
  func values(of rows: [Int32]) -> [Double] {
    guard let field else { return rows.map { _ in 1 } }
    return dataset.baseValues(field, rows: rows)
  }

  /// The rows one by one, in their order.
  var observations: [Observation] {
    let members = dataset.fields.filter { $0.role == .dimension && !held.contains($0.name) }.compactMap { field in
      codes(of: field.name).map { (name: field.name, codes: $0) }
    }
    return zip(rows, values(of: rows)).map { row, value in
      let key = ObservationKey(
        period: dataset.period(ofRow: Int(row)),
        members: members.compactMap { member in member.codes.name(at: row).map { ObservationKey.Member(dimension: member.name, name: $0) } })
      let halfWidth = field.flatMap { dataset.halfWidth($0, Int(row)) } ?? 0
      return Observation(key: key, value: value, interval: Interval.range(value - halfWidth, value + halfWidth), lineage: lineage(of: [row]))
    }
  }

  /// The rows in groups of the same members of `dimensions`, in the order of their keys.
  func groups(by dimensions: [String], keepsPeriods: Bool) -> [RowGroup] {
    var grouping = RowGrouping(rows)
    let columns = dimensions.compactMap { name in codes(of: name).map { (name: name, codes: $0) } }
    if keepsPeriods { codes(of: "period").map { grouping.split(by: $0) } }
    for column in columns { grouping.split(by: column.codes) }
    return grouping.groups.compactMap { rows -> RowGroup? in
      guard let first = rows.first else { return nil }
      let members = columns.compactMap { column in
        column.codes.name(at: first).map { ObservationKey.Member(dimension: column.name, name: $0) }
      }
      let key = ObservationKey(period: keepsPeriods ? dataset.period(ofRow: Int(first)) : nil, members: members)
      return RowGroup(key: key, selection: self, rows: rows)
    }.sorted { $0.key < $1.key }
  }

  /// What a value rests on that was computed from `rows`.
  func lineage(of rows: [Int32]) -> Lineage {
    let name = field.map { dataset.fields[$0].name } ?? ""
    let confidence = words(.confidence, of: rows).compactMap { Confidence(rawValue: $0) }.min()
    return Lineage(
      rows: [RowSet(dataset: dataset.name, field: name, rows: rows.lazy.map(Int.init))], definitions: [dataset.definition],
      vintages: words(.vintage, of: rows), confidence: confidence,
      restsOnGeneralKnowledge: words(.basis, of: rows).contains(Basis.generalKnowledge.rawValue))
  }

  /// The different texts that a field of `role` has in `rows`.
  private func words(_ role: FieldRole, of rows: [Int32]) -> Set<String> {
    guard let index = dataset.fieldIndex(role: role) else { return [] }
    let column = dataset.columns[index]
    if rows.count == 1 { return Set(rows.compactMap { column.text(at: Int($0)) }) }
    return Set(MemberCodes(column).names(in: rows))
  }
}
