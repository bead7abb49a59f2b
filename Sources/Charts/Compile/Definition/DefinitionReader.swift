package import Diagnostics
package import StructuredText

/// Makes view definitions of a specification that is known to be valid: shorthands are written out on the way.
///
/// Encodings of layers go down to their parts, composite marks and overlays become layers, row and column become facets.
package struct DefinitionReader {
  let file: String
  let config: PlotConfig
  package private(set) var diagnostics: [Diagnostic] = []

  package init(config: PlotConfig, file: String) {
    self.config = config
    self.file = file
  }

  typealias Encoding = [String: SourceValue]

  /// The tree of views of a specification.
  package mutating func view(_ spec: SourceValue) -> ViewDefinition { view(spec, encoding: [:], inLayer: false) }

  private mutating func view(_ spec: SourceValue, encoding outer: Encoding, inLayer: Bool) -> ViewDefinition {
    let bag = PropertyBag(spec.excluding(["data", "transform", "layer", "encoding", "hconcat", "vconcat", "concat", "spec", "mark", "facet"]))
    var encoding = Self.merged(outer, spec["encoding"], inLayer: inLayer || spec["layer"] != nil)
    var definition: ViewDefinition
    if let parts = spec["layer"]?.sequence {
      let facet = Self.takeFacet(&encoding)
      definition = ViewDefinition(.layer(parts.map { view($0, encoding: encoding, inLayer: true) }))
      if let facet { return wrapped(definition, spec, bag, facet) }
    } else if let mark = spec["mark"] {
      if let facet = Self.takeFacet(&encoding) { return wrapped(unit(mark, encoding), spec, bag, facet) }
      definition = unit(mark, encoding)
    } else if let facet = spec["facet"], let inner = spec["spec"] {
      definition = ViewDefinition(.facet(facetDefinition(facet, columns: bag.number("columns")), view(inner, encoding: [:], inLayer: false)))
    } else {
      let parts = spec["hconcat"] ?? spec["vconcat"] ?? spec["concat"]
      let columns: Double? =
        spec["vconcat"] != nil ? 1 : spec["hconcat"] != nil ? nil : bag.number("columns") ?? config.bag("concat").number("columns")
      definition = ViewDefinition(
        .concat(ViewDefinition.ConcatDefinition(columns: columns), (parts?.sequence ?? []).map { view($0, encoding: [:], inLayer: false) }))
    }
    addOuter(spec, bag, to: &definition)
    return definition
  }

  /// Data, transforms, size and title of a view.
  private mutating func addOuter(_ spec: SourceValue, _ bag: PropertyBag, to definition: inout ViewDefinition) {
    if let data = spec["data"] { definition.data = self.data(data) }
    if let transform = spec["transform"] {
      let steps = ReshapeReader.steps(transform, in: file)
      diagnostics += steps.diagnostics
      definition.transforms = steps.value + definition.transforms
    }
    definition.width = bag.size("width")
    definition.height = bag.size("height")
    definition.spacing = bag["spacing"] ?? definition.spacing
    if let resolve = bag.bag("resolve") { definition.resolve = resolve }
    if let background = bag.bag("view") { definition.background = background }
    switch bag["title"] {
    case .string(let text)?: definition.title = PropertyBag(["text": .string(text)])
    case .list(let lines)?: definition.title = PropertyBag(["text": .list(lines)])
    case .object(let members)?: definition.title = PropertyBag(.object(members))
    default: break
    }
  }

  /// A facet around a view, from the row, column and facet channels of its encoding.
  private mutating func wrapped(_ inner: ViewDefinition, _ spec: SourceValue, _ bag: PropertyBag, _ facet: Encoding) -> ViewDefinition {
    var inner = inner
    var facetDefinition = ViewDefinition.FacetDefinition()
    facetDefinition.row = facet["row"].map { channel(.row, $0) }
    facetDefinition.column = facet["column"].map { channel(.column, $0) }
    facetDefinition.wrapped = facet["facet"].map { channel(.facet, $0) }
    facetDefinition.columns = facetDefinition.wrapped?.columns
    inner.width = bag.size("width")
    inner.height = bag.size("height")
    if let background = bag.bag("view") { inner.background = background }
    var outer = ViewDefinition(.facet(facetDefinition, inner))
    addOuter(spec, bag.without(["width", "height", "view"]), to: &outer)
    var spacing: [DataValue.Member] = []
    for (channel, key) in [(facetDefinition.row, "row"), (facetDefinition.column, "column")] {
      if let value = channel?.spacing { spacing.append(DataValue.Member(key, value)) }
    }
    if let value = facetDefinition.wrapped?.spacing { outer.spacing = value }
    if !spacing.isEmpty { outer.spacing = .object(spacing) }
    return outer
  }

  private mutating func facetDefinition(_ facet: SourceValue, columns: Double?) -> ViewDefinition.FacetDefinition {
    var definition = ViewDefinition.FacetDefinition()
    if facet["row"] != nil || facet["column"] != nil {
      definition.row = facet["row"].map { channel(.row, $0) }
      definition.column = facet["column"].map { channel(.column, $0) }
    } else {
      definition.wrapped = channel(.facet, facet)
    }
    definition.columns = columns ?? definition.wrapped?.columns
    return definition
  }

  private static func takeFacet(_ encoding: inout Encoding) -> Encoding? {
    var facet: Encoding = [:]
    for name in ["row", "column", "facet"] { facet[name] = encoding.removeValue(forKey: name) }
    return facet.isEmpty ? nil : facet
  }

  /// The encoding of a part of a layer: its channels over those of the layer; fields take over what they do not say.
  private static func merged(_ outer: Encoding, _ own: SourceValue?, inLayer: Bool) -> Encoding {
    var merged = outer
    for entry in own?.mapping ?? [] {
      let isField = entry.value["field"] != nil || entry.value["datum"] != nil || entry.value["aggregate"]?.string == "count"
      if isField, let parent = outer[entry.key], parent.mapping != nil {
        merged[entry.key] = parent.merged(over: entry.value)
      } else {
        merged[entry.key] = entry.value
      }
    }
    return merged
  }

  // MARK: Data

  private mutating func data(_ value: SourceValue) -> DataDefinition {
    if value.isNull { return .none }
    if let url = value["url"]?.string {
      let format = FrameFormat.read(value["format"], path: url, in: file)
      diagnostics += format.diagnostics
      return .file(url, format.value)
    }
    if let values = value["values"] {
      let format = FrameFormat.read(value["format"], in: file)
      let frame = Frame.read(values: values, format.value, in: file)
      diagnostics += format.diagnostics + frame.diagnostics
      return .inline(frame.value)
    }
    return value["name"]?.string.map { .named($0) } ?? .none
  }

  // MARK: Marks

  mutating func unit(_ mark: SourceValue, _ encoding: Encoding) -> ViewDefinition {
    let name = mark.string ?? mark["type"]?.string ?? ""
    var unit = UnitDefinition(mark: name)
    unit.properties = mark.mapping == nil ? PropertyBag() : PropertyBag(mark.excluding(["type"]))
    for (key, value) in encoding.sorted(by: { $0.key < $1.key }) {
      guard let channel = PlotChannel(rawValue: key) else { continue }
      if let items = value.sequence {
        let definitions = items.map { self.channel(channel, $0) }
        switch channel {
        case .detail: unit.details = definitions
        case .order: unit.orders = definitions
        case .tooltip: unit.tooltips = definitions
        default: break
        }
      } else if !value.isNull {
        let definition = self.channel(channel, value)
        if channel == .detail { unit.details = [definition] } else { unit.encoding[channel] = definition }
      }
    }
    unit.completeTypes()
    if name == "errorbar" || name == "errorband" { return CompositeMark(unit, config).expanded() }
    return PathOverlay.expanded(unit, config)
  }

  mutating func channel(_ channel: PlotChannel, _ value: SourceValue) -> ChannelDefinition {
    var reader = ChannelReader(channel: channel, config: config, file: file)
    let definition = reader.definition(value)
    diagnostics += reader.diagnostics
    return definition
  }
}

extension SourceValue {
  /// The members but for some, as plain values.
  func excluding(_ keys: Set<String>) -> DataValue {
    .object((mapping ?? []).filter { !keys.contains($0.key) }.map { DataValue.Member($0.key, DataValue($0.value)) })
  }

  /// The members of this mapping, replaced and completed by those of `other`.
  func merged(over other: SourceValue) -> SourceValue {
    var entries = mapping ?? []
    for entry in other.mapping ?? [] {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) { entries[index] = entry } else { entries.append(entry) }
    }
    return SourceValue(.mapping(entries), other.span)
  }
}
