package import Diagnostics
package import StructuredText

extension ReshapeReader {
  /// The options of bins; nil when they have errors. `true` is all defaults.
  ///
  /// - Parameter maxbins: the number of bins where neither that nor a step is given.
  package static func binOptions(_ value: SourceValue, maxbins: Double, in file: String) -> Diagnosed<BinScheme.Options?> {
    var reader = ReshapeReader(file: file)
    let options = reader.binOptions(value, maxbins: maxbins)
    return Diagnosed(options, reader.diagnostics)
  }

  /// A unit of time; nil when it has errors.
  package static func timeUnit(_ value: SourceValue, in file: String) -> Diagnosed<Reshape.TimeUnitStep.Choice?> {
    var reader = ReshapeReader(file: file)
    let choice = reader.timeUnit(in: value)
    return Diagnosed(choice, reader.diagnostics)
  }

  mutating func binOptions(_ value: SourceValue, maxbins: Double) -> BinScheme.Options? {
    if value.bool == true { return BinScheme.Options(maxbins: maxbins) }
    guard value.mapping != nil else {
      report("wrong-type", "'bin' must be true or a mapping, not \(value.kindName)", at: value.span)
      return nil
    }
    return mapping(value, "'bin'") { reader, mapping in
      var options = BinScheme.Options()
      options.maxbins = reader.positive("maxbins", &mapping)
      options.step = reader.positive("step", &mapping)
      options.minstep = mapping.number("minstep")?.value
      options.base = mapping.number("base")?.value
      options.isNice = mapping.bool("nice")?.value
      options.anchor = mapping.number("anchor")?.value
      options.steps = reader.numbers("steps", &mapping)
      options.divide = reader.numbers("divide", &mapping)
      _ = mapping.bool("binned")
      if let ends = reader.numbers("extent", &mapping) {
        if ends.count == 2, ends[0] <= ends[1] {
          options.extent = ends[0]...ends[1]
        } else {
          reader.report("chart-unsupported", "'extent' must be a smallest and a largest value", at: value["extent"]?.span ?? value.span)
        }
      }
      if options.maxbins == nil, options.step == nil { options.maxbins = maxbins }
      return options
    }
  }

  private mutating func positive(_ key: String, _ mapping: inout MappingReader) -> Double? {
    guard let number = mapping.number(key) else { return nil }
    if number.value > 0 { return number.value }
    mapping.report("chart-unsupported", "'\(key)' must be larger than 0", at: number.span)
    return nil
  }

  private mutating func numbers(_ key: String, _ mapping: inout MappingReader) -> [Double]? {
    guard mapping.value(key) != nil else { return nil }
    return mapping.list(key).compactMap { item in
      if item.number == nil { report("wrong-type", "'\(key)' must be a list of numbers, not of \(item.kindName)", at: item.span) }
      return item.number
    }
  }

  mutating func timeUnit(in value: SourceValue) -> Reshape.TimeUnitStep.Choice? {
    if let name = value.string { return timeUnit(named: name, value.span).map { .unit($0) } }
    return mapping(value, "'timeUnit'") { reader, mapping in
      let name = mapping.string("unit")
      let step = mapping.integer("step")
      let maxbins = reader.positive("maxbins", &mapping)
      let isUTC = mapping.bool("utc")?.value ?? false
      let isBinned = mapping.bool("binned")?.value ?? false
      guard let name else {
        if let maxbins { return .maxbins(maxbins) }
        if mapping.value("unit") == nil { mapping.missing("unit") }
        return nil
      }
      guard var unit = reader.timeUnit(named: name.value, name.span) else { return nil }
      if let step {
        if step.value < 1 { reader.report("chart-unsupported", "'step' must be at least 1", at: step.span) }
        unit.step = max(1, step.value)
      }
      unit.isUTC = unit.isUTC || isUTC
      unit.isBinned = unit.isBinned || isBinned
      return .unit(unit)
    }
  }

  private mutating func timeUnit(named name: String, _ span: SourceSpan) -> TimeUnit? {
    if let unit = TimeUnit(name) { return unit }
    let names = TimeUnit.Part.allCases.map(\.rawValue) + ["yearquarter", "yearmonth", "yearmonthdate", "yearweek", "monthdate", "hoursminutes"]
    report(
      "unknown-value", "'\(name)' is not a time unit", at: span,
      cause: "a unit joins \(TimeUnit.Part.allCases.map(\.rawValue).joined(separator: ", ")), in this order",
      fix: nearestName(to: name, among: names).map { "write '\($0)'" })
    return nil
  }
}

extension Reshape.TimeUnitStep.Choice {
  /// The unit, where one is given.
  package var unit: TimeUnit? { if case .unit(let unit) = self { unit } else { nil } }
}
