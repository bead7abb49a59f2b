import StructuredText

/// Marks and titles.
extension GrammarRule {
  static let simpleMarks = ["bar", "line", "area", "point", "circle", "square", "rule", "text", "tick", "rect", "arc"]
  private static let compositeMarks = ["errorbar", "errorband"]

  static let mark = GrammarRule { value, path, report in
    let name = value.mapping == nil ? value : value["type"] ?? value
    word(simpleMarks + compositeMarks).check(name, value.mapping == nil ? path : "\(path).type", &report)
    guard value.mapping != nil, let type = name.string else { return }
    let composite = compositeMarks.contains(type) ? compositeProperties : [:]
    object(markProperties + composite + ["type": anything]).check(value, path, &report)
  }

  static let markProperties: [String: GrammarRule] =
    paint + lettering
    + properties("size", area)
    + properties(
      """
      cornerRadius cornerRadiusTopLeft cornerRadiusTopRight cornerRadiusBottomLeft cornerRadiusBottomRight cornerRadiusEnd binSpacing innerRadius \
      outerRadius thickness
      """, length)
    + properties("radius radiusOffset xOffset yOffset x2Offset y2Offset", pixels)
    + properties("lineBreak description href", string)
    + properties("filled clip aria order", boolean)
    + properties("width height", object(["band": number(in: 0...10)]).forObjects(else: length))
    + properties("point line", overlay)
    + [
      "shape": shape, "text": oneOrMore(label), "padAngle": radians, "tension": share, "invalid": invalid, "style": oneOrMore(string),
      "interpolate": interpolation, "orient": word("horizontal", "vertical"), "tooltip": tooltip,
      "x": place("width"), "x2": place("width"), "y": place("height"), "y2": place("height"),
    ]

  /// What a text mark shows.
  static let label = value("a text or a number") { $0.string != nil || $0.number != nil }

  private static let invalid = word(
    "filter", "show", "break-paths-show-domains", "break-paths-filter-domains", "break-paths-show-path-domains", nil)

  /// Accepted without effect.
  private static let tooltip = value("true, false, a text, an object or null") { $0.sequence == nil && $0.number == nil }

  static let compositeProperties: [String: GrammarRule] =
    ["extent": word("ci", "stderr", "stdev", "iqr")] + properties("ticks borders rule band", part)

  /// Points on a line, or a line around an area.
  private static let overlay: GrammarRule = {
    let looks =
      paint.picking("color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash")
      + ["size": area, "shape": shape, "filled": boolean, "interpolate": interpolation]
    return GrammarRule { value, path, report in
      if value.bool != nil || value.string == "transparent" { return }
      guard value.mapping != nil else { return report.addMisfit(value, path: path, expected: "true, false, 'transparent' or an object") }
      object(looks).check(value, path, &report)
    }
  }()

  /// A part of an error bar or band.
  private static let part: GrammarRule = {
    let looks =
      paint.picking("color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash strokeCap")
      + ["size": area, "thickness": length]
    return GrammarRule { value, path, report in
      if value.bool != nil { return }
      guard value.mapping != nil else { return report.addMisfit(value, path: path, expected: "true, false or an object") }
      object(looks).check(value, path, &report)
    }
  }()

  static let title: GrammarRule = {
    let subtitle = properties("subtitleColor", color) + properties("subtitleFont", string)
      + ["subtitleFontSize": length, "subtitleFontStyle": fontStyle, "subtitleFontWeight": fontWeight, "subtitlePadding": pixels]
    let placement: [String: GrammarRule] = [
      "text": text, "subtitle": text, "anchor": anchor, "orient": word("top", "bottom", "left", "right", "none"), "frame": word("bounds", "group", nil),
      "offset": pixels, "lineHeight": length, "color": color, "zindex": count,
    ]
    return object(lettering + placement + subtitle).forObjects(else: text)
  }()
}
