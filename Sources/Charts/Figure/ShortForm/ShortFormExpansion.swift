import StructuredText

/// Writes out the specification of a short form.
struct ShortFormExpansion {
  private let form: ShortFormContent

  init(_ form: ShortFormContent) { self.form = form }

  func specification() -> SourceValue {
    let span = form.value.span
    var spec = SourceValue.object(
      ["$schema": .text("https://vega.github.io/schema/vega-lite/v6.json"), "title": title, "description": form.value["description"], "data": data], at: span)
    if !transforms.isEmpty { spec = spec.setting("transform", .list(transforms, at: span)) }
    var view = SourceValue.object([:], at: span)
    if let height = form.value["height"] { view = view.setting("height", height) }
    let layers = annotations(isBelow: true) + marks + annotations(isBelow: false)
    if layers.count == 1, let only = layers.first?.mapping {
      for entry in only { view = view.setting(entry.key, entry.value) }
    } else {
      view = view.setting("layer", .list(layers, at: span))
    }
    if let facet = form.facet {
      spec = spec.setting("facet", facet).setting("spec", view)
      if let columns = form.facetColumns { spec = spec.setting("columns", .number(columns)) }
    } else {
      for entry in view.mapping ?? [] { spec = spec.setting(entry.key, entry.value) }
    }
    let report = reportExtras
    if report.mapping?.isEmpty == false { spec = spec.setting("usermeta", .object(["report": report], at: span)) }
    return spec
  }

  private var title: SourceValue? {
    guard let subtitle = form.value["subtitle"] else { return form.value["title"] }
    return .object(["text": form.value["title"] ?? .text(""), "subtitle": subtitle], at: subtitle.span)
  }

  private var reportExtras: SourceValue {
    var extras = form.extras
    if form.type == .tileMap, extras["aspect"] == nil {
      extras = extras.setting("aspect", .number(0.8))
    }
    if form.type == .slope, extras["values"] == nil { extras = extras.setting("values", .bool(true)) }
    return extras
  }

  // MARK: Rows

  private var data: SourceValue { form.type == .tileMap ? .object(["name": .text(TileGrid.dataName)]) : form.data }

  private var transforms: [SourceValue] {
    guard form.type == .tileMap else { return form.filters }
    let fields = [form["color"], form["text"]].compactMap { $0?["field"] }
    let from = SourceValue.object(["data": form.data, "key": form["x"]?["field"], "fields": .list(fields)])
    return [.object(["lookup": .text("slug"), "from": from], at: form.value.span)]
  }

  // MARK: Marks

  private func encoding(_ channels: KeyValuePairs<String, SourceValue?>) -> SourceValue { .object(channels, at: form.value.span) }

  private func layer(_ mark: SourceValue, _ encoding: SourceValue) -> SourceValue {
    .object(["mark": mark, "encoding": encoding], at: form.value.span)
  }

  private func mark(_ type: String, _ properties: KeyValuePairs<String, SourceValue> = [:]) -> SourceValue {
    var mark = SourceValue.object(["type": .text(type)], at: form.value.span)
    for (key, value) in properties { mark = mark.setting(key, value) }
    return mark
  }

  /// The channels of the form, as they are.
  private var plain: SourceValue {
    var result = SourceValue.object([:], at: form.value.span)
    for name in ["x", "y", "color", "size", "shape", "text", "detail", "tooltip"] {
      if let channel = form[name] { result = result.setting(name, channel) }
    }
    return result
  }

  private var marks: [SourceValue] {
    switch form.type {
    case .bar: [layer(mark("bar"), divided(sorted(plain, "y"), measure: "x"))]
    case .column: [layer(mark("bar"), divided(sorted(plain, "x"), measure: "y"))]
    case .line, .slope: band + [layer(mark("line", ["point": .bool(true)]), form.type == .slope ? slope : plain)]
    case .area: [layer(mark("area"), divided(plain, measure: "y"))]
    case .point: [layer(mark("point"), plain)]
    case .dot: whiskers("x") + [layer(mark("point", ["size": .number(70)]), sorted(plain, "y").changing("x", Self.withoutZero))]
    case .pie: pie
    case .heatmap: heatmap
    case .tileMap: tiles
    case .eventStudy: eventStudy
    }
  }

