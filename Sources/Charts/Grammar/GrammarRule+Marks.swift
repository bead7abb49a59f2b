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
    properties(
      """
      color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash strokeDashOffset strokeCap size shape align baseline dx dy \
      angle limit lineBreak font fontSize fontStyle fontWeight cornerRadius cornerRadiusTopLeft cornerRadiusTopRight cornerRadiusBottomLeft \
      cornerRadiusBottomRight cornerRadiusEnd binSpacing innerRadius outerRadius padAngle invalid tension xOffset yOffset x2Offset y2Offset style \
      description href text radius radiusOffset
      """, constant)
    + properties("filled clip aria order", boolean)
    + properties("width height", object(["band": number]).forObjects(else: number))
    + properties("point line", overlay)
    + [
      "interpolate": word("linear", "monotone", "step", "step-before", "step-after", "cardinal", "natural"), "orient": word("horizontal", "vertical"),
      "x": place("width"), "x2": place("width"), "y": place("height"), "y2": place("height"), "thickness": number, "tooltip": anything,
    ]

  static let compositeProperties: [String: GrammarRule] =
    ["extent": word("ci", "stderr", "stdev", "iqr")] + properties("ticks borders rule band", part)

  /// Points on a line, or a line around an area.
  private static let overlay: GrammarRule = {
    let looks = object(properties("color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash size shape filled interpolate", constant))
    return GrammarRule { value, path, report in
      if value.bool == nil, value.string != "transparent" { looks.check(value, path, &report) }
    }
  }()

  /// A part of an error bar or band.
  private static let part: GrammarRule = {
    let looks = object(properties("color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash strokeCap size thickness", constant))
    return GrammarRule { value, path, report in if value.bool == nil { looks.check(value, path, &report) } }
  }()

  /// Pixels, or the end of the view.
  static func place(_ end: String) -> GrammarRule {
    GrammarRule { value, path, report in
      if value.number == nil, value.string != end { report.addMisfit(value, path: path, expected: "a number or '\(end)'") }
    }
  }

  static let title = object(
    ["text": text, "subtitle": text]
      + properties(
        """
        anchor align orient frame offset angle baseline dx dy limit color font fontSize fontStyle fontWeight lineHeight subtitleColor subtitleFont \
        subtitleFontSize subtitleFontStyle subtitleFontWeight subtitlePadding zindex
        """, constant)
  ).forObjects(else: text)
}
