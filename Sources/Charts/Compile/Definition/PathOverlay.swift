/// Points and lines that a line or an area asks for, as layers of their own.
enum PathOverlay {
  static func expanded(_ unit: UnitDefinition, _ config: PlotConfig) -> ViewDefinition {
    guard unit.isPath else { return ViewDefinition(.unit(unit)) }
    let points = overlay("point", unit, config, isImplied: unit.encoding[.shape]?.fieldOrConditionField != nil)
    let line = unit.mark == "area" ? overlay("line", unit, config, isImplied: false) : nil
    guard points != nil || line != nil else { return ViewDefinition(.unit(unit)) }
    var base = unit
    base.properties = unit.properties.without(["point", "line"])
    if unit.mark == "area", !unit.properties.has("opacity"), !unit.properties.has("fillOpacity") { base.properties["opacity"] = 0.7 }
    base.encoding[.shape] = nil
    var layers = [base]
    var shared = unit
    if let stack = StackDefinition(unit) { shared.encoding[stack.channel]?.stack = .offset(stack.offset) }
    shared.encoding[.x2] = nil
    shared.encoding[.y2] = nil
    if let line {
      var layer = shared
      layer.mark = "line"
      layer.properties = line.over(unit.properties.keeping(["clip", "interpolate", "tension"]))
      layers.append(layer)
    }
    if let points {
      var layer = shared
      layer.mark = "point"
      layer.properties = points.over(unit.properties.keeping(["clip"])).over(PropertyBag(["opacity": 1, "filled": true]))
      layers.append(layer)
    }
    return ViewDefinition(.layer(layers.map { ViewDefinition(.unit($0)) }))
  }

  /// The properties of an overlay; nil where there is none.
  private static func overlay(_ key: String, _ unit: UnitDefinition, _ config: PlotConfig, isImplied: Bool) -> PropertyBag? {
    if unit.properties.text(key) == "transparent" { return PropertyBag(["opacity": 0]) }
    if let bag = unit.properties.bag(key) { return bag }
    if let isWanted = unit.properties.bool(key) { return isWanted ? PropertyBag() : nil }
    if unit.properties.has(key) { return nil }
    let general = config.bag(unit.mark)
    if let bag = general.bag(key) { return bag }
    return general.bool(key) == true || isImplied ? PropertyBag() : nil
  }
}
