/// Gives every view its scales: those of its marks, or those that its parts share.
enum ScaleAssembly {
  /// Makes the components with their kinds, from the units outwards.
  static func makeKinds(_ model: PlotModel) {
    if let unit = model.unit {
      for channel in PlotChannel.scaled {
        guard let definition = unit.scaled(channel) ?? secondary(channel, unit) else { continue }
        let choice = unit.scaleKind(channel, definition)
        let component = ScaleComponent(channel, choice.kind, isExplicit: choice.isExplicit)
        component.users = [(unit, definition)]
        model.scales[channel] = component
      }
      return
    }
    for child in model.children { makeKinds(child) }
    for channel in PlotChannel.scaled {
      let owners = model.children.filter { $0.scales[channel] != nil }
      guard !owners.isEmpty, model.isShared(channel, "scale") else { continue }
      share(channel, owners, in: model)
    }
  }

  /// A position that only has its second end.
  private static func secondary(_ channel: PlotChannel, _ unit: UnitModel) -> ChannelDefinition? {
    guard channel.isXY || channel.isPolar, unit.channel(channel)?.isFieldOrDatum != true, let secondary = channel.secondary else { return nil }
    guard let definition = unit.channel(secondary), definition.isFieldOrDatum else { return nil }
    return definition
  }

  private static func share(_ channel: PlotChannel, _ owners: [PlotModel], in model: PlotModel) {
    let components = owners.compactMap { $0.scales[channel] }
    guard let first = components.first else { return }
    var (kind, isExplicit) = (first.kind, first.isKindExplicit)
    for other in components.dropFirst() {
      guard areCompatible(kind, other.kind) else {
        model.separated.insert(channel)
        return
      }
      if other.isKindExplicit, !isExplicit {
        (kind, isExplicit) = (other.kind, true)
      } else if other.isKindExplicit == isExplicit, precedence(other.kind) > precedence(kind) {
        kind = other.kind
      }
    }
    let merged = ScaleComponent(channel, kind, isExplicit: isExplicit)
    merged.users = components.flatMap(\.users)
    for owner in owners { owner.scales[channel] = nil }
    model.scales[channel] = merged
  }

  private static func areCompatible(_ a: ScaleKind, _ b: ScaleKind) -> Bool {
    func family(_ kind: ScaleKind) -> Int {
      switch kind {
      case .linear, .log, .pow, .sqrt, .symlog: 0
      case .time, .utc: 1
      case .band, .point: 2
      case .binOrdinal: 3
      case .quantile, .quantize, .threshold: 4
      case .ordinal: 5
      }
    }
    let (x, y) = (family(a), family(b))
    if x == y { return true }
    // Points and bands go with ordinal scales; a time scale goes with bands of points of time.
    return (x == 5 && y == 2) || (x == 2 && y == 5)
  }

  private static func precedence(_ kind: ScaleKind) -> Int {
    switch kind {
    case .log, .pow, .sqrt, .symlog: 1
    case .point: 10
    case .band: 11
    default: 0
    }
  }

  /// Domains and properties, from the units to the views that own the scales. Needs the rows.
  static func complete(_ model: PlotModel) {
    for unit in model.units {
      for channel in PlotChannel.scaled {
        guard let definition = unit.scaled(channel) ?? secondary(channel, unit), let owner = unit.scale(channel) else { continue }
        guard owner.users.contains(where: { $0.unit === unit }) else { continue }
        let local = ScaleComponent(channel, owner.kind, isExplicit: owner.isKindExplicit)
        ScaleDomains.add(to: local, unit, definition)
        ScaleSettings.add(to: local, unit, definition)
        if owner.users.first?.unit === unit {
          owner.domain = local.domain
          owner.isDomainExplicit = local.isDomainExplicit
        } else {
          owner.merge(domainOf: local)
        }
        owner.merge(settingsOf: local)
      }
    }
  }
}
