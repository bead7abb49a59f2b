/// Colours by lists, schemes and the configuration.
extension ScaleBuilding {
  /// The colours for steps or for discrete values.
  func colors(count: Int) -> [RGBColor] {
    let palette = palette
    if let extent = palette.extent, extent.count == 2 { return palette.ramp.part(extent[0], extent[1]).samples(count) }
    if palette.isContinuous { return palette.ramp.samples(count) }
    return component.kind == .ordinal || palette.stops.count <= count ? palette.stops : Array(palette.stops.prefix(count))
  }

  var ramp: ColorRamp {
    if case .values(let values) = component.range {
      let space: ColorRamp.Space = component.users.first?.definition.type == .nominal ? .rgb : .hcl
      return ColorRamp(values.compactMap { RGBColor($0.text) }, in: space)
    }
    let palette = palette
    if component.kind.isTime { return ColorRamp(palette.ramp.samples(2), in: .hcl) }
    if let extent = palette.extent, extent.count == 2 { return palette.ramp.part(extent[0], extent[1]) }
    return palette.ramp
  }

  struct Palette {
    var stops: [RGBColor]
    var isContinuous: Bool
    var extent: [Double]?

    var ramp: ColorRamp { ColorRamp(stops) }
  }

  var palette: Palette {
    switch component.range {
    case .scheme(let name, let colors, _, let extent):
      if let scheme = name.flatMap({ ColorScheme(named: $0) }) {
        return Palette(stops: scheme.stops, isContinuous: scheme.isContinuous, extent: extent)
      }
      return Palette(stops: colors.compactMap { RGBColor($0) }, isContinuous: true, extent: extent)
    case .named(let name): return named(name)
    default: return named(automaticRangeName)
    }
  }

  var automaticRangeName: String {
    if component.kind == .ordinal { return component.users.first?.definition.type == .nominal ? "category" : "ordinal" }
    if component.settings["domainMid"] != nil { return "diverging" }
    return mark == "rect" ? "heatmap" : "ramp"
  }

  /// The colours that the configuration gives a name, or those of Vega-Lite.
  func named(_ name: String) -> Palette {
    if let own = config.bag("range")[name] {
      if let list = config.bag("range").list(name) { return Palette(stops: list.compactMap { RGBColor($0.text) }, isContinuous: name != "category") }
      if let scheme = ColorScheme(named: PropertyBag(own).text("scheme") ?? "") {
        return Palette(stops: scheme.stops, isContinuous: scheme.isContinuous)
      }
    }
    let standard = ["category": "tableau10", "ordinal": "blues", "heatmap": "yellowgreenblue", "diverging": "blueorange", "ramp": "blues"]
    let scheme = ColorScheme(named: standard[name] ?? name) ?? ColorScheme(named: "blues")
    let extent: [Double]? = name == "diverging" ? [1, 0] : nil
    return Palette(stops: scheme?.stops ?? [], isContinuous: scheme?.isContinuous ?? true, extent: extent)
  }
}
