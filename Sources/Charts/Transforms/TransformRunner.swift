import Diagnostics
import StructuredText

/// Runs the transforms of a layer; a field that is not there is an error at the place that names it.
struct TransformRunner {
  let file: String
  var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func run(_ transforms: [TransformSpec], on table: WorkTable) -> WorkTable {
    var table = table
    for transform in transforms { apply(transform, to: &table) }
    return table
  }

  /// The column of `name`; nil after reporting that there is none.
  mutating func column(_ name: Located<String>, in table: WorkTable) -> Int? {
    if let index = table.index(name.value) { return index }
    let names = table.fields.map(\.name)
    let found = Diagnostic(
      "chart-unknown-field", "the chart's data has no field named '\(name.value)'", at: name.span.in(file),
      cause: "its fields are \(names.joined(separator: ", "))",
      fix: nearestName(to: name.value, among: names).map { "did you mean '\($0)'?" })
    if !diagnostics.contains(found) { diagnostics.append(found) }
    return nil
  }

  private mutating func apply(_ transform: TransformSpec, to table: inout WorkTable) {
    switch transform {
    case .filter(let predicate):
      guard check(predicate, in: table) else { return }
      let current = table
      table.rows = table.rows.filter { holds(predicate, $0, current) }
    case .calculate(let expression, let name):
      let current = table
      table.setColumn(
        WorkTable.Field(name: name), table.rows.map { row in expression.value { current.index($0).map { row[$0] } ?? .null } })
    case .aggregate(let aggregations, let groupBy):
      let keys = groupBy.compactMap { column($0, in: table) }
      var items: [(operation: AggregateOperation, column: Int?, name: String)] = []
      for item in aggregations { items.append((item.operation, item.field.flatMap { column($0, in: table) }, item.name)) }
      table = table.aggregated(items, by: keys)
    case .fold(let names, let key, let value):
      table = folded(table, names.compactMap { column($0, in: table) }, key, value)
    }
  }

  private func folded(_ table: WorkTable, _ columns: [Int], _ key: String, _ value: String) -> WorkTable {
    var keyField = WorkTable.Field(name: key)
    for column in columns { keyField.labels[table.fields[column].name] = table.fields[column].title }
    var valueField = WorkTable.Field(name: value)
    valueField.unit = columns.first.flatMap { table.fields[$0].unit }
    var result = WorkTable(fields: table.fields + [keyField, valueField], rows: [])
    for row in table.rows {
      for column in columns { result.rows.append(row + [.text(table.fields[column].name), row[column]]) }
    }
    return result
  }

  private mutating func check(_ predicate: Predicate, in table: WorkTable) -> Bool {
    switch predicate {
    case .expression: return true
    case .equal(let field, _), .oneOf(let field, _), .range(let field, _, _), .compare(let field, _, _), .valid(let field, _):
      return column(field, in: table) != nil
    case .not(let inner): return check(inner, in: table)
    case .all(let items), .any(let items): return items.reduce(true) { check($1, in: table) && $0 }
    }
  }

  private func holds(_ predicate: Predicate, _ row: [ChartValue], _ table: WorkTable) -> Bool {
    func cell(_ field: Located<String>) -> ChartValue { table.index(field.value).map { row[$0] } ?? .null }
    func precedes(_ a: ChartValue, _ b: ChartValue) -> Bool { ChartValue.precedes(a.aligned(with: b), b.aligned(with: a)) }
    switch predicate {
    case .expression(let expression): return expression.value { name in table.index(name).map { row[$0] } ?? .null }.isTrue
    case .equal(let field, let value): return cell(field).key == value.key
    case .oneOf(let field, let values): return values.contains { $0.key == cell(field).key }
    case .valid(let field, let wanted): return cell(field).isNull != wanted
    case .not(let inner): return !holds(inner, row, table)
    case .all(let items): return items.allSatisfy { holds($0, row, table) }
    case .any(let items): return items.contains { holds($0, row, table) }
    case .range(let field, let low, let high):
      let value = cell(field)
      return !value.isNull && !precedes(value, low) && !precedes(high, value)
    case .compare(let field, let comparison, let bound):
      let value = cell(field)
      guard !value.isNull else { return false }
      return switch comparison {
      case .lt: precedes(value, bound)
      case .lte: !precedes(bound, value)
      case .gt: precedes(bound, value)
      case .gte: !precedes(value, bound)
      }
    }
  }
}
