import StructuredText

/// Channels.
extension GrammarRule {
  static let encoding = GrammarRule { value, path, report in
    guard let entries = value.mapping else { return report.addMisfit(value, path: path, expected: "an object") }
    for entry in entries {
      guard let rule = channels[entry.key] else {
        report.addUnknown(entry, path: path, among: channels.keys.sorted())
        continue
      }
      rule.check(entry.value, "\(path).\(entry.key)", &report)
    }
  }

  private static let definition: [String: GrammarRule] = [
    "field": string, "type": word("quantitative", "temporal", "ordinal", "nominal"), "aggregate": aggregate, "bin": bin(allowsBinned: true),
    "timeUnit": timeUnit, "title": text, "bandPosition": share,
  ]

  private static let datum: [String: GrammarRule] = ["datum": valueOrDateTime]

  private static let stack = wordOrBoolean("zero", "normalize", "center", nil)

  static let facetField = definition + ["sort": sort, "header": header, "spacing": spacing]

  static let spacing = object(properties("row column", pixels)).forObjects(else: pixels)

  private static let channels: [String: GrammarRule] = {
    let position = definition + datum + ["scale": scale(pixels), "axis": axis, "sort": sort, "stack": stack, "impute": object(imputation)]
    let offset = definition + datum + ["scale": scale(pixels), "sort": sort, "value": pixels]
    let theta = definition + datum + ["scale": scale(radians), "sort": sort, "value": radians, "stack": stack]
    let words = definition + datum + formats
    return looks.mapValues { output in conditional(definition + datum + ["scale": scale(output), "legend": legend, "sort": sort], output) }
      + ["text": conditional(words, oneOrMore(label).orNull)] + properties("href description", conditional(words, string.orNull))
      + properties("xOffset yOffset", object(offset))
      + properties("xError yError xError2 yError2", object(definition + ["value": number]))
      + ["theta": object(theta), "radius": object(offset + ["stack": stack])]
      + properties("detail order", oneOrMore(object(definition + ["sort": sort, "value": number])))
      + properties("row column", object(facetField))
      + [
        "x": object(position + ["value": place("width")]), "y": object(position + ["value": place("height")]),
        "x2": object(definition + datum + ["value": place("width")]), "y2": object(definition + datum + ["value": place("height")]),
        "facet": object(facetField + ["columns": count]), "tooltip": anything,
      ]
  }()

  /// The channels that show values by looks, with what each of them may be.
  static let looks: [String: GrammarRule] =
    properties("color fill stroke", color) + ["opacity": share, "size": area, "shape": shape, "strokeDash": dashes, "strokeWidth": length]

  /// A definition with a constant, and with others for the rows of which a test is true.
  private static func conditional(_ table: [String: GrammarRule], _ constant: GrammarRule) -> GrammarRule {
    let branch = object(table + ["test": predicate, "value": constant])
    let tested = GrammarRule { value, path, report in
      guard value["test"] != nil else {
        return report.add(
          "'\(report.shown(path))' has no 'test'", at: value.span, cause: "conditions on selections are not in the supported part of Vega-Lite",
          fix: "write the condition as 'test'")
      }
      branch.check(value, path, &report)
    }
    return object(table + ["value": constant, "condition": oneOrMore(tested)])
  }
}
