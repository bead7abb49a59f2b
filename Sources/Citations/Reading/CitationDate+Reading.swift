import Diagnostics
import StructuredText

extension CitationDate {
  /// Reads `{"date-parts": [[2022, 3, 1]]}`, `{"raw": "2022-03"}`, `{"literal": "清同治四年"}`, or the short form `2022-03-01`.
  ///
  /// - Parameter key: what the date is, for messages.
  static func read(_ value: SourceValue, key: String, file: String) -> Diagnosed<CitationDate?> {
    if let text = value.scalarText {
      let date = CitationDate(iso: text)
      return Diagnosed(date, date == nil ? [noDate(text, key, value, file)] : [])
    }
    var reader = MappingReader(value, in: file, describing: "date '\(key)'")
    guard value.mapping != nil else { return Diagnosed(nil, reader.finish()) }
    let isEstimated = reader.value("circa").map { $0.bool ?? ($0.scalarText != "0" && $0.scalarText != "") } ?? false
    let parts = reader.value("date-parts")
    let raw = reader.scalar("raw")
    let literal = reader.scalar("literal")
    var date: CitationDate?
    if let parts {
      date = CitationDate(dateParts: parts)
      if date == nil {
        reader.report(
          "date", "'date-parts' of '\(key)' is no date", at: parts.span,
          cause: "it is a list of one or two lists of year, month and day", fix: "write [[2024, 5, 1]], [[2024, 5]] or [[2024]]")
      }
    } else if let raw {
      date = CitationDate(iso: raw.value)
      if date == nil { reader.append([noDate(raw.value, key, SourceValue(.string(raw.value), raw.span), file)]) }
    } else if let literal {
      date = CitationDate(literal: cleaned(literal.value))
    } else {
      reader.report("date", "'\(key)' has no date", at: value.span, fix: "write {\"date-parts\": [[2024, 5, 1]]}")
    }
    date?.isEstimated = isEstimated
    return Diagnosed(date, reader.finish())
  }

  private static func noDate(_ text: String, _ key: String, _ value: SourceValue, _ file: String) -> Diagnostic {
    Diagnostic(
      "date", "'\(text)' of '\(key)' is no date", at: value.span.in(file),
      fix: "write 2024, 2024-05, 2024-05-01 or {\"literal\": \"\(text)\"}")
  }

  /// `2024`, `2024-05`, `2024-05-01`, or two of them with `/` between.
  package init?(iso text: String) {
    let days = text.split(separator: "/", omittingEmptySubsequences: false).map { part -> Day? in
      let fields = part.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...3).contains(fields.count), fields[0].utf8.count == 4, fields.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
        fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
      else { return nil }
      return Day(fields.compactMap { Int($0) })
    }
    self.init(days)
  }

  private init?(dateParts: SourceValue) {
    guard let dates = dateParts.sequence else { return nil }
    self.init(
      dates.map { date -> Day? in
        guard let parts = date.sequence else { return nil }
        let numbers = parts.compactMap { part in part.scalarText.flatMap { Int($0) } }
        return numbers.count == parts.count ? Day(numbers) : nil
      })
  }

  private init?(_ days: [Day?]) {
    guard (1...2).contains(days.count), let start = days[0] else { return nil }
    if days.count == 2 {
      guard let end = days[1], end.isoText >= start.isoText else { return nil }
      self.init(start, through: end)
    } else {
      self.init(start)
    }
  }
}

extension CitationDate.Day {
  fileprivate init?(_ numbers: [Int]) {
    guard (1...3).contains(numbers.count) else { return nil }
    self.init(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }
}
