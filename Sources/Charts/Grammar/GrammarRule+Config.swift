import StructuredText

/// The defaults under `config`.
extension GrammarRule {
  static let config: GrammarRule = {
    let mark = object(markConfig)
    let plain: [String: GrammarRule] =
      properties("background font lineBreak", constant) + properties("numberFormat timeFormat countTitle", string)
      + [
        "fieldTitle": word("verbal", "functional", "plain"), "aria": boolean, "tooltipFormat": anything, "view": viewConfig, "legend": legendConfig,
        "title": title, "scale": scaleConfig, "range": rangeConfig, "style": styleConfig, "mark": mark,
      ]
    return object(
      plain + properties("header headerRow headerColumn headerFacet", headerConfig)
        + properties("concat facet", object(properties("spacing columns", number)))
        + properties("errorbar errorband", object(markProperties + compositeProperties))
        + properties(simpleMarks.joined(separator: " "), mark)
        + properties(
          """
          axis axisX axisY axisBand axisPoint axisDiscrete axisQuantitative axisTemporal axisLeft axisRight axisTop axisBottom axisXBand axisYBand \
          axisXPoint axisYPoint axisXDiscrete axisYDiscrete axisXQuantitative axisYQuantitative axisXTemporal axisYTemporal
          """, axisConfig))
  }()

  private static let markConfig =
    markProperties + properties("minBandSize bandSize timeUnitBandPosition timeUnitBandSize", number)
    + properties("discreteBandSize continuousBandSize", constant)

  private static let axisConfig = object(
    axisProperties + ["disable": boolean, "tickBand": word("center", "extent")]
      + properties("domainColor tickColor labelColor labelFont labelFontWeight titleColor titleFont titleFontWeight", constant)
      + properties("domainWidth tickWidth gridWidth gridOpacity labelFontSize titleFontSize", number))

  private static let legendConfig = object(
    legendProperties + ["disable": boolean] + properties("labelFont labelColor titleFont titleFontWeight titleColor", constant)
      + properties("labelFontSize titleFontSize padding rowPadding columnPadding", number))

  private static let headerConfig = object(headerProperties + properties("labelFont labelColor titleFont titleColor", constant))

  private static let viewConfig = object(
    properties("stroke fill strokeDash", constant) + properties("discreteWidth discreteHeight", size)
      + properties("strokeWidth strokeOpacity fillOpacity opacity cornerRadius step continuousWidth continuousHeight", number))

  private static let scaleConfig: GrammarRule = {
    let shown = GrammarRule { value, path, report in
      if value.string != "zero-or-min" { object(["value": constant]).check(value, path, &report) }
    }
    let invalid = object(properties("x y color fill stroke opacity size shape strokeDash strokeWidth theta radius", shown))
    return object(
      properties("zero clamp xReverse", boolean) + ["invalid": invalid]
        + properties(
          """
          bandPaddingInner bandPaddingOuter barBandPaddingInner rectBandPaddingInner tickBandPaddingInner bandWithNestedOffsetPaddingInner \
          bandWithNestedOffsetPaddingOuter offsetBandPaddingInner offsetBandPaddingOuter continuousPadding pointPadding minBandSize maxBandSize minSize \
          maxSize minOpacity maxOpacity minStrokeWidth maxStrokeWidth minFontSize maxFontSize quantileCount quantizeCount
          """, number))
  }()

  private static let rangeConfig: GrammarRule = {
    let named = object(["scheme": scheme])
    let range = GrammarRule { value, path, report in (value.sequence == nil ? named : list(of: rangeItem)).check(value, path, &report) }
    return object(properties(rangeNames.joined(separator: " "), range))
  }()

  private static let styleConfig = GrammarRule { value, path, report in
    guard let entries = value.mapping else { return report.addMisfit(value, path: path, expected: "an object") }
    for entry in entries { object(markConfig).check(entry.value, "\(path).\(entry.key)", &report) }
  }
}