  /// Categories in the order of the numbers, unless the author says otherwise.
  private func sorted(_ encoding: SourceValue, _ channel: String) -> SourceValue {
    if let sort = form.value["sort"] { return encoding.changing(channel) { $0["sort"]?.isNull ?? true ? $0.setting("sort", sort) : $0 } }
    return encoding
  }

  private func divided(_ encoding: SourceValue, measure: String) -> SourceValue {
    guard let stack = form.value["stack"] else { return encoding }
    if stack.bool == false || stack.string == "none", let color = encoding["color"] {
      // Side by side instead of one on the other.
      let offset = SourceValue.object(["field": color["field"], "type": color["type"]], at: color.span)
      return encoding.setting(measure == "x" ? "yOffset" : "xOffset", offset)
    }
    return encoding.changing(measure) { $0.setting("stack", stack) }
  }

  /// Two periods at the sides, and no axis: the values stand at the ends of the lines.
  private var slope: SourceValue {
    let narrow = SourceValue.object(["padding": .number(0.05)])
    return plain.changing("x") { $0["scale"] == nil ? $0.setting("scale", narrow) : $0 }
      .changing("y") { Self.withoutZero($0["axis"] == nil ? $0.setting("axis", .nothing) : $0) }
  }

  /// Room for the whiskers of the first and the last place.
  private static func withMargins(_ channel: SourceValue) -> SourceValue {
    channel["scale"] == nil ? channel.setting("scale", .object(["padding": .number(12), "nice": .bool(false)])) : channel
  }

  private static func withoutZero(_ channel: SourceValue) -> SourceValue {
    channel["scale"] == nil ? channel.setting("scale", .object(["zero": .bool(false)])) : channel
  }

  /// The interval of a line as a band behind it.
  private var band: [SourceValue] {
    guard let interval = form.interval, let y = form["y"] else { return [] }
    let encoding = encoding([
      "x": form["x"], "y": y.setting("field", .text(interval.lower)), "y2": .object(["field": .text(interval.upper)]), "color": form["color"],
    ])
    return [layer(mark("errorband"), encoding)]
  }

  private func whiskers(_ measure: String) -> [SourceValue] {
    guard let interval = form.interval, let channel = form[measure] else { return [] }
    let other = measure == "x" ? "y" : "x"
    let scaled = Self.withoutZero(channel).setting("field", .text(interval.lower))
    let encoding = encoding([:]).setting(other, form[other]).setting(measure, scaled)
      .setting(measure + "2", .object(["field": .text(interval.upper)])).setting("color", form["color"])
    return [layer(mark("rule"), sorted(encoding, other))]
  }

  private var pie: [SourceValue] {
    [
      layer(
        mark("arc"),
        encoding([
          "theta": form["y"], "color": form["color"],
          "order": .object(["field": form["y"]?["field"], "type": .text("quantitative"), "sort": .text("descending")]),
        ]))
    ]
  }

  private var heatmap: [SourceValue] {
    guard let color = form["color"] else { return [] }
    let numbers = SourceValue.object(["field": color["field"], "aggregate": color["aggregate"], "type": .text("quantitative")], at: color.span)
    let cells = layer(mark("rect"), plain.setting("text", nil))
    let texts = layer(mark("text"), encoding(["x": form["x"], "y": form["y"], "text": form["text"] ?? numbers]))
    return form.extras["values"]?.bool == true || form["text"] != nil ? [cells, texts] : [cells]
  }

