import Diagnostics
import StructuredText

extension ReshapeReader {
  mutating func aggregate(_ value: SourceValue, _ key: String) -> Reshape.Aggregate? {
    mapping(value, "the \(key)") { reader, mapping in
      let items = mapping.list(key)
      let measures = items.compactMap { reader.measure($0) }
      return Reshape.Aggregate(measures, groupBy: reader.fields("groupby", &mapping))
    }
  }

  private mutating func measure(_ value: SourceValue) -> Reshape.Aggregate.Measure? {
    mapping(value, "the aggregation") { reader, mapping in
      let function = mapping.choice("op", of: AggregateFunction.self)
      if mapping.value("op") == nil { mapping.missing("op") }
      let field = reader.field("field", &mapping)
      let name = mapping.string("as")?.value
      guard let function else { return nil }
      if function.value.needsField, mapping.value("field") == nil {
        mapping.missing("field", because: "'\(function.value.rawValue)' needs a field")
        return nil
      }
      return Reshape.Aggregate.Measure(function.value, field, as: name)
    }
  }

  mutating func window(_ value: SourceValue) -> Reshape.Window? {
    mapping(value, "the window") { reader, mapping in
      let measures = mapping.list("window").compactMap { reader.windowMeasure($0) }
      return Reshape.Window(
        measures, groupBy: reader.fields("groupby", &mapping), order: reader.order("sort", &mapping),
        extent: reader.extent(&mapping, default: Reshape.Window.Extent(from: nil, to: 0)),
        ignoresPeers: mapping.bool("ignorePeers")?.value ?? false)
    }
  }

  private mutating func windowMeasure(_ value: SourceValue) -> Reshape.Window.Measure? {
    mapping(value, "the window function") { reader, mapping in
      let field = reader.field("field", &mapping)
      let parameter = mapping.number("param")?.value
      let name = mapping.string("as")?.value
      guard let operation = mapping.string("op") else {
        if mapping.value("op") == nil { mapping.missing("op") }
        return nil
      }
      guard let function = Reshape.Window.Function(operation.value) else {
        let names = Reshape.Window.RankingFunction.allCases.map(\.rawValue) + AggregateFunction.allCases.map(\.rawValue)
        mapping.report(
          "unknown-value", "'\(operation.value)' is not a window function", at: operation.span,
          cause: "the functions are \(names.joined(separator: ", "))",
          fix: nearestName(to: operation.value, among: names).map { "write '\($0)'" })
        return nil
      }
      if function.needsField, mapping.value("field") == nil {
        mapping.missing("field", because: "'\(operation.value)' needs a field")
        return nil
      }
      return Reshape.Window.Measure(function, field, parameter: parameter, as: name)
    }
  }

  mutating func fold(_ value: SourceValue) -> Reshape.Fold? {
    mapping(value, "the fold") { reader, mapping in
      let fields = reader.fields("fold", &mapping)
      let names = mapping.strings("as").map(\.value)
      return Reshape.Fold(fields, as: names.first ?? "key", names.dropFirst().first ?? "value")
    }
  }

  mutating func pivot(_ value: SourceValue) -> Reshape.Pivot? {
    mapping(value, "the pivot") { reader, mapping in
      let field = reader.neededField("pivot", &mapping)
      let content = reader.neededField("value", &mapping)
      let groupBy = reader.fields("groupby", &mapping)
      let function = mapping.choice("op", of: AggregateFunction.self)?.value ?? .sum
      let limit = mapping.integer("limit")?.value ?? 0
      guard let field, let content else { return nil }
      return Reshape.Pivot(field, value: content, groupBy: groupBy, function: function, limit: limit)
    }
  }

  mutating func bin(_ value: SourceValue) -> Reshape.Bin? {
    mapping(value, "the bin") { reader, mapping in
      let field = reader.neededField("field", &mapping)
      let names = reader.names(&mapping)
      guard let options = mapping.value("bin").flatMap({ reader.binOptions($0, maxbins: 10) }), let field, let names else { return nil }
      return Reshape.Bin(field, options, as: names.start, names.end)
    }
  }

  mutating func timeUnit(_ value: SourceValue) -> Reshape.TimeUnitStep? {
    mapping(value, "the time unit") { reader, mapping in
      let choice = mapping.value("timeUnit").flatMap { reader.timeUnit(in: $0) }
      let field = reader.neededField("field", &mapping)
      guard let names = reader.names(&mapping), let choice, let field else { return nil }
      return Reshape.TimeUnitStep(choice, field, as: names.start, names.end)
    }
  }

  mutating func stack(_ value: SourceValue) -> Reshape.Stack? {
    mapping(value, "the stack") { reader, mapping in
      let field = reader.neededField("stack", &mapping)
      let groupBy = reader.fields("groupby", &mapping)
      let offset = mapping.choice("offset", of: Reshape.Stack.Offset.self)?.value ?? .zero
      let order = reader.order("sort", &mapping)
      guard let names = reader.names(&mapping), let field else { return nil }
      return Reshape.Stack(field, groupBy: groupBy, order: order, offset: offset, as: names.start, names.end)
    }
  }

  mutating func impute(_ value: SourceValue) -> Reshape.Impute? {
    mapping(value, "the imputation") { reader, mapping in
      let field = reader.neededField("impute", &mapping)
      let key = reader.neededField("key", &mapping)
      let groupBy = reader.fields("groupby", &mapping)
      let method = mapping.choice("method", of: Reshape.Impute.Method.self)?.value ?? .value
      _ = mapping.value("value")
      let content = value["value"].flatMap { reader.cell($0) } ?? 0
      let keys = mapping.value("keyvals").map { reader.keys($0) } ?? []
      let extent = reader.extent(&mapping, default: Reshape.Window.Extent(from: nil, to: nil))
      guard let field, let key else { return nil }
      return Reshape.Impute(field, key: key, groupBy: groupBy, method: method, value: content, keys: keys, frame: extent)
    }
  }

  /// A list of keys, or those from a start to before a stop.
  private mutating func keys(_ value: SourceValue) -> [DataValue] {
    if let items = value.sequence { return items.compactMap { cell($0) } }
    return mapping(value, "'keyvals'") { _, mapping in
      let start = mapping.number("start")?.value ?? 0
      let step = mapping.number("step")?.value ?? 1
      guard let stop = mapping.number("stop") else {
        if mapping.value("stop") == nil { mapping.missing("stop") }
        return []
      }
      if step == 0 {
        mapping.report("chart-unsupported", "'step' must be a number other than 0", at: value["step"]?.span ?? value.span)
        return []
      }
      let count = ((stop.value - start) / step).rounded(.up)
      guard count <= LinearTicks.maximumCount else {
        mapping.report("chart-unsupported", "'keyvals' has more than 10,000 keys", at: value.span)
        return []
      }
      return count > 0 ? (0..<Int(count)).map { .number(start + Double($0) * step) } : []
    }
  }
}

extension Reshape.Window.Function {
  fileprivate var needsField: Bool {
    switch self {
    case .aggregate(let function): return function.needsField
    case .ranking(let function):
      switch function {
      case .lag, .lead, .firstValue, .lastValue, .nthValue: return true
      case .rowNumber, .rank, .denseRank, .percentRank, .cumulativeDistribution, .ntile: return false
      }
    }
  }
}
