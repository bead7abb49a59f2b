package import Diagnostics
package import StructuredText

extension DateTimeParts {
  /// Reads a moment from a mapping of a specification.
  package static func read(_ value: SourceValue, in file: String) -> Diagnosed<DateTimeParts> {
    var reader = MappingReader(value, in: file, describing: "the date")
    var parts = DateTimeParts()
    parts.year = reader.integer("year")?.value
    parts.quarter = reader.integer("quarter")?.value
    parts.month = named("month", of: value, &reader, TimeFormat.months, month(named:))
    parts.date = reader.integer("date")?.value
    parts.day = named("day", of: value, &reader, TimeFormat.weekdays, weekday(named:)).map { floorRemainder($0, 7) }
    parts.hours = reader.integer("hours")?.value
    parts.minutes = reader.integer("minutes")?.value
    parts.seconds = reader.integer("seconds")?.value
    parts.milliseconds = reader.integer("milliseconds")?.value
    // All times are UTC.
    _ = reader.bool("utc")
    let diagnostics = reader.finish()
    if value.mapping?.contains(where: { $0.key != "utc" }) != true, diagnostics.isEmpty {
      reader.missing("year", because: "a date needs at least one part")
    }
    return Diagnosed(parts, diagnostics + reader.finish())
  }

  /// A number, or a name.
  private static func named(
    _ key: String, of value: SourceValue, _ reader: inout MappingReader, _ names: [String], _ number: (String) -> Int?
  ) -> Int? {
    guard let text = value[key]?.string else { return reader.integer(key)?.value }
    _ = reader.value(key)
    if let found = number(text) { return found }
    let nearest = nearestName(to: text, among: names)
    reader.report(
      "unknown-value", "'\(text)' is not a \(key)", at: value[key]?.span ?? value.span, fix: nearest.map { "write '\($0.lowercased())'" })
    return nil
  }
}
