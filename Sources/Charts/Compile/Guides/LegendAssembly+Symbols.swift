/// Symbols with their labels.
extension LegendAssembly {
  func entries(_ parts: [Part], _ properties: PropertyBag) -> [PlotScene.Legend.Entry] {
    // The scale that Vega takes the values from.
    let order: [PlotChannel] = [.size, .shape, .fill, .color, .stroke, .strokeWidth, .strokeDash, .opacity]
    guard let first = order.compactMap({ channel in parts.first { $0.channel == channel } }).first ?? parts.first else { return [] }
    var found = labels(first, properties, isRamp: false)
    let hasOwnValues = properties.list("values") != nil
    if !hasOwnValues, let size = parts.first(where: { $0.channel == .size }), let value = found.first?.0, size.scale.value(value)?.number == 0 {
      found.removeFirst()
    }
    let limit = 30
    var rest: PlotScene.Legend.Entry?
    if found.count > limit {
      rest = PlotScene.Legend.Entry(.null, "…\(found.count - limit + 1) entries", PlotStyle())
      found = Array(found.prefix(limit - 1))
    }
    let entries = found.map { value, text in entry(parts, value, text ?? "") } + (rest.map { [$0] } ?? [])
    guard let columns = properties.number("columns"), columns > 1 else { return entries }
    // Columns are filled one after the other; the order of a legend is that of its rows.
    let rows = max(1, Int((Double(entries.count) / columns).rounded(.up)))
    return entries.indices.sorted { $0 % rows == $1 % rows ? $0 < $1 : $0 % rows < $1 % rows }.map { entries[$0] }
  }

  func entry(_ parts: [Part], _ value: DataValue, _ label: String) -> PlotScene.Legend.Entry {
    guard let unit = parts.first?.users.first?.unit else { return PlotScene.Legend.Entry(value, label, PlotStyle()) }
    var style = PlotStyle()
    let color = unit.property("color", drawn: unit.isFilled ? "fill" : "stroke") ?? config.bag("mark")["color"]
    let base = color.flatMap { RGBColor($0.text)?.hex }
    let isFilled = unit.isFilled && unit.mark != "line"
    if isFilled { style.fill = base } else { style.stroke = base }
    style.opacity = unit.number("opacity") ?? 1
    var entry = PlotScene.Legend.Entry(value, label, style)
    entry.shape =
      ["bar", "rect", "area", "arc", "square"].contains(unit.mark) ? "square" : unit.mark == "line" || unit.mark == "rule" ? "stroke" : "circle"
    for part in parts {
      guard let look = part.scale.value(value) else { continue }
      switch part.channel {
      case .color:
        if isFilled {
          entry.style.fill = look.text.flatMap { RGBColor($0)?.hex }
        } else {
          entry.style.stroke = look.text.flatMap { RGBColor($0)?.hex }
        }
      case .fill: entry.style.fill = look.text.flatMap { RGBColor($0)?.hex }
      case .stroke: entry.style.stroke = look.text.flatMap { RGBColor($0)?.hex }
      case .shape: entry.shape = look.text ?? entry.shape
      case .size: entry.size = look.number ?? entry.size
      case .opacity: entry.style.opacity = look.number ?? 1
      case .strokeWidth: entry.style.strokeWidth = look.number ?? 1
      case .strokeDash: entry.style.strokeDash = look.numbers ?? []
      default: break
      }
    }
    return entry
  }
}
