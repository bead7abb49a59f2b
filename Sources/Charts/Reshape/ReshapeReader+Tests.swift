import Diagnostics
import StructuredText

extension ReshapeReader {
  mutating func filter(_ value: SourceValue) -> Reshape? {
    mapping(value, "the filter") { reader, mapping in
      guard let condition = mapping.value("filter") else {
        mapping.missing("filter")
        return nil
      }
      return reader.test(condition).map(Reshape.filter)
    }
  }

  mutating func calculate(_ value: SourceValue) -> Reshape? {
    mapping(value, "the calculation") { reader, mapping in
      let formula = mapping.value("calculate").flatMap { reader.formula($0) }
      guard let name = mapping.string("as") else {
        if mapping.value("as") == nil { mapping.missing("as", fix: "name the new field with 'as'") }
        return nil
      }
      return formula.map { .calculate($0, as: name.value) }
    }
  }

  mutating func formula(_ value: SourceValue) -> Formula? {
    guard let text = value.string ?? value.number.map(JavaScriptNumber.text) ?? value.bool.map({ $0 ? "true" : "false" }) else {
      report("wrong-type", "a formula must be a text, not \(value.kindName)", at: value.span)
      return nil
    }
    do throws(FormulaProblem) {
      let formula = try Formula(text)
      references += formula.references.map { Located($0.field, value.span(of: $0.offset, length: $0.field.utf8.count)) }
      return formula
    } catch {
      report(
        "chart-unsupported", "the formula \(error.message)", at: value.span(of: error.offset, length: error.length), cause: error.cause,
        fix: error.fix)
      return nil
    }
  }

  mutating func test(_ value: SourceValue) -> RowTest? {
    if value.mapping == nil { return formula(value).map(RowTest.formula) }
    return mapping(value, "the condition") { reader, mapping in
      if let inner = mapping.value("not") { return reader.test(inner).map(RowTest.not) }
      if mapping.value("and") != nil { return RowTest.all(mapping.list("and").compactMap { reader.test($0) }) }
      if mapping.value("or") != nil { return RowTest.any(mapping.list("or").compactMap { reader.test($0) }) }
      return reader.fieldTest(value, &mapping).map(RowTest.field)
    }
  }

  private mutating func fieldTest(_ value: SourceValue, _ mapping: inout MappingReader) -> FieldTest? {
    let field = neededField("field", &mapping)
    let unit = mapping.value("timeUnit").flatMap { timeUnit(in: $0) }
    let conditions = ["equal", "lt", "lte", "gt", "gte", "range", "oneOf", "valid"]
    // Asked for one by one, so that all are known; null is a value here.
    for condition in conditions { _ = mapping.value(condition) }
    let present = conditions.compactMap { name in value[name].map { (name, $0) } }
    guard let (name, operand) = present.first else {
      report("missing-key", "the condition compares with nothing", at: value.span, fix: "add \(conditions.map { "'\($0)'" }.joined(separator: ", "))")
      return nil
    }
    if present.count > 1, let second = value.mapping?.first(where: { $0.key == present[1].0 }) {
      report(
        "chart-unsupported", "the condition compares twice, by '\(name)' and by '\(second.key)'", at: second.keySpan,
        fix: "join two conditions by 'and'")
    }
    guard let condition = condition(name, operand), let field else { return nil }
    return FieldTest(field, condition, unit: unit.flatMap(\.unit))
  }

  private mutating func condition(_ name: String, _ operand: SourceValue) -> FieldTest.Condition? {
    switch name {
    case "equal": return cell(operand).map(FieldTest.Condition.equal)
    case "lt": return cell(operand).map(FieldTest.Condition.less)
    case "lte": return cell(operand).map(FieldTest.Condition.atMost)
    case "gt": return cell(operand).map(FieldTest.Condition.greater)
    case "gte": return cell(operand).map(FieldTest.Condition.atLeast)
    case "valid":
      if let isValid = operand.bool { return .valid(isValid) }
      report("wrong-type", "'valid' must be true or false, not \(operand.kindName)", at: operand.span)
      return nil
    default: break
    }
    guard let items = operand.sequence else {
      report("wrong-type", "'\(name)' must be a list, not \(operand.kindName)", at: operand.span)
      return nil
    }
    let cells = items.compactMap { cell($0) }
    guard cells.count == items.count else { return nil }
    if name == "oneOf" { return .oneOf(cells) }
    guard cells.count == 2 else {
      report("chart-unsupported", "'range' must have two ends", at: operand.span, fix: "write null for an open end")
      return nil
    }
    return .range(cells[0].isNull ? nil : cells[0], cells[1].isNull ? nil : cells[1])
  }

  /// A constant of a specification; a mapping is a date.
  mutating func cell(_ value: SourceValue) -> DataValue? {
    if value.mapping != nil {
      let parts = DateTimeParts.read(value, in: file)
      diagnostics += parts.diagnostics
      return parts.diagnostics.isEmpty ? .time(parts.value.time) : nil
    }
    if value.sequence != nil {
      report("wrong-type", "a constant is wanted here, not \(value.kindName)", at: value.span)
      return nil
    }
    return DataValue(value)
  }
}

extension SourceValue {
  /// The place of some bytes of a text, where the text stands in the file as it is; else that of the whole value.
  func span(of offset: Int, length: Int) -> SourceSpan {
    guard let text = string, span.start.line == span.end.line else { return span }
    let written = span.end.byteColumn - span.start.byteColumn
    let indent = (written - text.utf8.count) / 2
    guard written == text.utf8.count || written == text.utf8.count + 2 else { return span }
    let start = SourcePosition(line: span.start.line, byteColumn: span.start.byteColumn + indent + offset)
    return SourceSpan(start, SourcePosition(line: start.line, byteColumn: start.byteColumn + length))
  }
}
