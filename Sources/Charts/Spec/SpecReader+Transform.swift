import Diagnostics
import StructuredText

extension SpecReader {
  mutating func transforms(_ value: SourceValue?) -> [TransformSpec] {
    guard let value, !value.isNull else { return [] }
    guard let items = value.sequence else {
      unsupported("'transform' must be a list, not \(value.kindName)", at: value.span)
      return []
    }
    return items.compactMap { transform($0) }
  }

  private mutating func transform(_ value: SourceValue) -> TransformSpec? {
    if let filter = value["filter"] {
      check(value, "the filter", ["filter"])
      return predicate(filter).map(TransformSpec.filter)
    }
    if let calculate = value["calculate"] {
      check(value, "the calculation", ["calculate", "as"])
      guard let name = text(value["as"], "as") else {
        unsupported("'calculate' has no 'as'", at: value.span, fix: "name the new field with 'as'")
        return nil
      }
      return expression(calculate).map { .calculate($0, as: name.value) }
    }
    if let aggregate = value["aggregate"] {
      check(value, "the aggregation", ["aggregate", "groupby"])
      return .aggregate(aggregations(aggregate), groupBy: texts(value["groupby"], "groupby"))
    }
    if let fold = value["fold"] {
      check(value, "'fold'", ["fold", "as"])
      let names = texts(value["as"], "as").map(\.value)
      return .fold(texts(fold, "fold"), key: names.first ?? "key", value: names.dropFirst().first ?? "value")
    }
    // Words that go with one of these are not the mistake.
    let known = ["filter", "calculate", "aggregate", "fold", "as", "groupby"]
    if check(value, "the transform", known), value.mapping?.allSatisfy({ known.contains($0.key) }) == true {
      unsupported("the transform does nothing", at: value.span, fix: "remove it")
    }
    return nil
  }

  private mutating func aggregations(_ value: SourceValue) -> [Aggregation] {
    guard let items = value.sequence else {
      unsupported("'aggregate' must be a list, not \(value.kindName)", at: value.span)
      return []
    }
    return items.compactMap { item in
      guard check(item, "the aggregation", ["op", "field", "as"]) else { return nil }
      guard let operation = word(item["op"], "op", AggregateOperation.self) else { return nil }
      let field = text(item["field"], "field")
      let name = text(item["as"], "as")?.value ?? [operation.rawValue, field?.value].compactMap { $0 }.joined(separator: "_")
      return Aggregation(operation: operation, field: field, name: name)
    }
  }

  private mutating func predicate(_ value: SourceValue) -> Predicate? {
    if value.string != nil { return expression(value).map(Predicate.expression) }
    if let inner = value["not"] {
      check(value, "the filter", ["not"])
      return predicate(inner).map(Predicate.not)
    }
    for (key, make) in [("and", Predicate.all), ("or", Predicate.any)] {
      guard let items = value[key] else { continue }
      check(value, "the filter", [key])
      return make((items.sequence ?? []).compactMap { predicate($0) })
    }
    return fieldPredicate(value)
  }

  private mutating func fieldPredicate(_ value: SourceValue) -> Predicate? {
    let comparisons = Comparison.allCases.map(\.rawValue)
    guard check(value, "the filter", ["field", "equal", "oneOf", "range", "valid"] + comparisons) else { return nil }
    guard let field = text(value["field"], "field") else {
      unsupported("the filter has no 'field'", at: value.span, fix: "add 'field'")
      return nil
    }
    if let equal = value["equal"] { return scalar(equal, "equal").map { .equal(field, $0) } }
    if let members = value["oneOf"] { return .oneOf(field, scalars(members, "oneOf")) }
    if let range = value["range"] {
      let ends = scalars(range, "range")
      if ends.count == 2 { return .range(field, ends[0], ends[1]) }
      unsupported("'range' must have two ends", at: range.span)
      return nil
    }
    if let valid = value["valid"] { return bool(valid, "valid").map { .valid(field, $0) } }
    for comparison in Comparison.allCases {
      if let bound = value[comparison.rawValue] { return scalar(bound, comparison.rawValue).map { .compare(field, comparison, $0) } }
    }
    unsupported("the filter has no condition", at: value.span, fix: "add 'equal' or 'oneOf'")
    return nil
  }

  private mutating func expression(_ value: SourceValue) -> Expression? {
    guard let text = text(value, "expression") else { return nil }
    do {
      return try ExpressionParser.parse(text.value)
    } catch {
      unsupported("the expression is not supported: \(error.message)", at: value.span, fix: error.fix)
      return nil
    }
  }
}
