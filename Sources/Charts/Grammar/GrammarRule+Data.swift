import Diagnostics
import StructuredText

/// Data sources and transforms.
extension GrammarRule {
  static let data = object(["url": string, "name": string, "values": anything, "format": dataFormat]).orNull

  private static let dataFormat = object(["type": word("json", "csv", "tsv"), "parse": parse, "property": string])

  private static let parse = GrammarRule { value, path, report in
    if value.isNull { return }
    guard let entries = value.mapping else { return report.addMisfit(value, path: path, expected: "an object or null") }
    for entry in entries {
      let text = entry.value.string ?? ""
      let isKnown = ["number", "boolean", "date", "string"].contains(text) || text.hasPrefix("date:") || text.hasPrefix("utc:")
      if !isKnown, !entry.value.isNull {
        report.addMisfit(entry.value, path: "\(path).\(entry.key)", expected: "one of number, boolean, date, string, or a date format")
      }
    }
  }

  static let transforms = list(of: transform)

  private static let transform = GrammarRule { value, path, report in
    guard let entries = value.mapping else { return report.addMisfit(value, path: path, expected: "an object") }
    for (name, table) in transformTables where value[name] != nil { return object(table).check(value, path, &report) }
    let names = transformTables.map(\.name)
    let first = entries.first
    report.add(
      "'\(report.shown(path))' is no transform of the supported part of Vega-Lite", at: first?.keySpan ?? value.span,
      cause: "transforms are \(names.joined(separator: ", "))",
      fix: first.flatMap { nearestName(to: $0.key, among: names) }.map { "did you mean '\($0)'?" })
  }

  /// In the order in which they are looked for: a `stack` may have a key `sort`, a `bin` none of the others'.
  private static let transformTables: [(name: String, table: [String: GrammarRule])] = {
    let fields = list(of: string)
    let names = oneOrMore(string)
    let sortFields = list(of: object(["field": string, "order": order]))
    func operations(_ words: [String]) -> GrammarRule {
      list(of: object(["op": word(words), "field": string, "as": string, "param": whole(in: 0...1_000_000)]))
    }
    return [
      ("filter", ["filter": predicate]),
      ("calculate", ["calculate": formula, "as": string]),
      ("aggregate", ["aggregate": operations(aggregateNames + ["argmin", "argmax"]), "groupby": fields]),
      ("joinaggregate", ["joinaggregate": operations(aggregateNames), "groupby": fields]),
      ("window", ["window": operations(windowNames), "groupby": fields, "sort": sortFields, "frame": frame, "ignorePeers": boolean]),
      ("fold", ["fold": fields, "as": names]),
      ("pivot", ["pivot": string, "value": string, "groupby": fields, "op": word(aggregateNames), "limit": whole(in: 0...10_000)]),
      ("bin", ["bin": bin(allowsBinned: false), "field": string, "as": names]),
      ("timeUnit", ["timeUnit": timeUnit, "field": string, "as": string]),
      ("stack", ["stack": string, "groupby": fields, "as": names, "offset": word("zero", "normalize", "center"), "sort": sortFields]),
      ("impute", ["impute": string, "key": string, "groupby": fields] + imputation),
      ("lookup", ["lookup": string, "from": object(["data": data, "key": string, "fields": fields]), "as": names, "default": constant]),
    ]
  }()

  private static let windowNames = ["rank", "dense_rank", "row_number", "lag", "lead", "sum", "mean", "average", "min", "max", "count"]

  /// Rows before and after; null is all of them.
  private static let frame = pair(of: whole(in: -1_000_000...1_000_000).orNull)

  static let imputation: [String: GrammarRule] = [
    "value": constant, "method": word("value", "mean", "median", "min", "max"), "frame": frame,
    "keyvals": object(["start": number, "stop": number, "step": step]).forObjects(else: values),
  ]
}
