/// What the units of a view ask of an axis that they share.
struct AxisDefinition {
  let channel: PlotChannel
  let component: ScaleComponent
  let config: PlotConfig
  private(set) var properties = PropertyBag()
  private(set) var isDisabled = false
  private var isDisabledExplicitly: Bool?
  private(set) var title = GuideTitle()
  /// The definition whose type and unit of time tell the labels.
  private(set) var main = ChannelDefinition()
  var orient: PlotScene.Side {
    didSet { configured = configuration() }
  }
  private var configured: [PropertyBag] = []
  private(set) var hasOwnOrient = false

  /// Nil where no unit has the axis.
  init?(_ channel: PlotChannel, _ users: [(unit: UnitModel, definition: ChannelDefinition)], _ component: ScaleComponent, _ config: PlotConfig) {
    guard let first = users.first else { return nil }
    self.channel = channel
    self.component = component
    self.config = config
    orient = channel == .x ? .bottom : .left
    configured = configuration()
    main = (users.first { $0.definition.hasTimeUnit } ?? first).definition
    for (unit, definition) in users {
      let isExplicit = definition.hasNoAxis || !definition.axis.isEmpty
      if isDisabledExplicitly == nil || (isExplicit && isDisabledExplicitly == false) {
        isDisabled = definition.hasNoAxis
        isDisabledExplicitly = isExplicit
      }
      guard !definition.hasNoAxis else { continue }
      properties = properties.over(definition.axis)
      let second = channel.secondary.flatMap { unit.channel($0) }
      var own = definition.axis["title"].map { Self.titleText($0) } ?? definition.title
      if definition.axis["title"] == nil, let other = second?.title { own = own.map { $0 == other ? $0 : "\($0), \(other)" } ?? other }
      title.add(own, [definition] + (second.map { $0 == definition ? [] : [$0] } ?? []))
    }
    if let side = property("orient").flatMap({ PlotScene.Side(rawValue: $0.text) }) {
      orient = side
      hasOwnOrient = properties["orient"] != nil
    }
  }

  private static func titleText(_ value: DataValue) -> String {
    switch value {
    case .list(let lines): lines.map(\.text).joined(separator: "\n")
    case .null, .undefined: ""
    default: value.text
    }
  }

  /// A property that the author or the configuration sets.
  func property(_ key: String) -> DataValue? {
    if let value = properties[key] { return value }
    for bag in configured {
      if let value = bag[key] { return value }
    }
    return nil
  }

  /// The objects of the configuration that speak of the axis, the most particular first.
  private func configuration() -> [PropertyBag] {
    let axis = channel == .x ? "X" : "Y"
    let kinds: [String] =
      switch component.kind {
      case .band: ["Band", "Discrete"]
      case .point: ["Point", "Discrete"]
      case .time, .utc: ["Temporal"]
      default: ["Quantitative"]
      }
    let side = orient.rawValue.prefix(1).uppercased() + orient.rawValue.dropFirst()
    let names = kinds.map { "axis\(axis)\($0)" } + ["axis\(side)", "axis\(axis)"] + kinds.map { "axis\($0)" } + ["axis"]
    return names.map { config.bag($0) }.filter { !$0.isEmpty }
  }

  /// Whether the axis shows shares of stacks.
  var showsShares: Bool {
    component.users.contains { $0.definition.type == .quantitative && $0.definition.stack == .offset(.normalize) }
  }

  func number(_ key: String) -> Double? { if case .number(let value)? = property(key) { value } else { nil } }
  func bool(_ key: String) -> Bool? { if case .bool(let value)? = property(key) { value } else { nil } }

  var hasGrid: Bool { bool("grid") ?? (!component.kind.hasDiscreteDomain && !(main.isBinning || main.isBinned)) }
}