  private var tiles: [SourceValue] {
    func place(_ field: String) -> SourceValue {
      .object(["field": .text(field), "type": .text("ordinal"), "axis": .nothing, "scale": .object(["padding": .number(0.04)])])
    }
    // A tile without data is there, and empty.
    let empty = layer(mark("rect", ["cornerRadius": .number(3), "style": .text("band")]), encoding(["x": place("column"), "y": place("row")]))
    let cells = layer(mark("rect", ["cornerRadius": .number(3)]), encoding(["x": place("column"), "y": place("row"), "color": form["color"]]))
    let name = layer(
      mark("text", ["dy": .number(form["text"] == nil ? 0 : -6), "style": .text("tile")]),
      encoding(["x": place("column"), "y": place("row"), "text": .object(["field": .text("tile"), "type": .text("nominal")])]))
    guard let text = form["text"] else { return [empty, cells, name] }
    let number = layer(
      mark("text", ["dy": .number(9), "style": .text("tile")]), encoding(["x": place("column"), "y": place("row"), "text": text]))
    return [empty, cells, name, number]
  }

  private var eventStudy: [SourceValue] {
    let zero = SourceValue.object(["y": .object(["datum": .number(0)])])
    let event = SourceValue.object(["x": .object(["datum": .number(-0.5), "type": .text("quantitative")])])
    return [
      alone(mark("rule"), zero), alone(mark("rule", ["strokeDash": .list([.number(4), .number(3)])]), event),
    ] + whiskers("y") + [layer(mark("point", ["size": .number(50)]), plain.changing("x", Self.withMargins))]
  }

  // MARK: Annotations

  private func annotations(isBelow: Bool) -> [SourceValue] {
    form.annotations.flatMap { annotation -> [SourceValue] in
      switch annotation.place {
      case .band(let axis, let from, let to):
        guard isBelow else { return text(annotation.text, axis, from) }
        return [alone(mark("rect", ["style": .text("band")]), encoding([:]).setting(axis, datum(axis, from)).setting(axis + "2", .object(["datum": moment(axis, to)])))]
      case .x(let value), .y(let value):
        let axis = if case .x = annotation.place { "x" } else { "y" }
        guard !isBelow else { return [] }
        return [alone(mark("rule", ["style": .text("annotation")]), encoding([:]).setting(axis, datum(axis, value)))] + text(annotation.text, axis, value)
      }
    }
  }

  /// A layer that is drawn once, whatever the rows.
  private func alone(_ mark: SourceValue, _ encoding: SourceValue) -> SourceValue {
    layer(mark, encoding).setting("data", .object(["values": .list([.object([:])])]))
  }

  private func datum(_ axis: String, _ value: SourceValue) -> SourceValue {
    .object(["datum": moment(axis, value), "type": form[axis]?["type"] ?? .text("quantitative")], at: value.span)
  }

  /// A value of an axis; a period on an axis of time in the form that has parts.
  private func moment(_ axis: String, _ value: SourceValue) -> SourceValue {
    guard form[axis]?["type"]?.string == "temporal", let text = value.scalarText, let date = CalendarDate(DateText.time(text)) else { return value }
    return .object(["year": .number(Double(date.year)), "month": .number(Double(date.month)), "date": .number(Double(date.day))], at: value.span)
  }

  private func text(_ text: SourceValue?, _ axis: String, _ value: SourceValue) -> [SourceValue] {
    guard let text else { return [] }
    let place = axis == "x" ? SourceValue.object(["y": .object(["value": .number(4)])]) : .object(["x": .object(["value": .number(4)])])
    let mark = mark(
      "text",
      axis == "x"
        ? ["align": .text("left"), "baseline": .text("top"), "dx": .number(4), "style": .text("annotation")]
        : ["align": .text("left"), "baseline": .text("bottom"), "dy": .number(-3), "style": .text("annotation")])
    return [alone(mark, place.setting(axis, datum(axis, value)).setting("text", .object(["value": text])))]
  }
}
