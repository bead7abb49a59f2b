extension Formula {
  /// The value for one object in place of the row: an axis label, for example.
  package func value(datum: DataValue) -> DataValue {
    root.evaluator(Row(field: { name in { _ in datum[name] } }, object: { _ in datum }))(0)
  }

  /// The value for each row of a frame.
  package func values(in frame: Frame) -> [DataValue] { frame.rows.map(evaluator(in: frame)) }

  /// The value for a row of `frame`; columns are looked up once.
  package func evaluator(in frame: Frame) -> (Int) -> DataValue {
    root.evaluator(
      Row(
        field: { name in
          guard let column = frame.column(name) else { return { _ in .undefined } }
          return { column.indices.contains($0) ? column[$0] : .undefined }
        },
        object: { frame.row($0) }))
  }
}

/// Where a formula finds the fields of a row.
private struct Row {
  var field: (String) -> (Int) -> DataValue
  var object: (Int) -> DataValue
}

private typealias Evaluator = (Int) -> DataValue

extension Formula.Node {
  fileprivate func evaluator(_ row: Row) -> Evaluator {
    switch self {
    case .literal(let value): return { _ in value }
    case .datum: return row.object
    case .field(let name): return row.field(name)
    case .member(let base, let name):
      let base = base.evaluator(row)
      return { base($0).property(name) }
    case .negation(let inner):
      let inner = inner.evaluator(row)
      return { .bool(!inner($0).isTruthy) }
    case .minus(let inner):
      let inner = inner.evaluator(row)
      return { .number(-inner($0).number) }
    case .plus(let inner):
      let inner = inner.evaluator(row)
      return { .number(inner($0).number) }
    case .operation(let operation, let a, let b): return operation.evaluator(a.evaluator(row), b.evaluator(row))
    case .choice(let condition, let yes, let no): return Self.choice(condition.evaluator(row), yes.evaluator(row), no.evaluator(row))
    case .call(.if, let arguments):
      return Self.choice(arguments[0].evaluator(row), arguments[1].evaluator(row), arguments[2].evaluator(row))
    case .call(let function, let arguments):
      let arguments = arguments.map { $0.evaluator(row) }
      return { index in function.value(arguments.map { $0(index) }) }
    case .numberText(let format, let inner):
      let inner = inner.evaluator(row)
      return { .string(Self.text(inner($0)) { format.text(of: $0) }) }
    case .timeText(let format, let inner):
      let inner = inner.evaluator(row)
      return { .string(Self.text(inner($0)) { format.text($0.number) }) }
    }
  }

  private static func choice(_ condition: @escaping Evaluator, _ yes: @escaping Evaluator, _ no: @escaping Evaluator) -> Evaluator {
    { condition($0).isTruthy ? yes($0) : no($0) }
  }

  /// Vega prints null as it is.
  private static func text(_ value: DataValue, _ print: (DataValue) -> String) -> String { value == .null ? "null" : print(value) }
}

extension DataValue {
  /// A member, the length of a text or list, or a character of a text.
  fileprivate func property(_ name: String) -> DataValue {
    switch self {
    case .string(let text) where name == "length": .number(Double(text.utf16.count))
    case .list(let items) where name == "length": .number(Double(items.count))
    case .string(let text): Self.unit(of: text, at: name)
    default: self[name]
    }
  }
}

extension DataValue {
  /// The UTF-16 code unit at an index.
  private static func unit(of text: String, at name: String) -> DataValue {
    guard let index = Int(name), "\(index)" == name, index >= 0 else { return .undefined }
    let units = text.utf16.dropFirst(index).prefix(1)
    return units.isEmpty ? .undefined : .string(String(decoding: units, as: UTF16.self))
  }
}

extension Formula.Operation {
  fileprivate func evaluator(_ a: @escaping Evaluator, _ b: @escaping Evaluator) -> Evaluator {
    switch self {
    case .or:
      return {
        let value = a($0)
        return value.isTruthy ? value : b($0)
      }
    case .and:
      return {
        let value = a($0)
        return value.isTruthy ? b($0) : value
      }
    case .equal: return { .bool(DataValue.areEqual(a($0), b($0))) }
    case .unequal: return { .bool(!DataValue.areEqual(a($0), b($0))) }
    case .identical: return { .bool(DataValue.areIdentical(a($0), b($0))) }
    case .different: return { .bool(!DataValue.areIdentical(a($0), b($0))) }
    case .less: return { .bool(DataValue.isLess(a($0), than: b($0)) == true) }
    case .greater: return { .bool(DataValue.isLess(b($0), than: a($0)) == true) }
    case .atMost: return { .bool(DataValue.isLess(b($0), than: a($0)) == false) }
    case .atLeast: return { .bool(DataValue.isLess(a($0), than: b($0)) == false) }
    case .plus: return { Self.sum(a($0), b($0)) }
    case .minus: return { .number(a($0).number - b($0).number) }
    case .times: return { .number(a($0).number * b($0).number) }
    case .divided: return { .number(a($0).number / b($0).number) }
    case .remainder: return { .number(a($0).number.truncatingRemainder(dividingBy: b($0).number)) }
    }
  }

  /// A text on either side joins texts.
  private static func sum(_ a: DataValue, _ b: DataValue) -> DataValue {
    a.isText || b.isText ? .string(a.text + b.text) : .number(a.number + b.number)
  }
}
