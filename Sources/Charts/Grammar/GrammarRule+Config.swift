import StructuredText

/// The defaults under `config`.
extension GrammarRule {
  static let config: GrammarRule = {
    let mark = object(markConfig)
    let plain: [String: GrammarRule] = [
      "background": color, "font": string, "lineBreak": string, "numberFormat": numberFormat, "timeFormat": string, "countTitle": string,
      "fieldTitle": word("verbal", "functional", "plain"), "aria": boolean, "tooltipFormat": anything, "view": viewConfig, "legend": legendConfig,
      "title": title, "scale": scaleConfig, "range": rangeConfig, "style": styleConfig, "mark": mark,
    ]
    return object(
      plain + properties("header headerRow headerColumn headerFacet", headerConfig)
        + properties("concat facet", object(["spacing": pixels, "columns": count]))
        + properties("errorbar errorband", object(markProperties + compositeProperties))
        + properties(simpleMarks.joined(separator: " "), mark)
        + properties(
          """
          axis axisX axisY axisBand axisPoint axisDiscrete axisQuantitative axisTemporal axisLeft axisRight axisTop axisBottom axisXBand axisYBand \
          axisXPoint axisYPoint axisXDiscrete axisYDiscrete axisXQuantitative axisYQuantitative axisXTemporal axisYTemporal
          """, axisConfig))
  }()

  private static let markConfig =
    markProperties + properties("minBandSize bandSize discreteBandSize continuousBandSize", length)
    + properties("timeUnitBandPosition timeUnitBandSize", share)

  private static let guideTexts: [String: GrammarRule] =
    properties("labelColor titleColor", color) + properties("labelFont titleFont", string) + properties("labelFontSize titleFontSize", length)

  private static let axisConfig = object(
    axisProperties + guideTexts + ["disable": boolean, "tickBand": word("center", "extent"), "gridOpacity": share]
      + properties("domainColor tickColor", color) + properties("domainWidth tickWidth gridWidth", length)
      + properties("labelFontWeight titleFontWeight", fontWeight))

  private static let legendConfig = object(
    legendProperties + guideTexts + ["disable": boolean, "titleFontWeight": fontWeight] + properties("padding rowPadding columnPadding", length))

  private static let headerConfig = object(headerProperties + guideTexts)

  private static let viewConfig = object(
    viewProperties + properties("discreteWidth discreteHeight", size) + properties("step continuousWidth continuousHeight", length))

  private static let scaleConfig: GrammarRule = {
    let outputs = looks + properties("x y radius", pixels) + ["theta": radians]
    let invalid = outputs.mapValues { output in
      GrammarRule { value, path, report in
        if value.string == "zero-or-min" { return }
        guard value.mapping != nil else { return report.addMisfit(value, path: path, expected: "'zero-or-min' or an object with 'value'") }
        object(["value": output]).check(value, path, &report)
      }
    }
    return object(
      properties("zero clamp xReverse", boolean) + ["invalid": object(invalid)]
        + properties(
          "bandPaddingInner barBandPaddingInner rectBandPaddingInner tickBandPaddingInner bandWithNestedOffsetPaddingInner offsetBandPaddingInner", share)
        + properties(
          """
          bandPaddingOuter bandWithNestedOffsetPaddingOuter offsetBandPaddingOuter continuousPadding pointPadding minBandSize maxBandSize \
          minStrokeWidth maxStrokeWidth minFontSize maxFontSize
          """, length)
        + properties("minSize maxSize", area) + properties("minOpacity maxOpacity", share)
        + properties("quantileCount quantizeCount", whole(in: 1...1000)))
  }()

  private static let rangeConfig: GrammarRule = {
    func range(_ output: GrammarRule) -> GrammarRule {
      let named = object(["scheme": scheme])
      return GrammarRule { value, path, report in
        if value.sequence == nil, value.mapping == nil { return report.addMisfit(value, path: path, expected: "a list or an object with 'scheme'") }
        (value.sequence == nil ? named : list(of: output)).check(value, path, &report)
      }
    }
    return object(properties(rangeNames.dropLast().joined(separator: " "), range(color)) + ["symbol": range(shape)])
  }()

  private static let styleConfig = GrammarRule { value, path, report in
    guard let entries = value.mapping else { return report.addMisfit(value, path: path, expected: "an object") }
    for entry in entries { object(markConfig).check(entry.value, "\(path).\(entry.key)", &report) }
  }
}
