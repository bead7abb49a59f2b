/// A condition on a row: a formula, a test of one field, or a combination. Vega-Lite calls it a predicate.
package indirect enum RowTest: Sendable, Hashable {
  case formula(Formula)
  case field(FieldTest)
  case all([RowTest])
  case any([RowTest])
  case not(RowTest)

  /// The fields that it reads, by their first names.
  package var fields: [String] {
    switch self {
    case .formula(let formula): formula.references.map(\.field)
    case .field(let test): [test.field.root]
    case .all(let tests), .any(let tests): tests.flatMap(\.fields)
    case .not(let test): test.fields
    }
  }

  /// The types of fields that follow from what they are compared with.
  package var impliedTypes: [FrameParse.Field] {
    switch self {
    case .formula: []
    case .field(let test): test.impliedType.map { [FrameParse.Field(test.field.name, $0)] } ?? []
    case .all(let tests), .any(let tests): tests.flatMap(\.impliedTypes)
    case .not(let test): test.impliedTypes
    }
  }

  /// The test for rows of `frame`; columns are looked up once.
  package func evaluator(in frame: Frame) -> (Int) -> Bool {
    switch self {
    case .formula(let formula):
      let value = formula.evaluator(in: frame)
      return { value($0).isTruthy }
    case .field(let test):
      let values = frame.values(test.field)
      return { test.holds(values[$0]) }
    case .all(let tests):
      let tests = tests.map { $0.evaluator(in: frame) }
      return { row in tests.allSatisfy { $0(row) } }
    case .any(let tests):
      let tests = tests.map { $0.evaluator(in: frame) }
      return { row in tests.contains { $0(row) } }
    case .not(let test):
      let test = test.evaluator(in: frame)
      return { !test($0) }
    }
  }

  /// The test for one object in place of a row.
  package func holds(datum: DataValue) -> Bool {
    switch self {
    case .formula(let formula): formula.value(datum: datum).isTruthy
    case .field(let test): test.holds(datum[test.field.components])
    case .all(let tests): tests.allSatisfy { $0.holds(datum: datum) }
    case .any(let tests): tests.contains { $0.holds(datum: datum) }
    case .not(let test): !test.holds(datum: datum)
    }
  }
}
