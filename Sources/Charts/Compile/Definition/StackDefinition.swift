/// How the values of a unit are laid on top of one another.
package struct StackDefinition: Sendable, Hashable {
  /// The channel whose values are stacked.
  package var channel: PlotChannel
  /// The channels whose values each have a stack.
  package var groupBy: [PlotChannel]
  /// The columns that the parts of a stack are told apart by.
  package var parts: [String]
  package var offset: Reshape.Stack.Offset
  /// Whether series that lack a place get zero there.
  package var imputes: Bool

  private static let marks: Set<String> = ["arc", "bar", "area", "rule", "point", "circle", "square", "line", "text", "tick"]
  private static let marksByDefault: Set<String> = ["bar", "area", "arc"]

  /// Nil for a unit that is not stacked.
  package init?(_ unit: UnitDefinition) {
    guard Self.marks.contains(unit.mark) else { return nil }
    guard let channel = Self.channel(unit, .x, .y) ?? Self.channel(unit, .theta, .radius), let measure = unit.encoding[channel] else { return nil }
    self.channel = channel
    let measureColumn = measure.isField ? measure.column() : nil
    groupBy = []
    var columns: Set<String> = []
    if let dimension = channel.dimension {
      for other in [dimension, dimension.offsetChannel].compactMap({ $0 }) {
        guard let definition = unit.encoding[other], definition.isField, definition.column() != measureColumn else { continue }
        groupBy.append(other)
        columns.insert(definition.column())
      }
    }
    parts = []
    for part in PlotChannel.nonPositional {
      for definition in unit.all(part).compactMap(\.fieldOrConditionField) where definition.aggregate == nil {
        let column = definition.column()
        if !columns.contains(column), !parts.contains(column) { parts.append(column) }
      }
    }
    switch measure.stack {
    case .off?: return nil
    case .offset(let offset)?: self.offset = offset
    case nil:
      guard Self.marksByDefault.contains(unit.mark) else { return nil }
      offset = .zero
    }
    if unit.isAggregated, parts.isEmpty { return nil }
    if let secondary = channel.secondary, unit.encoding[secondary]?.isFieldOrDatum == true { return nil }
    imputes = unit.isPath && measure.impute == nil
  }

  private static func channel(_ unit: UnitDefinition, _ x: PlotChannel, _ y: PlotChannel) -> PlotChannel? {
    let (xDefinition, yDefinition) = (unit.encoding[x], unit.encoding[y])
    let (xIsMeasure, yIsMeasure) = (isMeasure(xDefinition), isMeasure(yDefinition))
    let bothAreFields = xDefinition?.isFieldOrDatum == true && yDefinition?.isFieldOrDatum == true
    guard xIsMeasure || yIsMeasure else { return nil }
    if bothAreFields {
      if xIsMeasure, yIsMeasure, let xDefinition, let yDefinition {
        if case .offset? = xDefinition.stack { return x }
        if case .offset? = yDefinition.stack { return y }
        if (xDefinition.aggregate != nil) != (yDefinition.aggregate != nil) { return xDefinition.aggregate != nil ? x : y }
        switch unit.orientation {
        case .vertical: return y
        case .horizontal: return x
        case nil: return nil
        }
      }
      return xIsMeasure ? x : y
    }
    if xIsMeasure { return unit.mark == "bar" && unit.orientation == .vertical ? nil : x }
    return unit.mark == "bar" && unit.orientation == .horizontal ? nil : y
  }

  private static func isMeasure(_ definition: ChannelDefinition?) -> Bool {
    definition?.isUnbinnedQuantitative == true && definition?.isField == true
  }
}
