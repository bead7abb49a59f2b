import Diagnostics
import StructuredText

extension SpecReader {
  private static let viewKeys = [
    "data", "transform", "mark", "encoding", "layer", "title", "description", "name", "width", "height",
  ]

  /// What a layer inherits from those around it.
  private struct Surroundings {
    var data: DataReference?
    var transforms: [TransformSpec] = []
    var encoding: [Channel: ChannelSpec] = [:]
  }

  mutating func chart(_ value: SourceValue) -> ChartSpec? {
    guard check(value, "the chart", Self.viewKeys + ["$schema", "usermeta"]) else { return nil }
    var spec = ChartSpec(span: value.span, layers: [], report: report(value["usermeta"]))
    readTitle(value["title"], into: &spec)
    spec.description = lines(value["description"], "description")
    spec.width = number(value["width"], "width")
    spec.height = number(value["height"], "height")
    appendLayers(of: value, in: Surroundings(), to: &spec.layers)
    return spec
  }

  private mutating func readTitle(_ value: SourceValue?, into spec: inout ChartSpec) {
    guard let value, !value.isNull else { return }
    if value.mapping == nil {
      spec.title = lines(value, "title")
    } else if check(value, "the title", ["text", "subtitle"]) {
      spec.title = lines(value["text"], "text")
      spec.subtitle = lines(value["subtitle"], "subtitle")
    }
  }

  private mutating func report(_ value: SourceValue?) -> ReportExtras {
    var extras = ReportExtras()
    // Other tools keep notes of their own in `usermeta`; only `report` is ours.
    guard let value = value?["report"] else { return extras }
    guard check(value, "'usermeta.report'", ["alt", "source", "note", "unit", "directLabels", "table", "phone"]) else { return extras }
    extras.alt = lines(value["alt"], "alt")
    extras.source = lines(value["source"], "source")
    extras.note = lines(value["note"], "note")
    extras.unit = text(value["unit"], "unit")?.value
    extras.hasDirectLabels = bool(value["directLabels"], "directLabels")
    extras.hasTable = bool(value["table"], "table")
    extras.hasPhoneLayout = bool(value["phone"], "phone")
    return extras
  }

  private mutating func appendLayers(of value: SourceValue, in outer: Surroundings, to layers: inout [LayerSpec]) {
    var surroundings = outer
    if let data = value["data"], !data.isNull { surroundings.data = dataReference(data) ?? outer.data }
    surroundings.transforms += transforms(value["transform"])
    if let encoding = value["encoding"] {
      surroundings.encoding.merge(self.encoding(encoding), uniquingKeysWith: { _, inner in inner })
    }
    if let inner = value["layer"] {
      if let mark = value["mark"] { unsupported("a chart has either 'mark' or 'layer'", at: mark.span, fix: "move 'mark' into a layer") }
      for layer in inner.sequence ?? [inner] where check(layer, "the layer", Self.viewKeys) {
        appendLayers(of: layer, in: surroundings, to: &layers)
      }
    } else if let layer = layer(value, surroundings) {
      layers.append(layer)
    }
  }

  private mutating func layer(_ value: SourceValue, _ surroundings: Surroundings) -> LayerSpec? {
    guard let markValue = value["mark"] else {
      unsupported("the chart has no 'mark'", at: value.span, fix: "add 'mark', for example \"mark\": \"bar\"")
      return nil
    }
    guard let mark = mark(markValue) else { return nil }
    guard let data = surroundings.data else {
      unsupported("the chart has no 'data'", at: value.span, fix: "add \"data\": {\"name\": …} with a dataset or an indicator")
      return nil
    }
    return LayerSpec(data: data, transforms: surroundings.transforms, mark: mark, encoding: surroundings.encoding)
  }

  private mutating func dataReference(_ value: SourceValue) -> DataReference? {
    guard check(value, "'data'", ["name", "values"]) else { return nil }
    if let values = value["values"] { return .rows(rows(values)) }
    guard let name = text(value["name"], "name") else {
      unsupported("'data' has no 'name'", at: value.span, fix: "name a dataset or an indicator")
      return nil
    }
    return .named(name)
  }

  private mutating func rows(_ value: SourceValue) -> WorkTable {
    var names: [String] = []
    let items = value.sequence ?? []
    for entry in items.flatMap({ $0.mapping ?? [] }) where !names.contains(entry.key) { names.append(entry.key) }
    if value.sequence == nil || items.contains(where: { $0.mapping == nil }) {
      unsupported("'values' must be a list of mappings", at: value.span)
    }
    var rows: [[ChartValue]] = []
    for item in items {
      var row: [ChartValue] = []
      for name in names { row.append(item[name].flatMap { scalar($0, name) } ?? .null) }
      rows.append(row)
    }
    return WorkTable(fields: names.map { WorkTable.Field(name: $0) }, rows: rows)
  }
}
