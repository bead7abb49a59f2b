package import Datasets
package import Diagnostics
package import StructuredText

extension IndicatorDefinition {
  /// - Parameter others: keys that belong to the page and are read elsewhere.
  /// - Returns: nil with errors when the measure or one of its inputs is not there.
  package static func read(
    frontMatter: SourceValue, name: String, file: String, units: UnitRegistry, accepting others: [String]
  ) -> Diagnosed<IndicatorDefinition?> {
    var reader = MappingReader(frontMatter, in: file, describing: "the indicator")
    guard let measureText = reader.string("measure") else {
      reader.missing("measure", because: "it says how the indicator is computed", fix: "add 'measure: value', for example")
      return Diagnosed(nil, reader.finish(accepting: others + keys))
    }
    guard let measure = MeasureRegistry.measure(named: measureText.value) else {
      let nearest = nearestName(to: measureText.value, among: MeasureRegistry.names)
      reader.report(
        "unknown-measure", "there is no measure '\(measureText.value)'", at: measureText.span,
        fix: nearest.map { "did you mean '\($0)'?" } ?? "known measures are \(MeasureRegistry.names.joined(separator: ", "))")
      return Diagnosed(nil, reader.finish(accepting: others + keys))
    }
    var definition = IndicatorDefinition(
      name: name, file: file, title: LocalizedText(name), unit: unit(&reader, units), digits: reader.integer("digits")?.value,
      measureName: measure.name, measureSpan: measureText.span, inputs: [:], options: MeasureOptions(), filters: filters(&reader),
      definition: reader.scalar("definition")?.value, acknowledgements: acknowledgements(&reader), span: frontMatter.span)
    var isComplete = true
    for key in measure.inputs {
      if let reference = reference(key, &reader) { definition.inputs[key] = reference } else { isComplete = false }
    }
    for key in measure.optionalInputs { definition.inputs[key] = reader.entry(key) == nil ? nil : reference(key, &reader) }
    if !readOptions(&definition.options, of: measure, &reader) { isComplete = false }
    for key in keys where !measure.allKeys.contains(key) && !commonKeys.contains(key) {
      guard let entry = reader.entry(key) else { continue }
      reader.report(
        "unknown-key", "the measure '\(measure.name)' has no '\(key)'", at: entry.keySpan,
        cause: "it takes \(measure.allKeys.sorted().joined(separator: ", "))", fix: "remove '\(key)'")
    }
    let diagnostics = reader.finish(accepting: others)
    return Diagnosed(isComplete ? definition : nil, diagnostics)
  }

  private static let commonKeys: Set<String> = ["measure", "unit", "digits", "where", "definition", "acknowledge"]

  private static func unit(_ reader: inout MappingReader, _ units: UnitRegistry) -> Located<Datasets.Unit>? {
    guard let name = reader.string("unit") else { return nil }
    if let unit = units.unit(named: name.value) { return Located(unit, name.span) }
    let nearest = nearestName(to: name.value, among: units.ids)
    reader.report("unknown-unit", "there is no unit '\(name.value)'", at: name.span, fix: nearest.map { "did you mean '\($0)'?" })
    return nil
  }

  /// The reference under `key`; reports it when it is missing or cannot be read.
  private static func reference(_ key: String, _ reader: inout MappingReader) -> Located<SeriesReference>? {
    guard let text = reader.scalar(key) else {
      reader.missing(key, because: "the measure computes with it")
      return nil
    }
    switch SeriesReference.parse(text.value) {
    case .success(let reference): return Located(reference, text.span)
    case .failure(let problem):
      reader.report("series-reference", problem.message, at: text.span, cause: problem.cause, fix: problem.fix)
      return nil
    }
  }

