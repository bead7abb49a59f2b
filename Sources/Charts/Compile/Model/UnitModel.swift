/// One mark while its scene is worked out.
final class UnitModel {
  var definition: UnitDefinition
  let config: PlotConfig
  let stack: StackDefinition?
  let orientation: MarkOrientation?
  weak var model: PlotModel?
  /// The rows before the encoding sums them up.
  var raw = Frame()
  /// The rows that are drawn.
  var main = Frame()
  /// The rows that domains of scales are taken from.
  var domainRows = Frame()
  /// The bins of each binned column.
  var bins: [String: BinScheme] = [:]
  /// The size of the plot area that it was drawn in last.
  var drawnSize: (width: Double, height: Double)?
  /// The position among all units, depth first.
  var index = 0
  /// Whether its rows are those of the cells of a facet around it.
  var isFaceted = false

  init(_ definition: UnitDefinition, _ config: PlotConfig) {
    self.definition = definition
    self.config = config
    orientation = definition.orientation
    stack = StackDefinition(definition)
  }

  var mark: String { definition.mark }

  func channel(_ channel: PlotChannel) -> ChannelDefinition? { definition.encoding[channel] }

  /// The definition that makes a scale for a channel: a field or a constant of the data, also within a condition.
  func scaled(_ channel: PlotChannel) -> ChannelDefinition? {
    guard let definition = definition.encoding[channel]?.fieldOrDatumOrCondition, !definition.hasNoScale else { return nil }
    return definition
  }

  func scale(_ channel: PlotChannel) -> ScaleComponent? { model?.scale(channel) }

  // MARK: Properties of the mark

  private var styleNames: [String] {
    var names = [mark] + definition.styles
    if let style = definition.properties.text("style") { names.append(style) }
    names += definition.properties.list("style")?.map(\.text) ?? []
    return names
  }

  /// A property that a style of the configuration sets; the last style that has it counts.
  func styleProperty(_ key: String) -> DataValue? {
    let styles = config.bag("style")
    return styleNames.compactMap { styles.bag($0)?[key] }.last
  }

  /// A property from the configuration: by style, by the kind of mark, by all marks.
  ///
  /// - Parameter drawn: the name of the property in the drawn mark, where it differs; it goes before.
  func configured(_ key: String, drawn: String? = nil) -> DataValue? {
    if let drawn, drawn != key, drawn != "width", drawn != "height", let value = styleProperty(drawn) { return value }
    if let value = styleProperty(key) { return value }
    let own = config.bag(mark)
    if let drawn, drawn != key, let value = own[drawn] { return value }
    if let value = own[key] { return value }
    return config.bag("mark")[drawn ?? key]
  }

  func property(_ key: String, drawn: String? = nil) -> DataValue? {
    if let drawn, let value = definition.properties[drawn] { return value }
    return definition.properties[key] ?? configured(key, drawn: drawn)
  }

  func number(_ key: String, drawn: String? = nil) -> Double? { if case .number(let value)? = property(key, drawn: drawn) { value } else { nil } }

  /// Whether the mark is painted inside.
  var isFilled: Bool {
    if case .bool(let value)? = property("filled") { return value }
    return !["point", "line", "rule"].contains(mark)
  }

  // MARK: Values that are not valid

  enum InvalidMode: String {
    case filter, show
    case breakAndShow = "break-paths-show-domains"
    case breakAndFilter = "break-paths-filter-domains"
  }

  var invalidMode: InvalidMode {
    guard let value = property("invalid") else { return definition.isPath ? .breakAndShow : .filter }
    if value.isNull { return .show }
    return InvalidMode(rawValue: value.text) ?? (definition.isPath ? .breakAndShow : .filter)
  }

  var keepsInvalidRows: Bool { invalidMode == .show || (definition.isPath && invalidMode != .filter) }
  var domainsKeepInvalidRows: Bool { invalidMode == .show || invalidMode == .breakAndShow }

  /// What a channel gives for values that are not valid, where rows with such values are drawn; nil where they are not.
  func invalidOutput(_ channel: PlotChannel) -> DataValue? {
    guard let definition = definition.encoding[channel], definition.isField, !definition.isCounting else { return nil }
    guard let scale = scale(channel), scale.kind.hasContinuousDomain else { return nil }
    if let output = config.bag("scale").bag("invalid")?[channel.rawValue] { return output }
    return invalidMode == .show ? "zero-or-min" : nil
  }

  /// Tells whether two units take their domains from the same rows.
  var dataKey: String {
    let isDropped = !domainsKeepInvalidRows || invalidMode == .filter
    var parts = ["\(raw.rowCount)", "\(raw.fields.count)", definition.isAggregated ? "\(main.fields)" : ""]
    parts.append(isDropped ? columnsToBeValid.sorted().joined(separator: ",") : "")
    parts.append(stack.map { "\($0.parts) \($0.groupBy)" } ?? "")
    return parts.joined(separator: "|")
  }

  /// The columns whose values must be valid for a row to be drawn.
  var columnsToBeValid: [String] {
    var columns: [String] = []
    for channel in PlotChannel.scaled {
      guard let definition = definition.encoding[channel], definition.isField, !definition.isCounting else { continue }
      guard let scale = scale(channel), scale.kind.hasContinuousDomain else { continue }
      if config.bag("scale").bag("invalid")?[channel.rawValue] != nil { continue }
      let column = definition.column()
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }
}
