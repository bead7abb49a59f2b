/// A view while its scene is worked out: its data, its parts, and the scales that it owns.
final class PlotModel {
  let definition: ViewDefinition
  let config: PlotConfig
  private(set) weak var parent: PlotModel?
  private(set) var children: [PlotModel] = []
  /// What a unit shows; nil for a composition.
  let unit: UnitModel?
  /// The rows of the view after its own transforms.
  var frame = Frame()
  /// Whether the rows of this view are those of its parent, and so of the cells of a facet around it.
  let inheritsData: Bool
  var scales: [PlotChannel: ScaleComponent] = [:]
  /// Sizes given by the author, here or further out in a layer.
  private(set) var width: DataValue?
  private(set) var height: DataValue?
  /// Chosen where scales do not go together.
  var separated: Set<PlotChannel> = []

  init(_ definition: ViewDefinition, parent: PlotModel?, config: PlotConfig, sizes: (width: DataValue?, height: DataValue?) = (nil, nil)) {
    self.definition = definition
    self.parent = parent
    self.config = config
    inheritsData = definition.data == nil
    width = definition.width ?? sizes.width
    height = definition.height ?? sizes.height
    var parts: [ViewDefinition] = []
    var partSizes: (DataValue?, DataValue?) = (nil, nil)
    switch definition.content {
    case .unit(let unitDefinition): unit = UnitModel(unitDefinition, config)
    case .layer(let layers):
      unit = nil
      parts = layers
      partSizes = (width, height)
    case .facet(_, let part):
      unit = nil
      parts = [part]
    case .concat(_, let list):
      unit = nil
      parts = list
    }
    children = parts.map { PlotModel($0, parent: self, config: config, sizes: partSizes) }
    unit?.model = self
  }

  var isLayer: Bool { if case .layer = definition.content { true } else { false } }
  var isConcat: Bool { if case .concat = definition.content { true } else { false } }
  var facet: ViewDefinition.FacetDefinition? { if case .facet(let facet, _) = definition.content { facet } else { nil } }

  /// All units, depth first.
  var units: [UnitModel] { unit.map { [$0] } ?? children.flatMap(\.units) }

  /// The scale that a channel of this view uses: its own or one that it shares further out.
  func scale(_ channel: PlotChannel) -> ScaleComponent? { scales[channel] ?? parent?.scale(channel) }

  /// The name of the data that its rows come from; nil where they have none.
  var dataName: String? {
    guard let data = definition.data else { return parent?.dataName }
    return if case .named(let name) = data { name } else { nil }
  }

  func size(_ key: String) -> DataValue? { key == "width" ? width : height }

  /// Whether the parts of a composition share a scale, an axis or a legend.
  func isShared(_ channel: PlotChannel, _ kind: String) -> Bool {
    if kind != "scale", !isShared(channel, "scale") { return false }
    if kind == "scale", separated.contains(channel) { return false }
    if let choice = definition.resolve.bag(kind)?.text(channel.rawValue) { return choice == "shared" }
    if kind == "axis", isConcat { return false }
    if isLayer { return true }
    if facet != nil { return channel != .theta }
    return !(channel.isXY || channel.isPolar || channel.isOffset)
  }
}
