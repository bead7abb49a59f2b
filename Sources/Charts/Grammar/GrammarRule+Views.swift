import Diagnostics
import StructuredText

/// Single views and their compositions.
extension GrammarRule {
  static let size = object(["step": length, "for": word("position", "offset")]).forObjects(else: length)

  private static let resolve: GrammarRule = {
    let channels = properties(
      "x y color fill stroke opacity size shape strokeDash strokeWidth xOffset yOffset theta radius", word("shared", "independent"))
    return object(properties("scale axis legend", object(channels)))
  }()

  static let viewProperties: [String: GrammarRule] =
    paint.picking("stroke fill strokeWidth strokeDash strokeOpacity fillOpacity opacity") + ["cornerRadius": length]

  private static let viewBackground = object(viewProperties)

  private static let facet: GrammarRule = {
    let field = object(facetField)
    let cross = object(properties("row column", field))
    return GrammarRule { value, path, report in
      (value["row"] != nil || value["column"] != nil ? cross : field).check(value, path, &report)
    }
  }()

  static let topView: GrammarRule = GrammarRule { value, path, report in
    checkView(
      value, path, &report,
      more: ["$schema": anything, "background": color, "config": config, "usermeta": anything, "datasets": anything])
  }

  private static let view: GrammarRule = GrammarRule { value, path, report in checkView(value, path, &report, more: [:]) }

  private static let kinds = ["mark", "layer", "facet", "hconcat", "vconcat", "concat"]

  private static func checkView(_ value: SourceValue, _ path: String, _ report: inout GrammarReport, more: [String: GrammarRule]) {
    guard value.mapping != nil else { return report.addMisfit(value, path: path, expected: "an object") }
    guard let kind = kinds.first(where: { value[$0] != nil }) else {
      return report.add(
        "'\(report.shown(path))' draws nothing", at: value.span, cause: "a view has one of \(kinds.joined(separator: ", "))", fix: "add 'mark' and 'encoding'")
    }
    var table = more + ["data": data, "title": title, "description": string, "transform": transforms, "name": string]
    let sizes = properties("width height", size)
    let composition = ["resolve": resolve, "spacing": spacing]
    switch kind {
    case "mark":
      table = table + sizes + ["mark": mark, "encoding": encoding, "view": viewBackground]
      let isFacet = ["row", "column", "facet"].contains { value["encoding"]?[$0] != nil }
      if isFacet { table = table + composition }
    case "layer":
      table = table + sizes + ["layer": list(of: view), "encoding": encoding, "resolve": resolve, "view": viewBackground]
    case "facet": table = table + composition + ["facet": facet, "spec": view, "columns": count]
    case "concat": table = table + composition + ["concat": list(of: view), "columns": count]
    default: table = table + composition + [kind: list(of: view)]
    }
    object(table).check(value, path, &report)
  }
}
