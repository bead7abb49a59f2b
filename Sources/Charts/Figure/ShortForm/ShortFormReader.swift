import Diagnostics
import StructuredText

/// Reads the short form strictly.
struct ShortFormReader {
  private var reader: MappingReader
  private let value: SourceValue
  private let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ value: SourceValue, file: String) {
    self.value = value
    self.file = file
    reader = MappingReader(value, in: file, describing: "the chart")
  }

  mutating func read() -> ShortFormContent? {
    let type = reader.choice("type", of: ChartType.self)?.value
    for key in Self.keys { _ = reader.value(key) }
    let data = reader.value("data")
    if data == nil { reader.missing("data", because: "a chart draws a dataset or an indicator", fix: "add 'data: NAME'") }
    var form: ShortFormContent?
    if let type, let data {
      var content = ShortFormContent(
        type: type, value: value, data: data.string == nil ? data : .object(["name": data], at: data.span), extras: .nothing)
      readChannels(&content)
      content.filters = filters()
      content.annotations = annotations()
      content.interval = interval()
      readFacet(&content)
      content.extras = extras()
      checkNeeds(content)
      form = content
    }
    diagnostics += reader.finish()
    return form
  }

  private static let keys = [
    "type", "data", "x", "y", "color", "size", "shape", "text", "detail", "tooltip", "filter", "sort", "stack", "interval", "facet", "columns", "annotations",
    "title", "subtitle", "description", "source", "note", "alt", "unit", "labels", "values", "table", "phone", "aspect", "projection", "height",
  ]

  // MARK: Channels

  private mutating func readChannels(_ content: inout ShortFormContent) {
    for name in ["x", "y", "color", "size", "shape", "text", "detail", "tooltip"] {
      guard let value = reader.value(name) else { continue }
      content.channels[name] = channel(value, name, content.type)
    }
  }

  /// A field's name, or a definition as Vega-Lite has it, with the type that the kind of chart expects.
  private func channel(_ value: SourceValue, _ name: String, _ type: ChartType) -> SourceValue {
    let definition = value.mapping == nil ? SourceValue.object(["field": value.scalarText.map { .text($0, at: value.span) }], at: value.span) : value
    guard definition["value"] == nil else { return definition }
    let measurement = definition["type"]?.string ?? Self.measurement(name, type)
    var completed = definition.setting("type", .text(measurement, at: value.span))
    // Members stand in the order of the data, which is that of the dataset's own list; codes sorted by their characters are in none.
    if measurement == "nominal", definition["sort"] == nil, ["x", "y", "color", "shape"].contains(name) { completed = completed.setting("sort", .nothing) }
    return completed
  }

  private static func measurement(_ channel: String, _ type: ChartType) -> String {
    switch (channel, type) {
    case ("x", .bar), ("x", .dot), ("x", .point), ("x", .eventStudy): "quantitative"
    case ("x", .line), ("x", .area): "temporal"
    case ("x", .heatmap): "nominal"
    case ("x", _): "ordinal"
    case ("y", .bar), ("y", .dot), ("y", .heatmap): "nominal"
    case ("y", _), ("size", _): "quantitative"
    case ("color", .heatmap), ("color", .tileMap): "quantitative"
    case ("text", .tileMap): "quantitative"
    default: "nominal"
    }
  }

  // MARK: Rows

  /// `filter` is a mapping from fields to a value or a list of values, an expression, or a list of both.
  private mutating func filters() -> [SourceValue] {
    guard let value = reader.value("filter") else { return [] }
    return (value.sequence ?? [value]).flatMap { item -> [SourceValue] in
      if item.string != nil { return [.object(["filter": item], at: item.span)] }
      guard let entries = item.mapping else {
        reader.report("wrong-type", "a filter is an expression or a mapping of fields to values, not \(item.kindName)", at: item.span)
        return []
      }
      return entries.map { entry in
        let field = SourceValue.text(entry.key, at: entry.keySpan)
        if let range = entry.value["from"] ?? entry.value["to"] {
          let ends = SourceValue.list([entry.value["from"] ?? .nothing, entry.value["to"] ?? .nothing], at: range.span)
          return .object(["filter": .object(["field": field, "range": ends], at: entry.value.span)], at: entry.value.span)
        }
        let test = entry.value.sequence == nil ? "equal" : "oneOf"
        return .object(["filter": SourceValue.object(["field": field], at: entry.keySpan).setting(test, entry.value)], at: entry.value.span)
      }
    }
  }

  private mutating func interval() -> (String, String)? {
    guard let value = reader.value("interval") else { return nil }
    let names = value.sequence?.compactMap(\.string) ?? []
    guard names.count == 2 else {
      reader.report("wrong-type", "'interval' must be a list of two fields, the lower and the upper end", at: value.span, fix: "write [lower, upper]")
      return nil
    }
    return (names[0], names[1])
  }

  private mutating func readFacet(_ content: inout ShortFormContent) {
    content.facetColumns = reader.number("columns")?.value
    guard let value = reader.value("facet") else { return }
    var definition = value.mapping == nil ? SourceValue.object(["field": value], at: value.span) : value
    if definition["type"] == nil { definition = definition.setting("type", .text("nominal", at: value.span)) }
    content.facet = definition["sort"] == nil ? definition.setting("sort", .nothing) : definition
  }

  // MARK: Words

  private mutating func annotations() -> [ShortFormContent.Annotation] {
    reader.list("annotations").compactMap { item in
      var own = MappingReader(item, in: file, describing: "the annotation")
      let (x, y, text) = (own.value("x"), own.value("y"), own.value("text"))
      reader.append(own.finish())
      func band(_ axis: String, _ value: SourceValue) -> ShortFormContent.Annotation? {
        guard let from = value["from"], let to = value["to"] else { return nil }
        return ShortFormContent.Annotation(place: .band(axis: axis, from: from, to: to), text: text)
      }
      if let x { return band("x", x) ?? ShortFormContent.Annotation(place: .x(x), text: text) }
      if let y { return band("y", y) ?? ShortFormContent.Annotation(place: .y(y), text: text) }
      reader.report(
        "missing-key", "the annotation has no 'x' and no 'y'", at: item.span, cause: "an annotation is a line at a value or a band from one value to another",
        fix: "add 'x: 2020' or 'x: {from: 2020, to: 2022}'")
      return nil
    }
  }

  private mutating func extras() -> SourceValue {
    var extras = SourceValue.object([:], at: value.span)
    for (name, key) in [
      ("alt", "alt"), ("source", "source"), ("note", "note"), ("unit", "unit"), ("labels", "directLabels"), ("values", "values"), ("table", "table"),
      ("phone", "phone"), ("aspect", "aspect"), ("projection", "projection"),
    ] {
      if let value = reader.value(name) { extras = extras.setting(key, value) }
    }
    return extras
  }

  private mutating func checkNeeds(_ content: ShortFormContent) {
    let needed: [String] =
      switch content.type {
      case .pie: ["y", "color"]
      case .heatmap: ["x", "y", "color"]
      case .tileMap: ["x", "color"]
      case .slope: ["x", "y", "color"]
      default: ["x", "y"]
      }
    for name in needed where content[name] == nil {
      reader.missing(name, because: "a chart of type '\(content.type.rawValue)' needs \(needed.map { "'\($0)'" }.joined(separator: ", "))", fix: "add '\(name): FIELD'")
    }
    if content.type == .eventStudy, content.interval == nil {
      reader.missing("interval", because: "an event study shows the uncertainty of its effects", fix: "add 'interval: [lower, upper]' with the two fields")
    }
  }
}
