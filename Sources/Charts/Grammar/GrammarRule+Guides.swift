import StructuredText

/// Scales, axes, legends and headers.
extension GrammarRule {
  private static let sides = word("left", "right", "top", "bottom")
  static let formats: [String: GrammarRule] = ["format": format, "formatType": word("number", "time")]

  private static let format = value("a number format such as ',.2f' or a time format such as '%Y-%m'") { value in
    value.string.map { NumberFormat($0) != nil || $0.contains("%") } ?? false
  }

  static let numberFormat = value("a number format such as ',.2f'") { $0.string.flatMap { NumberFormat($0) } != nil }

  /// A constant, or one for ticks of which a test is true.
  private static func conditional(_ constant: GrammarRule) -> GrammarRule {
    let branch = object(["test": predicate, "value": constant])
    return object(["condition": oneOrMore(branch), "value": constant]).forObjects(else: constant)
  }

  static let axisProperties: [String: GrammarRule] =
    formats + ["title": text, "labelExpr": formula, "values": values, "orient": sides]
    + ["tickCount": object(["interval": timeUnit, "step": whole(in: 1...1000)]).forObjects(else: tickCount)]
    + properties("labels ticks grid domain", boolean)
    + ["gridDash": conditional(dashes), "gridColor": conditional(color), "labelOverlap": labelOverlap, "labelFlush": labelFlush]
    + properties("labelAlign titleAlign", align) + properties("labelBaseline", baseline) + properties("titleAnchor", anchor)
    + properties("labelAngle titleAngle", degrees) + properties("tickSize labelLimit minExtent", length)
    + properties("offset labelPadding titleX titleY titlePadding", pixels) + ["tickMinStep": number(in: 0...1e15), "zindex": count]

  private static let labelOverlap = wordOrBoolean("parity", "greedy")
  private static let labelFlush = value("true, false or a number of pixels") { value in
    value.bool != nil || value.number.map { $0.magnitude <= 10_000 } ?? false
  }

  private static let intervals = CalendarInterval.Unit.allCases.map(\.rawValue)
  private static let intervalNames = intervals.joined(separator: ", ")

  private static let tickCount = value("a number from 0 to 10000 or one of \(intervalNames)", names: intervals) { value in
    value.number.map { (0...10_000).contains($0) } ?? value.string.map(intervals.contains) ?? false
  }

  private static let nice = value("true, false, a number from 0 to 10000 or one of \(intervalNames)", names: intervals) { value in
    value.number.map { (0...10_000).contains($0) } ?? value.string.map(intervals.contains) ?? (value.bool != nil)
  }

  static let axis = object(axisProperties).orNull

  static let legendProperties: [String: GrammarRule] =
    formats + ["title": text, "labelExpr": formula, "values": values, "direction": word("horizontal", "vertical"), "symbolType": shape]
    + ["orient": word("left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right", "none")]
    + ["columns": count, "labelLimit": length, "gradientLength": length, "offset": pixels]

  static let legend = object(legendProperties).orNull

  static let headerProperties: [String: GrammarRule] =
    formats + ["title": text, "labelAlign": align, "orient": sides, "labelAngle": degrees, "labelFontSize": length, "titleFontSize": length]

  static let header = object(headerProperties).orNull

  /// - Parameter output: what the scale gives a value of the data, and so an item of its range.
  static func scale(_ output: GrammarRule) -> GrammarRule {
    let range = GrammarRule { value, path, report in (value.sequence == nil ? word(rangeNames) : list(of: output)).check(value, path, &report) }
    return object(
      [
        "type": word("linear", "log", "sqrt", "pow", "symlog", "time", "utc", "ordinal", "band", "point", "threshold", "quantile", "quantize"),
        "domain": values, "domainMin": valueOrDateTime, "domainMax": valueOrDateTime, "domainMid": number, "range": range, "scheme": scheme, "nice": nice,
        "padding": length, "paddingInner": share, "paddingOuter": length, "base": base, "exponent": positive,
      ] + properties("zero reverse clamp", boolean) + properties("rangeMin rangeMax", output)
    ).orNull
  }

  static let rangeNames = ["category", "ordinal", "ramp", "diverging", "heatmap", "symbol"]

  /// Of logarithms.
  static let base = value("a number above 0 other than 1") { value in value.number.map { $0.isFinite && $0 > 0 && $0 != 1 } ?? false }
}
