import Diagnostics
import StructuredText

extension SpecReader {
  private static let supported = Channel.allCases.map(\.rawValue)

  mutating func encoding(_ value: SourceValue) -> [Channel: ChannelSpec] {
    guard check(value, "'encoding'", Self.supported) else { return [:] }
    var result: [Channel: ChannelSpec] = [:]
    for entry in value.mapping ?? [] {
      guard let channel = Channel(rawValue: entry.key), !entry.value.isNull, channel != .tooltip else { continue }
      // The order in which rows are joined or listed may come from several fields; the first decides.
      if let first = entry.value.sequence?.first { result[channel] = self.channel(first, channel) }
      else { result[channel] = self.channel(entry.value, channel) }
    }
    return result
  }

  private mutating func channel(_ value: SourceValue, _ channel: Channel) -> ChannelSpec {
    var spec = ChannelSpec(span: value.span)
    var known = ["field", "datum", "value", "type", "aggregate", "title"]
    if channel.isPosition { known += ["axis", "stack", "scale", "sort"] }
    if [.xOffset, .yOffset].contains(channel) { known += ["scale", "sort"] }
    if [.color, .fill, .stroke].contains(channel) { known += ["scale", "legend", "sort"] }
    if channel == .text { known += ["format"] }
    if channel == .order { known += ["sort"] }
    guard check(value, "'\(channel.rawValue)'", known) else { return spec }
    spec.field = text(value["field"], "field")
    spec.datum = value["datum"].flatMap { scalar($0, "datum") }
    spec.value = value["value"].flatMap { scalar($0, "value") }
    spec.type = word(value["type"], "type", MeasurementType.self)
    spec.aggregate = word(value["aggregate"], "aggregate", AggregateOperation.self)
    spec.title = title(value["title"])
    spec.format = text(value["format"], "format")?.value
    if let stack = value["stack"] { spec.stack = self.stack(stack) }
    if let sort = value["sort"] { spec.sort = self.sort(sort) }
    if let scale = value["scale"], !scale.isNull { spec.scale = self.scale(scale) }
    if let axis = value["axis"] { spec.axis = axis.isNull ? nil : self.axis(axis) }
    if let legend = value["legend"] { spec.hasLegend = !legend.isNull && check(legend, "'legend'", []) }
    return spec
  }

  private mutating func title(_ value: SourceValue?) -> TitleSpec {
    guard let value else { return .automatic }
    return value.isNull ? .hidden : lines(value, "title").map(TitleSpec.text) ?? .automatic
  }

  private mutating func stack(_ value: SourceValue) -> StackMode? {
    if value.isNull { return StackMode.none }
    if let bool = value.bool { return bool ? .zero : StackMode.none }
    return word(value, "stack", StackMode.self)
  }

  private mutating func sort(_ value: SourceValue) -> SortSpec? {
    switch value.kind {
    case .null: return .data
    case .sequence: return .members(scalars(value, "sort").map(\.key))
    case .mapping: return sortDefinition(value)
    case .string("ascending"): return .natural(isDescending: false)
    case .string("descending"): return .natural(isDescending: true)
    case .string(let text):
      let isDescending = text.hasPrefix("-")
      let name = isDescending ? String(text.dropFirst()) : text
      if let channel = Channel(rawValue: name), channel.isPosition || channel == .color {
        return .channel(channel, isDescending: isDescending)
      }
    default: break
    }
    let known = ["ascending", "descending", "x", "-x", "y", "-y", "color", "-color"]
    unsupported(
      "value \(value.scalarText.map { "'\($0)'" } ?? value.kindName) of 'sort' is not supported", at: value.span,
      cause: "supported are \(known.joined(separator: ", ")), null, a list of members, and field with op",
      fix: value.string.flatMap { nearestName(to: $0, among: known) }.map { "did you mean '\($0)'?" })
    return nil
  }

  private enum Order: String, CaseIterable { case ascending, descending }

  private mutating func sortDefinition(_ value: SourceValue) -> SortSpec? {
    guard check(value, "'sort'", ["field", "op", "order"]) else { return nil }
    let isDescending = word(value["order"], "order", Order.self) == .descending
    let operation = word(value["op"], "op", AggregateOperation.self) ?? .min
    guard let field = text(value["field"], "field") else { return .natural(isDescending: isDescending) }
    return .field(field, operation, isDescending: isDescending)
  }

  private mutating func scale(_ value: SourceValue) -> ScaleSpec {
    var spec = ScaleSpec()
    let known = [
      "type", "domain", "domainMin", "domainMax", "zero", "nice", "reverse", "padding", "paddingInner", "paddingOuter",
    ]
    guard check(value, "'scale'", known) else { return spec }
    spec.type = word(value["type"], "type", ScaleType.self)
    spec.domain = value["domain"].map { scalars($0, "domain") }
    spec.domainMin = number(value["domainMin"], "domainMin")
    spec.domainMax = number(value["domainMax"], "domainMax")
    spec.zero = bool(value["zero"], "zero")
    spec.nice = bool(value["nice"], "nice")
    spec.isReversed = bool(value["reverse"], "reverse") ?? false
    spec.padding = number(value["padding"], "padding")
    spec.paddingInner = number(value["paddingInner"], "paddingInner")
    spec.paddingOuter = number(value["paddingOuter"], "paddingOuter")
    return spec
  }

  private mutating func axis(_ value: SourceValue) -> AxisSpec {
    var spec = AxisSpec()
    guard check(value, "'axis'", ["title", "tickCount", "values", "grid", "labels", "ticks", "domain"]) else { return spec }
    if let title = value["title"] { spec.title = self.title(title) }
    spec.tickCount = number(value["tickCount"], "tickCount")
    spec.values = value["values"].map { scalars($0, "values") }
    spec.hasGrid = bool(value["grid"], "grid")
    spec.hasLabels = bool(value["labels"], "labels") ?? true
    spec.hasTicks = bool(value["ticks"], "ticks")
    spec.hasDomain = bool(value["domain"], "domain")
    return spec
  }
}
