extension UnitDrawing {
  typealias Look = (Int) -> VisualValue?

  /// What a channel gives each row: by its field, by its constant, by the first condition that holds; else `fallback`.
  func look(_ channel: PlotChannel, _ definition: ChannelDefinition, _ fallback: @escaping Look) -> Look {
    var base = plainLook(channel, definition) ?? fallback
    for condition in definition.conditions.reversed() {
      let test = condition.test.evaluator(in: frame)
      let inner = plainLook(channel, condition.definition) ?? fallback
      let rest = base
      base = { test($0) ? inner($0) : rest($0) }
    }
    return base
  }

  private func plainLook(_ channel: PlotChannel, _ definition: ChannelDefinition) -> Look? {
    if definition.isField {
      let scale = definition.hasNoScale ? nil : scale(channel)
      let isRange = definition.isBinning && scale?.kind.hasDiscreteDomain == true && scale?.kind != .binOrdinal
      let cells = frame.values(isRange ? definition.column(.range) : definition.column())
      guard let scale else { return { Self.literal(cells[$0]) } }
      let invalid = invalidLook(channel, scale)
      if definition.isBinning, scale.numeric != nil, scale.ramp == nil {
        let ends = frame.values(definition.column(.end))
        return { scale.value(.number((cells[$0].number + ends[$0].number) / 2)) }
      }
      if definition.hasTimeUnit, definition.type == .temporal, scale.kind.isTime, definition.timeUnit?.isBinned != true {
        let share = definition.bandPosition ?? configuredNumber("timeUnitBandPosition") ?? 0
        let ends = frame.values(definition.column(.end))
        if share != 0 { return { scale.value(.number(cells[$0].number * (1 - share) + ends[$0].number * share)) } }
      }
      guard let invalid else { return { scale.value(cells[$0]) } }
      return { cells[$0].isValid && cells[$0].number.isFinite ? scale.value(cells[$0]) : invalid }
    }
    if let datum = definition.datum {
      let value = definition.hasNoScale ? Self.literal(datum) : scale(channel)?.value(datum)
      return { _ in value }
    }
    if let value = definition.value {
      let literal = Self.literal(value)
      return { _ in literal }
    }
    return nil
  }

  private func invalidLook(_ channel: PlotChannel, _ scale: PlotScale) -> VisualValue? {
    guard let output = unit.invalidOutput(channel) else { return nil }
    if case .object = output { return Self.literal(output["value"]) }
    guard let domain = scale.numeric?.domain, let first = domain.first, let last = domain.last else { return nil }
    return scale.value(.number(min(first, last) <= 0 && max(first, last) >= 0 ? 0 : first))
  }

  static func literal(_ value: DataValue) -> VisualValue? {
    switch value {
    case .number(let number): .number(number)
    case .string(let text): .text(text)
    case .list(let items): .numbers(items.map(\.number))
    case .bool, .time, .object: .text(value.text)
    case .null, .undefined: nil
    }
  }

  /// A channel as numbers.
  func numbers(_ channel: PlotChannel, _ definition: ChannelDefinition, _ fallback: @escaping Place) -> Place {
    let look = look(channel, definition) { .number(fallback($0)) }
    return { look($0)?.number ?? fallback($0) }
  }

  /// A channel as numbers, else a property of the mark.
  func numbers(_ channel: PlotChannel, drawn: String? = nil) -> ((Int) -> Double?)? {
    let property = unit.number(channel.rawValue, drawn: drawn)
    guard let definition = unit.channel(channel) else { return property.map { value in { _ in value } } }
    let look = look(channel, definition) { _ in property.map { .number($0) } }
    return { look($0)?.number }
  }

  // MARK: Paint

  /// How each row is painted.
  func styles() -> (Int) -> PlotStyle {
    let fills = paint(.fill)
    let strokes = paint(.stroke)
    var base = PlotStyle()
    base.opacity = unit.number("opacity") ?? automaticOpacity
    base.fillOpacity = unit.number("fillOpacity") ?? 1
    base.strokeOpacity = unit.number("strokeOpacity") ?? 1
    base.strokeWidth = unit.number("strokeWidth") ?? automaticStrokeWidth
    if case .list(let dashes)? = unit.property("strokeDash") { base.strokeDash = dashes.map(\.number) }
    let opacity = unit.channel(.opacity) == nil ? nil : numbers(.opacity)
    let fillOpacity = unit.channel(.fillOpacity) == nil ? nil : numbers(.fillOpacity)
    let strokeOpacity = unit.channel(.strokeOpacity) == nil ? nil : numbers(.strokeOpacity)
    let sizesStroke = unit.mark == "line" || unit.mark == "rule"
    let widths: ((Int) -> Double?)? =
      unit.channel(.strokeWidth) != nil ? numbers(.strokeWidth) : sizesStroke ? numbers(.size, drawn: "strokeWidth") : nil
    let dashes = unit.channel(.strokeDash).map { definition in look(.strokeDash, definition) { _ in nil } }
    let corners = cornerRadius
    return { row in
      var style = base
      style.fill = fills(row)
      style.stroke = strokes(row)
      if let value = opacity?(row) { style.opacity = value }
      if let value = fillOpacity?(row) { style.fillOpacity = value }
      if let value = strokeOpacity?(row) { style.strokeOpacity = value }
      if let value = widths?(row) { style.strokeWidth = value }
      if let value = dashes?(row)?.numbers { style.strokeDash = value }
      style.cornerRadius = corners
      return style
    }
  }

  private var automaticOpacity: Double {
    ["point", "tick", "circle", "square"].contains(unit.mark) && !unit.definition.isAggregated ? 0.7 : 1
  }

  private var automaticStrokeWidth: Double {
    switch unit.mark {
    case "line": 2
    case "point", "circle", "square": 2
    default: 1
    }
  }

  /// The fill or the stroke of each row; nil for none.
  private func paint(_ channel: PlotChannel) -> (Int) -> String? {
    let isColorChannel = unit.isFilled == (channel == .fill)
    let value =
      isColorChannel ? unit.property("color", drawn: channel.rawValue) ?? unit.config.bag("mark")["color"] : unit.property(channel.rawValue)
    let literal = value.flatMap(Self.literal)
    let fallback: Look = { _ in literal }
    var look = fallback
    if isColorChannel, let definition = unit.channel(.color) { look = self.look(.color, definition, fallback) }
    if let definition = unit.channel(channel) { look = self.look(channel, definition, fallback) }
    if unit.channel(.color) == nil || !isColorChannel, unit.channel(channel) == nil {
      let hex = Self.hex(literal)
      return { _ in hex }
    }
    var known: [String: String] = [:]
    let final = look
    for row in rows {
      if let text = final(row)?.text, known[text] == nil { known[text] = Self.hex(.text(text)) ?? "" }
    }
    let names = known
    return { row in final(row)?.text.flatMap { names[$0] }.flatMap { $0.isEmpty ? nil : $0 } }
  }

  private static func hex(_ value: VisualValue?) -> String? {
    guard let text = value?.text else { return nil }
    return RGBColor(text)?.hex
  }

  private var cornerRadius: [Double] {
    let all = unit.number("cornerRadius")
    let keys = ["cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomRight", "cornerRadiusBottomLeft"]
    var corners = keys.map { unit.number($0) ?? all ?? 0 }
    if let end = unit.number("cornerRadiusEnd") {
      if unit.orientation == .horizontal { (corners[1], corners[2]) = (end, end) } else { (corners[0], corners[1]) = (end, end) }
    }
    return corners.contains { $0 != 0 } ? corners : []
  }
}
