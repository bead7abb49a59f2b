/// What one mark of a specification shows: its encoding and the rows that it draws.
package struct PlotUnit: Sendable, Hashable {
  package var definition: UnitDefinition
  /// The rows that ``PlotMark/Item/rows`` count.
  package var frame: Frame
  /// The name of the data, where they have one.
  package var dataName: String?
  package var isHorizontal: Bool
  /// How the parts of the measure are stacked; nil where there is one part only.
  package var stack: Reshape.Stack.Offset?

  package func channel(_ channel: PlotChannel) -> ChannelDefinition? { definition.encoding[channel] }

  /// The cells of a channel's field; nil for a channel without one.
  package func values(_ channel: PlotChannel) -> [DataValue]? {
    guard let definition = definition.encoding[channel], definition.isField else { return nil }
    return frame.values(definition.column())
  }
}
