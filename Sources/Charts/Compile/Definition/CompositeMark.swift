import Diagnostics
import StructuredText

/// Error bars and error bands, which stand for several marks and a summary of the data.
struct CompositeMark {
  private let unit: UnitDefinition
  private let config: PlotConfig
  /// The channel along which the error is shown.
  private let channel: PlotChannel
  private let input: Input

  private enum Input {
    /// Rows to be summed up.
    case raw
    /// Two ends.
    case ends(ChannelDefinition)
    /// A middle and one or two distances.
    case errors(ChannelDefinition, ChannelDefinition?)
  }

  init(_ unit: UnitDefinition, _ config: PlotConfig) {
    self.unit = unit
    self.config = config
    let encoding = unit.encoding
    if let error = encoding[.xError] ?? encoding[.xError2] {
      (channel, input) = (.x, .errors(error, encoding[.xError2]))
    } else if let error = encoding[.yError] ?? encoding[.yError2] {
      (channel, input) = (.y, .errors(error, encoding[.yError2]))
    } else if let end = encoding[.x2], end.isField {
      (channel, input) = (.x, .ends(end))
    } else if let end = encoding[.y2], end.isField {
      (channel, input) = (.y, .ends(end))
    } else {
      (channel, input) = (Self.rawChannel(unit), .raw)
    }
  }

  private static func rawChannel(_ unit: UnitDefinition) -> PlotChannel {
    let (x, y) = (unit.encoding[.x], unit.encoding[.y])
    let (xIsContinuous, yIsContinuous) = (isContinuous(x), isContinuous(y))
    if xIsContinuous != yIsContinuous { return xIsContinuous ? .x : .y }
    if let orient = unit.properties.text("orient") { return orient == "horizontal" ? .x : .y }
    return y?.type == .temporal && x?.type != .temporal ? .x : .y
  }

  private static func isContinuous(_ definition: ChannelDefinition?) -> Bool {
    guard let definition, definition.isFieldOrDatum else { return false }
    return definition.type == .temporal || (definition.type == .quantitative && !definition.isBinning)
  }

  private var settings: PropertyBag { config.bag(unit.mark) }
  private var measure: ChannelDefinition { unit.encoding[channel] ?? ChannelDefinition() }
  private var field: String { measure.field ?? "" }

  func expanded() -> ViewDefinition {
    var shared = unit
    for removed in [channel, channel == .x ? .x2 : .y2, .xError, .xError2, .yError, .yError2] as [PlotChannel] { shared.encoding[removed] = nil }
    var definition = ViewDefinition(.layer([]))
    definition.transforms = steps(&shared).map { ReshapeStep(reshape: $0, span: .startOfFile, references: []) }
    let parts = unit.mark == "errorbar" ? barParts(&shared) : bandParts(shared)
    definition.content = parts.count == 1 ? .unit(parts[0]) : .layer(parts.map { ViewDefinition(.unit($0)) })
    return definition
  }

  // MARK: Data

  /// The steps that make the columns `lower_FIELD` and `upper_FIELD`.
  private func steps(_ shared: inout UnitDefinition) -> [Reshape] {
    var steps: [Reshape] = []
    var groupBy: [FieldPath] = []
    for (key, definition) in shared.encoding.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where definition.isField {
      let written = Self.written(definition, &steps, &groupBy)
      shared.encoding[key] = written
    }
    shared.details = shared.details.map { Self.written($0, &steps, &groupBy) }
    shared.orders = shared.orders.map { Self.written($0, &steps, &groupBy) }
    let column = FieldPath(field)
    switch input {
    case .raw: steps += summary(column, groupBy)
    case .ends(let end):
      steps += [calculation("upper", "datum[\(quoted(end.field ?? ""))]"), calculation("lower", "datum[\(quoted(field))]")]
    case .errors(let error, let error2):
      let (upper, lower) = (operand(error), operand(error2 ?? error))
      steps += [
        calculation("upper", "datum[\(quoted(field))] + \(upper)"),
        calculation("lower", "datum[\(quoted(field))] \(error2 == nil ? "-" : "+") \(lower)"),
      ]
    }
    return steps
  }

  private func operand(_ error: ChannelDefinition) -> String {
    if let field = error.field { return "datum[\(quoted(field))]" }
    return JavaScriptNumber.text(error.value?.number ?? 0)
  }

  private func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func calculation(_ prefix: String, _ text: String) -> Reshape {
    guard let formula = try? Formula(text) else { return .fold(Reshape.Fold([])) }
    return .calculate(formula, as: "\(prefix)_\(field)")
  }

