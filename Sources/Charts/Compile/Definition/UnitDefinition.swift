/// One mark with its encoding, all composite marks and overlays expanded.
package struct UnitDefinition: Sendable, Hashable {
  package var mark: String
  package var properties = PropertyBag()
  package var encoding: [PlotChannel: ChannelDefinition] = [:]
  /// Further definitions of the channels that may have several: `detail` and `order`.
  package var details: [ChannelDefinition] = []
  package var orders: [ChannelDefinition] = []
  /// Fields of a tooltip, which is not drawn; they divide the rows where the encoding sums them up.
  package var tooltips: [ChannelDefinition] = []
  /// The styles that a configuration may name, besides that of the mark.
  package var styles: [String] = []

  package init(mark: String) { self.mark = mark }

  package func all(_ channel: PlotChannel) -> [ChannelDefinition] {
    switch channel {
    case .detail: details
    case .order: orders.isEmpty ? encoding[.order].map { [$0] } ?? [] : orders
    default: encoding[channel].map { [$0] } ?? []
    }
  }

  package var isAggregated: Bool {
    encoding.values.contains { $0.aggregate != nil } || details.contains { $0.aggregate != nil } || orders.contains { $0.aggregate != nil }
  }

  package var isPath: Bool { mark == "line" || mark == "area" }
}
