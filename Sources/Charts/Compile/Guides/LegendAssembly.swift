/// The legends of a view: one for each domain that looks show.
struct LegendAssembly {
  let context: ScaleContext
  let config: PlotConfig
  let size: (width: Double, height: Double)

  init(_ context: ScaleContext, _ config: PlotConfig, size: (width: Double, height: Double)) {
    self.context = context
    self.config = config
    self.size = size
  }

  static let channels: [PlotChannel] = [
    .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape,
  ]

  /// One channel's part of a legend.
  struct Part {
    var channel: PlotChannel
    var scale: PlotScale
    var users: [(unit: UnitModel, definition: ChannelDefinition)]
    var properties: PropertyBag
    var key: String
  }

  /// The legends of some scales, with those of the same domain in one.
  func legends(_ components: [ScaleComponent]) -> [PlotScene.Legend] {
    legends(parts: Self.channels.flatMap { channel in components.filter { $0.channel == channel }.compactMap { part($0, $0.users) } })
  }

  /// A legend of a scale for each unit that uses it.
  func separateLegends(_ component: ScaleComponent) -> [PlotScene.Legend] {
    guard Self.channels.contains(component.channel) else { return [] }
    return component.users.flatMap { user in legends(parts: [part(component, [user])].compactMap { $0 }) }
  }

  func legends(parts: [Part]) -> [PlotScene.Legend] {
    var groups: [[Part]] = []
    for part in parts {
      if let index = groups.firstIndex(where: { Self.areSame($0[0], part) }) { groups[index].append(part) } else { groups.append([part]) }
    }
    return groups.compactMap(legend)
  }

  func part(_ component: ScaleComponent, _ users: [(unit: UnitModel, definition: ChannelDefinition)]) -> Part? {
    var isDisabled = config.bag("legend").bool("disable") ?? false
    var isExplicit = false
    var properties = PropertyBag()
    for (_, definition) in users {
      let isOwn = definition.hasNoLegend || !definition.legend.isEmpty
      if isOwn, !isExplicit { (isDisabled, isExplicit) = (definition.hasNoLegend, true) }
      properties = properties.over(definition.legend)
    }
    guard !isDisabled, users.contains(where: { $0.definition.isFieldOrDatum }) else { return nil }
    let scale = context.scale(component, width: size.width, height: size.height)
    let columns = users.map { $0.unit.dataKey + $0.definition.column() }
    return Part(channel: component.channel, scale: scale, users: users, properties: properties, key: Set(columns).sorted().joined(separator: "|"))
  }

  static func areSame(_ a: Part, _ b: Part) -> Bool {
    guard a.key == b.key, a.scale.kind.hasDiscreteDomain == b.scale.kind.hasDiscreteDomain else { return false }
    if let x = a.properties.text("orient"), let y = b.properties.text("orient"), x != y { return false }
    if a.scale.kind.hasDiscreteDomain { return a.scale.discrete == b.scale.discrete }
    return a.scale.numeric?.domain == b.scale.numeric?.domain || a.scale.numeric == nil || b.scale.numeric == nil
      || a.users[0].unit === b.users[0].unit
  }

  func legend(_ parts: [Part]) -> PlotScene.Legend? {
    guard let first = parts.first else { return nil }
    var title = GuideTitle()
    var properties = PropertyBag()
    for part in parts {
      properties = properties.over(part.properties)
      for (_, definition) in part.users { title.add(definition.legend["title"].map(Self.text) ?? definition.title, [definition]) }
    }
    let names = parts.map(\.channel.rawValue)
    let text = title.text(config)
    let content = isRamp(parts) ? ramp(first, properties) : .symbols(entries(parts, properties))
    var legend = PlotScene.Legend(text, channels: names, content)
    legend.orient = properties.text("orient") ?? config.bag("legend").text("orient") ?? "right"
    return legend
  }

  static func text(_ value: DataValue) -> String {
    if case .list(let lines) = value { return lines.map(\.text).joined(separator: "\n") }
    return value.isNull ? "" : value.text
  }

  func isRamp(_ parts: [Part]) -> Bool {
    guard parts.count == 1, let part = parts.first, part.channel.isColor else { return false }
    if let unit = part.users[0].definition.timeUnit, unit.parts.count == 1, [.quarter, .month, .day].contains(unit.last) { return false }
    let fills = Set(part.users.map { $0.unit.isFilled })
    if part.channel == .color, fills.count > 1 { return false }
    return part.scale.kind.isContinuous || part.scale.kind.isDiscretizing || part.scale.kind == .binOrdinal
  }
}
