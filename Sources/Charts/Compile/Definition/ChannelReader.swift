import Diagnostics
import StructuredText

/// Reads the definition of one channel.
struct ChannelReader {
  let channel: PlotChannel
  let config: PlotConfig
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(channel: PlotChannel, config: PlotConfig, file: String) {
    self.channel = channel
    self.config = config
    self.file = file
  }

  mutating func definition(_ value: SourceValue) -> ChannelDefinition {
    var definition = ChannelDefinition()
    definition.field = value["field"]?.string
    definition.type = value["type"]?.string.flatMap(MeasureType.init)
    definition.aggregate = Self.aggregation(value["aggregate"])
    definition.bin = binning(value["bin"])
    if let unit = value["timeUnit"] { readTimeUnit(unit, into: &definition) }
    definition.datum = value["datum"].map { constant($0) }
    definition.value = value["value"].map { DataValue($0) }
    definition.title = Self.title(value["title"])
    definition.bandPosition = value["bandPosition"]?.number
    definition.sort = value["sort"].flatMap { sorting($0) }
    definition.stack = Self.stacking(value["stack"])
    definition.impute = value["impute"].map { PropertyBag(DataValue($0)) }
    definition.hasNoScale = value["scale"]?.isNull == true
    definition.scale = value["scale"].flatMap { $0.mapping == nil ? nil : bag($0) }
    definition.hasNoAxis = value["axis"]?.isNull == true
    definition.axis = value["axis"].map { bag($0) } ?? PropertyBag()
    definition.hasNoLegend = value["legend"]?.isNull == true
    definition.legend = value["legend"].map { bag($0) } ?? PropertyBag()
    definition.hasNoHeader = value["header"]?.isNull == true
    definition.header = value["header"].map { bag($0) } ?? PropertyBag()
    definition.format = value["format"]?.string
    definition.formatType = value["formatType"]?.string
    definition.spacing = value["spacing"].map { DataValue($0) }
    definition.columns = value["columns"]?.number
    definition.conditions = conditions(value["condition"])
    definition.completeType(channel)
    if definition.type == .temporal || definition.hasTimeUnit { readMoments(&definition) }
    return definition
  }

  private static func aggregation(_ value: SourceValue?) -> ChannelDefinition.Aggregation? {
    if let name = value?.string { return AggregateFunction(rawValue: name).map { .function($0) } }
    if let field = value?["argmin"]?.string { return .argmin(field) }
    if let field = value?["argmax"]?.string { return .argmax(field) }
    return nil
  }

  private mutating func binning(_ value: SourceValue?) -> ChannelDefinition.Binning? {
    guard let value, !value.isNull, value.bool != false else { return nil }
    if value.string == "binned" { return .binned(step: nil) }
    if value["binned"]?.bool == true { return .binned(step: value["step"]?.number) }
    let options = ReshapeReader.binOptions(value, maxbins: defaultMaxbins, in: file)
    diagnostics += options.diagnostics
    return options.value.map { .automatic($0) }
  }

  /// Fewer bins where they are told apart by looks.
  private var defaultMaxbins: Double {
    switch channel {
    case .row, .column, .facet, .size, .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity, .shape: 6
    case .strokeDash: 4
    default: 10
    }
  }

  private mutating func readTimeUnit(_ value: SourceValue, into definition: inout ChannelDefinition) {
    let choice = ReshapeReader.timeUnit(value, in: file)
    diagnostics += choice.diagnostics
    switch choice.value {
    case .unit(let unit)?: definition.timeUnit = unit
    case .maxbins(let count)?: definition.timeUnitMaxbins = count
    case nil: break
    }
  }

  /// A value of the data; a mapping is a date.
  private mutating func constant(_ value: SourceValue) -> DataValue {
    guard value.mapping != nil else { return DataValue(value) }
    let parts = DateTimeParts.read(value, in: file)
    diagnostics += parts.diagnostics
    return .time(parts.value.time)
  }

  /// Properties with dates made into times.
  private mutating func bag(_ value: SourceValue) -> PropertyBag {
    var bag = PropertyBag(DataValue(value))
    for key in ["values", "domain"] {
      if let items = value[key]?.sequence { bag[key] = .list(items.map { constant($0) }) }
    }
    for key in ["domainMin", "domainMax"] {
      if let item = value[key] { bag[key] = constant(item) }
    }
    return bag
  }

  static func title(_ value: SourceValue?) -> String? {
    guard let value else { return nil }
    if let lines = value.sequence { return lines.compactMap(\.scalarText).joined(separator: "\n") }
    return value.scalarText ?? ""
  }

  private mutating func sorting(_ value: SourceValue) -> ChannelDefinition.Sorting? {
    if value.isNull { return ChannelDefinition.Sorting.none }
    if let items = value.sequence { return .values(items.map { constant($0) }) }
    if let name = value.string {
      if name == "ascending" { return .ascending }
      if name == "descending" { return .descending }
      let isDescending = name.hasPrefix("-")
      return PlotChannel(rawValue: isDescending ? String(name.dropFirst()) : name).map { .channel($0, isDescending: isDescending) }
    }
    let isDescending = value["order"]?.string == "descending"
    if let name = value["encoding"]?.string { return PlotChannel(rawValue: name).map { .channel($0, isDescending: isDescending) } }
    return .field(value["field"]?.string, value["op"]?.string.flatMap(AggregateFunction.init), isDescending: isDescending)
  }

  private static func stacking(_ value: SourceValue?) -> ChannelDefinition.Stacking? {
    guard let value else { return nil }
    if let name = value.string { return Reshape.Stack.Offset(rawValue: name).map { .offset($0) } }
    return value.bool == true ? .offset(.zero) : .off
  }

  private mutating func conditions(_ value: SourceValue?) -> [ChannelDefinition.Condition] {
    guard let value else { return [] }
    return (value.sequence ?? [value]).compactMap { item in
      guard let source = item["test"] else { return nil }
      let test = ReshapeReader.test(source, in: file)
      diagnostics += test.diagnostics
      return test.value.map { ChannelDefinition.Condition(test: $0, definition: definition(item)) }
    }
  }

  /// Texts of a temporal channel are dates.
  private func readMoments(_ definition: inout ChannelDefinition) {
    func moment(_ value: DataValue) -> DataValue {
      switch value {
      case .string(let text):
        let time = DateText.time(text)
        return time.isNaN ? value : .time(time)
      case .number(let number):
        guard let unit = definition.timeUnit, unit.parts.count == 1, let whole = Int(exactly: number) else { return .time(number) }
        return DateTimeParts(unit.last, whole).map { .time($0.time) } ?? .time(number)
      default: return value
      }
    }
    definition.datum = definition.datum.map(moment)
    if definition.scale?.list("domain") != nil, definition.type?.isContinuous == true || definition.hasTimeUnit {
      let values = definition.scale?.list("domain") ?? []
      definition.scale?["domain"] = .list(values.map(moment))
    }
    for key in ["domainMin", "domainMax"] {
      guard let value = definition.scale?[key] else { continue }
      let time = moment(value)
      definition.scale?[key] = time
    }
    if let values = definition.axis.list("values") { definition.axis["values"] = .list(values.map(moment)) }
    if let values = definition.legend.list("values") { definition.legend["values"] = .list(values.map(moment)) }
  }
}
