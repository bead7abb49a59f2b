/// Where the domain of a scale comes from, for one unit.
enum ScaleDomains {
  static func add(to scale: ScaleComponent, _ unit: UnitModel, _ definition: ChannelDefinition) {
    if let values = definition.scale?.list("domain") {
      scale.domain = [.values(values)]
      scale.isDomainExplicit = true
      addBins(to: scale, unit, definition)
      return
    }
    let channel = scale.channel
    scale.domain = parts(scale, unit, definition, channel)
    if let secondary = channel.secondary, let other = unit.channel(secondary), other.isFieldOrDatum, unit.channel(channel)?.isFieldOrDatum == true {
      scale.domain += parts(scale, unit, other, secondary)
    }
    addBins(to: scale, unit, definition)
  }

  private static func addBins(to scale: ScaleComponent, _ unit: UnitModel, _ definition: ChannelDefinition) {
    if definition.isBinning { scale.bins = unit.bins[definition.column()] }
    if case .binned(let step?)? = definition.bin { scale.binStep = step }
  }

  private static func parts(_ scale: ScaleComponent, _ unit: UnitModel, _ definition: ChannelDefinition, _ channel: PlotChannel) -> [ScaleComponent
    .DomainPart]
  {
    guard definition.isField else { return definition.datum.map { [.values([$0])] } ?? [] }
    if let stack = unit.stack, stack.channel == channel {
      if stack.offset == .normalize { return [.values([0, 1])] }
      return [.columns(unit, [definition.column() + "_start", definition.column() + "_end"], .appearance)]
    }
    let order = scale.kind.hasDiscreteDomain && channel.main == channel ? self.order(unit, channel, definition) : .appearance
    if definition.isBinning {
      if scale.kind == .binOrdinal { return [] }
      if scale.kind.hasDiscreteDomain {
        let byStart: ScaleComponent.DomainOrder =
          if case .natural = order { .summary(.min, definition.column(), isDescending: false, ofRaw: false) } else { order }
        return [.columns(unit, [definition.column(.range)], byStart)]
      }
      return unit.bins[definition.column()].map { [.bins($0)] } ?? []
    }
    if scale.kind.isTime, let position = unit.intervalPosition(channel), position != 0.5 {
      return [.columns(unit, [definition.column() + UnitModel.movedStart, definition.column() + UnitModel.movedEnd], order)]
    }
    if scale.kind.isTime, hasBandEnd(unit, definition, channel) { return [.columns(unit, [definition.column(), definition.column(.end)], order)] }
    return [.columns(unit, [definition.column()], order)]
  }

  /// Whether an interval of time is drawn as long as it is.
  static func hasBandEnd(_ unit: UnitModel, _ definition: ChannelDefinition, _ channel: PlotChannel) -> Bool {
    guard definition.hasTimeUnit, definition.timeUnit?.isBinned != true, channel.main == channel else { return false }
    if let secondary = channel.secondary, unit.channel(secondary) != nil { return false }
    if ["bar", "rect", "tick", "arc"].contains(unit.mark) { return true }
    let position =
      definition.bandPosition ?? unit.configured("timeUnitBandPosition").flatMap { if case .number(let value) = $0 { value } else { nil } }
    return (position ?? 0) != 0
  }

  private static func order(_ unit: UnitModel, _ channel: PlotChannel, _ definition: ChannelDefinition) -> ScaleComponent.DomainOrder {
    switch definition.sort {
    case ChannelDefinition.Sorting.none?: return .appearance
    case .descending?: return .natural(isDescending: true)
    case .ascending?, nil: return .natural(isDescending: false)
    case .values?: return .summary(.min, UnitModel.sortColumn(channel, definition), isDescending: false, ofRaw: true)
    case .field(let field, let function, let isDescending)?:
      return .summary(function ?? automatic(unit, field), field, isDescending: isDescending, ofRaw: true)
    case .channel(let other, let isDescending)?:
      guard let target = unit.channel(other)?.fieldOrConditionField else { return .natural(isDescending: false) }
      switch target.aggregate {
      case .function(let function)?: return .summary(function, target.field, isDescending: isDescending, ofRaw: true)
      case .argmin?, .argmax?: return .summary(.min, target.column(), isDescending: isDescending, ofRaw: false)
      case nil: return .summary(automatic(unit, target.field), target.field, isDescending: isDescending, ofRaw: true)
      }
    }
  }

  /// Parts of a stack are summed up, other values are represented by the smallest.
  private static func automatic(_ unit: UnitModel, _ field: String?) -> AggregateFunction {
    guard let stack = unit.stack else { return .min }
    var dimensions = unit.stack?.parts ?? []
    if let group = stack.groupBy.first.flatMap(unit.channel)?.column() { dimensions.append(group) }
    return field.map(dimensions.contains) == true ? .min : .sum
  }
}
