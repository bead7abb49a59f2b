import Markup

/// How a mark of the plot is painted in a picture: colours of the palette become classes, which follow the reader's scheme.
struct Paint: Hashable {
  private var classes: [String] = []
  private var attributes: [Attribute] = []

  /// - Parameter isOutline: a tinted area within a solid line, for series that colour alone would tell apart.
  init(_ style: PlotStyle, isOutline: Bool = false, dash: [Double]? = nil, strokeWidth: Double? = nil) {
    add("fill", isOutline ? style.fill : style.fill, prefix: "f")
    let stroke = isOutline ? style.fill ?? style.stroke : style.stroke
    if let stroke {
      add("stroke", stroke, prefix: "k")
      let width = strokeWidth ?? (isOutline ? 1.5 : style.strokeWidth)
      if width != 1 { attributes.append(Attribute("stroke-width", Picture.number(width))) }
      let dash = dash ?? style.strokeDash
      if !dash.isEmpty { attributes.append(Attribute("stroke-dasharray", dash.map(Picture.number).joined(separator: " "))) }
    }
    if style.opacity != 1 { attributes.append(Attribute("opacity", Self.share(style.opacity))) }
    let fillOpacity = isOutline ? 0.3 : style.fillOpacity
    if style.fill != nil, fillOpacity != 1 { attributes.append(Attribute("fill-opacity", Self.share(fillOpacity))) }
    if style.strokeOpacity != 1, stroke != nil { attributes.append(Attribute("stroke-opacity", Self.share(style.strokeOpacity))) }
  }

  private mutating func add(_ name: String, _ color: String?, prefix: String) {
    guard let color, color != "transparent" else {
      if name == "fill" { attributes.append(Attribute("fill", "none")) }
      return
    }
    if let key = Palette.key(of: color) { classes.append(prefix + key) } else { attributes.append(Attribute(name, color)) }
  }

  private static func share(_ value: Double) -> String { NumberText.trimmed(NumberText.fixed(value, digits: 2)) }

  func group(_ children: [Node]) -> Node {
    let own = classes.isEmpty ? [] : [Attribute("class", classes.joined(separator: " "))]
    return .element(Element("g", own + attributes, children))
  }
}
