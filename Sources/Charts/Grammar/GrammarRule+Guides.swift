import StructuredText

/// Scales, axes, legends and headers.
extension GrammarRule {
  private static let sides = word("left", "right", "top", "bottom")
  static let formats: [String: GrammarRule] = ["format": string, "formatType": word("number", "time")]

  /// A constant, or one for ticks of which a test is true.
  private static let conditional: GrammarRule = {
    let branch = object(["test": predicate, "value": constant])
    return object(["condition": oneOrMore(branch), "value": constant]).forObjects(else: constant)
  }()

  static let axisProperties: [String: GrammarRule] =
    formats + ["title": text, "labelExpr": formula, "values": values, "orient": sides]
    + ["tickCount": object(["interval": timeUnit, "step": number]).forObjects(else: constant)]
    + properties("labels ticks grid domain", boolean)
    + properties("gridDash gridColor", conditional)
    + properties("labelAngle tickMinStep tickSize offset labelPadding labelLimit titleAngle titleX titleY titlePadding minExtent zindex", number)
    + properties("labelAlign labelBaseline labelOverlap labelFlush titleAnchor titleAlign", constant)

  static let axis = object(axisProperties).orNull

  static let legendProperties: [String: GrammarRule] =
    formats + ["title": text, "labelExpr": formula, "values": values, "direction": word("horizontal", "vertical"), "symbolType": constant]
    + ["orient": word("left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right", "none")]
    + properties("columns labelLimit gradientLength offset", number)

  static let legend = object(legendProperties).orNull

  static let headerProperties: [String: GrammarRule] =
    formats + ["title": text, "labelAlign": constant, "orient": sides] + properties("labelAngle labelFontSize titleFontSize", number)

  static let header = object(headerProperties).orNull

  static let scale = object(
    [
      "type": word("linear", "log", "sqrt", "pow", "symlog", "time", "utc", "ordinal", "band", "point", "threshold", "quantile", "quantize"),
      "domain": values, "domainMin": valueOrDateTime, "domainMax": valueOrDateTime, "range": scaleRange, "scheme": scheme,
    ] + properties("zero reverse clamp", boolean) + properties("rangeMin rangeMax nice", constant)
      + properties("domainMid padding paddingInner paddingOuter base exponent", number)
  ).orNull

  /// A colour, a number, or a pattern of dashes.
  static let rangeItem = GrammarRule { value, path, report in (value.sequence == nil ? constant : list(of: number)).check(value, path, &report) }

  static let rangeNames = ["category", "ordinal", "ramp", "diverging", "heatmap", "symbol"]

  private static let scaleRange = GrammarRule { value, path, report in
    (value.sequence == nil ? word(rangeNames) : list(of: rangeItem)).check(value, path, &report)
  }

  static let scheme = object(["name": string, "count": number, "extent": list(of: number)]).forObjects(else: string)
}
