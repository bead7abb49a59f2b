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
    "timeUnit": timeUnit, "title": text, "bandPosition": number,
  ]

  private static let datum: [String: GrammarRule] = ["datum": valueOrDateTime]

  private static let stack = GrammarRule { value, path, report in
    if value.bool == nil { word("zero", "normalize", "center", nil).check(value, path, &report) }
  }

  static let facetField = definition + ["sort": sort, "header": header, "spacing": spacing]

  static let spacing = object(properties("row column", number)).forObjects(else: number)

  private static let channels: [String: GrammarRule] = {
    let position = definition + datum + ["scale": scale, "axis": axis, "sort": sort, "stack": stack, "impute": object(imputation)]
    let offset = definition + datum + ["scale": scale, "sort": sort, "value": number]
    let polar = offset + ["stack": stack]
    let looks = conditional(definition + datum + ["scale": scale, "legend": legend, "sort": sort])
    let words = conditional(definition + datum + formats)
    let unordered = oneOrMore(object(definition + ["sort": sort, "value": number]))
    return properties("color fill stroke opacity size shape strokeDash strokeWidth", looks)
      + properties("text href description", words)
      + properties("xOffset yOffset", object(offset))
      + properties("xError yError xError2 yError2", object(definition + ["value": number]))
      + properties("theta radius", object(polar))
      + properties("detail order", unordered)
      + properties("row column", object(facetField))
      + [
        "x": object(position + ["value": place("width")]), "y": object(position + ["value": place("height")]),
        "x2": object(definition + datum + ["value": place("width")]), "y2": object(definition + datum + ["value": place("height")]),
        "facet": object(facetField + ["columns": number]), "tooltip": anything,
      ]
  }()

  /// A definition with a constant, and with others for the rows of which a test is true.
  private static func conditional(_ table: [String: GrammarRule]) -> GrammarRule {
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