  private static func readOptions(_ options: inout MeasureOptions, of measure: any Measure, _ reader: inout MappingReader) -> Bool {
    let allowed = measure.options.union(measure.requiredOptions)
    if allowed.contains("by") { options.by = reader.strings("by").map(\.value) }
    if allowed.contains("over"), let text = reader.scalar("over") { options.over = base(text, &reader) ?? .samePeriodLastYear }
    if allowed.contains("from") { options.from = period("from", &reader) }
    if allowed.contains("to") { options.to = period("to", &reader) }
    if allowed.contains("base") { options.base = period("base", &reader) }
    var isComplete = true
    if allowed.contains("n"), let n = reader.integer("n") {
      options.n = n.value
      if n.value < 1 { isComplete = refuse("n", "\(n.value)", "it is at least 1", at: n.span, &reader) }
    }
    if allowed.contains("scale"), let scale = reader.number("scale") {
      options.scale = scale.value
      if ![1, 10_000].contains(scale.value) { isComplete = refuse("scale", "\(scale.value)", "it is 1 or 10000", at: scale.span, &reader) }
    }
    if allowed.contains("variant"), let variant = reader.string("variant") {
      options.variant = variant.value
      if !["rate", "pull"].contains(variant.value) { isComplete = refuse("variant", variant.value, "it is rate or pull", at: variant.span, &reader) }
    }
    if measure.name == "location-quotient", !options.by.isEmpty, options.by.count != 2, let by = reader.entry("by") {
      isComplete = refuse("by", options.by.joined(separator: ", "), "it names the region's and the industry's dimension", at: by.keySpan, &reader)
    }
    for key in measure.requiredOptions.sorted() where reader.value(key) == nil {
      reader.missing(key, because: "the measure '\(measure.name)' needs it")
      isComplete = false
    }
    return isComplete
  }

  private static func refuse(_ key: String, _ value: String, _ cause: String, at span: SourceSpan, _ reader: inout MappingReader) -> Bool {
    reader.report("unknown-value", "'\(value)' is not a value of '\(key)'", at: span, cause: cause)
    return false
  }

  private static func period(_ key: String, _ reader: inout MappingReader) -> Period? {
    guard let text = reader.scalar(key) else { return nil }
    if let period = Period(text.value) { return period }
    reader.report("period", "'\(text.value)' is not a period", at: text.span, fix: "write 2022, 2023-H1, 2023-Q2 or 2023-05")
    return nil
  }

  private static func base(_ text: Located<String>, _ reader: inout MappingReader) -> MeasureOptions.Base? {
    switch text.value {
    case "same-period-last-year": return .samePeriodLastYear
    case "previous": return .previous
    default:
      if let period = Period(text.value) { return .fixed(period) }
      reader.report(
        "unknown-value", "'\(text.value)' is not a value of 'over'", at: text.span,
        cause: "'over' is same-period-last-year, previous, or a fixed period")
      return nil
    }
  }

  private static func filters(_ reader: inout MappingReader) -> [InputFilter] {
    guard let value = reader.value("where") else { return [] }
    guard let entries = value.mapping else {
      reader.report("wrong-type", "'where' must be a mapping from dimensions to members, not \(value.kindName)", at: value.span)
      return []
    }
    return entries.map { entry in
      let items = entry.value.sequence ?? [entry.value]
      if items.isEmpty || items.contains(where: { $0.scalarText == nil }) {
        reader.report(
          "wrong-type", "'\(entry.key)' in 'where' must name one member or a list of members", at: entry.value.span,
          fix: "write '\(entry.key): member' or '\(entry.key): [one, other]'")
      }
      return InputFilter(name: entry.key, values: items.compactMap { item in item.scalarText.map { Located($0, item.span) } })
    }
  }

  private static func acknowledgements(_ reader: inout MappingReader) -> [Acknowledgement] {
    guard let value = reader.value("acknowledge") else { return [] }
    var item = MappingReader(value, in: reader.file, describing: "'acknowledge'")
    let found = Acknowledgement.Kind.allCases.compactMap { kind -> Acknowledgement? in
      guard let reason = item.value(kind.rawValue) else { return nil }
      if let text = reason.scalarText { return Acknowledgement(kind: kind, reason: LocalizedText(text), span: reason.span) }
      let variants = (reason.mapping ?? []).compactMap { entry in entry.value.scalarText.map { (entry.key, $0) } }
      guard !variants.isEmpty else {
        item.report("wrong-type", "'\(kind.rawValue)' must say why, in words", at: reason.span)
        return nil
      }
      return Acknowledgement(kind: kind, reason: LocalizedText(variants), span: reason.span)
    }
    reader.append(item.finish())
    return found
  }
}
