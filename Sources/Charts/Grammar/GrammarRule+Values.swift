import Diagnostics
import StructuredText

/// Values that several parts of a specification share.
extension GrammarRule {
  static let aggregateNames = [
    "count", "sum", "mean", "average", "median", "min", "max", "distinct", "q1", "q3", "stdev", "variance", "stderr", "ci0", "ci1",
  ]

  static let dateTime: GrammarRule = {
    let month = named("month", 1...12) { DateTimeParts.month(named: $0) != nil }
    let day = named("day", 0...7) { DateTimeParts.weekday(named: $0) != nil }
    return object([
      "year": whole(in: -200_000...200_000), "quarter": whole(in: 1...4), "month": month, "date": whole(in: 1...31), "day": day,
      "hours": whole(in: 0...24), "minutes": whole(in: 0...60), "seconds": whole(in: 0...60), "milliseconds": whole(in: 0...1000), "utc": boolean,
    ])
  }()

  /// A part of a date that has names: `3`, `"mar"` or `"march"`.
  private static func named(_ part: String, _ range: ClosedRange<Double>, isName: @escaping @Sendable (String) -> Bool) -> GrammarRule {
    let names = part == "month" ? TimeFormat.months : TimeFormat.weekdays
    return value("a whole number \(shown(range)) or the English name of a \(part)", names: names) { value in
      value.string.map(isName) ?? value.number.map { range.contains($0) && $0 == $0.rounded() } ?? false
    }
  }

  static let valueOrDateTime = dateTime.forObjects(else: constant)
  static let values = list(of: valueOrDateTime)

  static let timeUnit: GrammarRule = {
    let name = GrammarRule { value, path, report in
      if value.string.map(isTimeUnit) != true {
        report.addMisfit(value, path: path, expected: "a time unit such as year, yearmonth or monthdate")
      }
    }
    let object = GrammarRule.object(["unit": name, "step": whole(in: 1...10_000), "maxbins": positive, "utc": boolean, "binned": boolean])
    return object.forObjects(else: name)
  }()

  private static func isTimeUnit(_ text: String) -> Bool {
    let pattern =
      /(binned)?(utc)?(year)?(quarter)?(month)?(week)?(dayofyear|day)?(date)?(hours)?(minutes)?(seconds)?(milliseconds)?/
    return !["", "binned", "utc", "binnedutc"].contains(text) && text.wholeMatch(of: pattern) != nil
  }

  static func bin(allowsBinned: Bool) -> GrammarRule {
    let parameters = object(
      ["maxbins": number(in: 1...10_000), "step": positive, "minstep": number(in: 0...1e300), "base": base, "anchor": number, "extent": pair(of: number)]
        + properties("nice binned", boolean) + properties("steps divide", list(of: positive)))
    return GrammarRule { value, path, report in
      if value.isNull || value.bool != nil || (allowsBinned && value.string == "binned") { return }
      parameters.check(value, path, &report)
    }
  }

  static let aggregate: GrammarRule = {
    let words = word(aggregateNames)
    return GrammarRule { value, path, report in
      guard let entries = value.mapping else { return words.check(value, path, &report) }
      guard entries.count == 1, let entry = entries.first, ["argmin", "argmax"].contains(entry.key) else {
        return report.addMisfit(value, path: path, expected: "the name of an aggregate, or an object with 'argmin' or 'argmax'")
      }
      string.check(entry.value, "\(path).\(entry.key)", &report)
    }
  }()

  static let sort: GrammarRule = {
    let channels = ["x", "y", "color", "fill", "stroke", "size", "shape", "opacity", "text", "strokeWidth"]
    let words = word(["ascending", "descending"] + channels + channels.map { "-\($0)" })
    let object = GrammarRule.object([
      "field": string, "op": word(aggregateNames), "order": order, "encoding": word(channels.dropLast()),
    ])
    return GrammarRule { value, path, report in
      if value.isNull { return }
      let rule = value.mapping != nil ? object : value.sequence != nil ? values : words
      rule.check(value, path, &report)
    }
  }()

  static let order = word("ascending", "descending", nil)

  static let formula = GrammarRule { value, path, report in
    guard let text = value.string else { return report.addMisfit(value, path: path, expected: "an expression") }
    do throws(FormulaProblem) {
      _ = try Formula(text)
    } catch {
      report.add("'\(report.shown(path))' is not an expression of the supported kind: it \(error.message)",
        at: value.span(of: error.offset, length: error.length), cause: error.cause, fix: error.fix)
    }
  }

  static let predicate: GrammarRule = GrammarRule { value, path, report in
    guard value.mapping != nil else { return formula.check(value, path, &report) }
    let table: [String: GrammarRule]
    if value["and"] != nil {
      table = ["and": list(of: predicate)]
    } else if value["or"] != nil {
      table = ["or": list(of: predicate)]
    } else if value["not"] != nil {
      table = ["not": predicate]
    } else {
      table =
        ["field": string, "timeUnit": timeUnit, "range": values, "oneOf": values, "valid": boolean]
        + properties("equal lt lte gt gte", valueOrDateTime)
    }
    object(table).check(value, path, &report)
  }
}