  private func summary(_ column: FieldPath, _ groupBy: [FieldPath]) -> [Reshape] {
    let extent = unit.properties.text("extent") ?? settings.text("extent")
    let center = unit.properties.text("center") ?? extent.map { $0 == "iqr" ? "median" : "mean" } ?? settings.text("center") ?? "mean"
    let name = extent ?? (center == "mean" ? "stderr" : "iqr")
    typealias Measure = Reshape.Aggregate.Measure
    switch name {
    case "stderr", "stdev":
      let spread: AggregateFunction = name == "stderr" ? .stderr : .stdev
      let middle: AggregateFunction = center == "median" ? .median : .mean
      let measures = [Measure(spread, column, as: "extent_\(field)"), Measure(middle, column, as: "center_\(field)")]
      let (middleText, spreadText) = ("datum[\(quoted("center_\(field)"))]", "datum[\(quoted("extent_\(field)"))]")
      return [
        .aggregate(Reshape.Aggregate(measures, groupBy: groupBy)), calculation("upper", "\(middleText) + \(spreadText)"),
        calculation("lower", "\(middleText) - \(spreadText)"),
      ]
    default:
      let isInterval = name == "ci"
      let measures = [
        Measure(isInterval ? .ci0 : .q1, column, as: "lower_\(field)"), Measure(isInterval ? .ci1 : .q3, column, as: "upper_\(field)"),
        Measure(isInterval ? .mean : .median, column, as: "center_\(field)"),
      ]
      return [.aggregate(Reshape.Aggregate(measures, groupBy: groupBy))]
    }
  }

  /// The channel after its bins and units of time have become steps before the summary.
  private static func written(_ definition: ChannelDefinition, _ steps: inout [Reshape], _ groupBy: inout [FieldPath]) -> ChannelDefinition {
    guard let field = definition.field else { return definition }
    var written = definition
    let name = definition.column()
    if case .automatic(let options)? = definition.bin {
      steps.append(.bin(Reshape.Bin(FieldPath(field), options, as: name, definition.column(.end))))
      groupBy += [FieldPath(name), FieldPath(definition.column(.end))]
      written.bin = .binned(step: nil)
    } else if let unit = definition.timeUnit, !unit.isBinned {
      steps.append(.timeUnit(Reshape.TimeUnitStep(.unit(unit), FieldPath(field), as: name, definition.column(.end))))
      groupBy.append(FieldPath(name))
      written.timeUnit = nil
      if definition.type != .temporal {
        written.formatType = written.formatType ?? "time"
        written.hasNoAxis = false
        if written.axis["formatType"] == nil { written.axis["formatType"] = "time" }
        if written.legend["formatType"] == nil { written.legend["formatType"] = "time" }
      }
    } else {
      groupBy.append(FieldPath(field))
      return written
    }
    if written.title == nil { written.title = FieldTitle.verbal(definition) }
    written.field = name
    return written
  }

  // MARK: Marks

  private func barParts(_ shared: inout UnitDefinition) -> [UnitDefinition] {
    shared.encoding[.size] = nil
    var tick = PropertyBag(["orient": .string(channel == .y ? "horizontal" : "vertical")])
    tick["thickness"] = unit.properties["thickness"]
    tick["size"] = unit.properties["size"]
    var rule = PropertyBag()
    rule["size"] = unit.properties["thickness"]
    return part("ticks", "tick", tick, shared, "lower") + part("ticks", "tick", tick, shared, "upper")
      + part("rule", "rule", rule, shared, "lower", to: "upper")
  }

  private func bandParts(_ shared: UnitDefinition) -> [UnitDefinition] {
    let isPlane = unit.encoding[.x] != nil && unit.encoding[.y] != nil
    let path = isPlane ? unit.properties.keeping(["interpolate", "tension"]) : PropertyBag()
    return part("band", isPlane ? "area" : "rect", path, shared, "lower", to: "upper")
      + part("borders", isPlane ? "line" : "rule", path, shared, "lower")
      + part("borders", isPlane ? "line" : "rule", path, shared, "upper")
  }

  private func part(
    _ name: String, _ mark: String, _ properties: PropertyBag, _ shared: UnitDefinition, _ prefix: String, to end: String? = nil
  ) -> [UnitDefinition] {
    let own = unit.properties[name]
    let isWanted: Bool =
      switch own {
      case .bool(let value)?: value
      case nil: settings.bool(name) ?? settings.has(name)
      default: own?.isNull == false
      }
    guard isWanted else { return [] }
    var part = shared
    part.mark = mark
    part.styles = ["\(unit.mark)-\(name)"]
    var bag = (unit.properties.bag(name) ?? PropertyBag()).over(properties)
    for key in ["clip", "color", "opacity"] {
      if let value = unit.properties[key], value.isTruthy { bag = bag.over(PropertyBag([key: value])) }
    }
    part.properties = bag.over(settings.bag(name) ?? PropertyBag())
    var definition = ChannelDefinition()
    definition.field = "\(prefix)_\(field)"
    definition.type = measure.type
    definition.title = measure.axis["title"].map { $0.isNull ? "" : $0.text } ?? measure.title ?? field
    definition.scale = measure.scale
    definition.axis = measure.axis
    definition.hasNoAxis = measure.hasNoAxis
    part.encoding[channel] = definition
    if let end {
      var other = ChannelDefinition()
      other.field = "\(end)_\(field)"
      other.type = measure.type
      part.encoding[channel == .x ? .x2 : .y2] = other
    }
    return [part]
  }
}
