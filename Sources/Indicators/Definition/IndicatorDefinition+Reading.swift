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
    for input in measure.inputs {
      if let references = references(input, &reader) { definition.inputs[input.key] = references } else { isComplete = false }
    }
    if let options = OptionReader(measure: measure).read(&reader) { definition.options = options } else { isComplete = false }
    for key in keys where !measure.keys.contains(key) && !commonKeys.contains(key) {
      guard let entry = reader.entry(key) else { continue }
      reader.report(
        "unknown-key", "the measure '\(measure.name)' has no '\(key)'", at: entry.keySpan,
        cause: "it takes \(measure.keys.joined(separator: ", "))", fix: "remove '\(key)'")
    }
    let diagnostics = reader.finish(accepting: others)
    return Diagnosed(isComplete ? definition : nil, diagnostics)
  }

  private static func unit(_ reader: inout MappingReader, _ units: UnitRegistry) -> Located<Datasets.Unit>? {
    guard let name = reader.string("unit") else { return nil }
    if let unit = units.unit(named: name.value) { return Located(unit, name.span) }
    let nearest = nearestName(to: name.value, among: units.ids)
    reader.report("unknown-unit", "there is no unit '\(name.value)'", at: name.span, fix: nearest.map { "did you mean '\($0)'?" })
    return nil
  }

  /// The references under a key; reports what is missing or cannot be read.
  private static func references(_ input: MeasureInput, _ reader: inout MappingReader) -> [Located<SeriesReference>]? {
    guard let value = reader.value(input.key) else {
      if input.isOptional { return [] }
      reader.missing(input.key, because: "the measure computes with it")
      return nil
    }
    var minimum = 1
    var texts: [Located<String>]
    if case .list(let least) = input.count {
      minimum = least
      texts = reader.strings(input.key)
    } else {
      texts = reader.scalar(input.key).map { [$0] } ?? []
      if texts.isEmpty { return nil }
    }
    if texts.count < minimum {
      reader.report("wrong-type", "'\(input.key)' must list at least \(minimum) series", at: value.span)
      return nil
    }
    let references = texts.compactMap { reference($0, &reader) }
    return references.count == texts.count ? references : nil
  }

  private static func reference(_ text: Located<String>, _ reader: inout MappingReader) -> Located<SeriesReference>? {
    switch SeriesReference.parse(text.value) {
    case .success(let reference): return Located(reference, text.span)
    case .failure(let problem):
      reader.report("series-reference", problem.message, at: text.span, cause: problem.cause, fix: problem.fix)
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
