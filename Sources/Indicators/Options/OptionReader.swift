import Datasets
import Diagnostics
import StructuredText

/// Reads the options of a measure out of front matter, each held against what it may be.
struct OptionReader {
  let measure: any Measure

  /// - Returns: nil after a finding, when a computation without the option would be another one.
  func read(_ reader: inout MappingReader) -> MeasureOptions? {
    var options = MeasureOptions()
    var isComplete = true
    for option in measure.options {
      if let entry = reader.entry(option.key) {
        if let value = value(option, entry.value, &reader) { options[option.key] = value } else { isComplete = false }
        continue
      }
      switch option.need {
      case .optional: break
      case .standard(let text): options[option.key] = standard(option.kind, text)
      case .required:
        reader.missing(option.key, because: "the measure '\(measure.name)' needs it", fix: "add '\(option.key)': \(expectation(option.kind))")
        isComplete = false
      }
    }
    return isComplete ? options : nil
  }

  private func standard(_ kind: MeasureOption.Kind, _ text: String) -> OptionValue? { scalar(kind, text) }

  private func value(_ option: MeasureOption, _ value: SourceValue, _ reader: inout MappingReader) -> OptionValue? {
    let found: OptionValue? =
      switch option.kind {
      case .dimensions(let count): names(value, count).map { .names($0) }
      case .members: names(value, 1...Int.max).map { .members($0) }
      case .numbers, .grades: numbers(value)
      case .choices(let words): choices(value, words)
      case .matrix: matrix(value)
      default: value.scalarText.flatMap { scalar(option.kind, $0) }
      }
    if let found { return found }
    let text = value.scalarText.map { "'\($0)'" } ?? value.kindName
    var fix: String?
    if case .choice(let words) = option.kind, let written = value.scalarText { fix = nearestName(to: written, among: words).map { "did you mean '\($0)'?" } }
    reader.report(
      "unknown-value", "\(text) is not a value of '\(option.key)'", at: value.span,
      cause: "'\(option.key)' of '\(measure.name)' is \(expectation(option.kind))", fix: fix)
    return nil
  }

  private func scalar(_ kind: MeasureOption.Kind, _ text: String) -> OptionValue? {
    switch kind {
    case .choice(let words): words.contains(text) ? .word(text) : nil
    case .period: Period(text).map { .period($0) }
    case .growthBase: GrowthBase(text).map { .growthBase($0) }
    case .integer(let range): Int(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .number(let range): Double(text).flatMap { range.contains($0) ? .number($0) : nil }
    case .oneOf(let numbers): Double(text).flatMap { numbers.contains($0) ? .number($0) : nil }
    case .member: text.isEmpty ? nil : .word(text)
    case .condition: KeyCondition(text).map { .condition($0) }
    case .dimensions, .members, .numbers, .choices, .matrix, .grades: nil
    }
  }

  private func names(_ value: SourceValue, _ count: ClosedRange<Int>) -> [String]? {
    let items = value.sequence ?? [value]
    let names = items.compactMap(\.scalarText)
    return names.count == items.count && count.contains(names.count) && Set(names).count == names.count ? names : nil
  }

  private func numbers(_ value: SourceValue) -> OptionValue? {
    guard let entries = value.mapping, !entries.isEmpty else { return nil }
    let pairs = entries.compactMap { entry in
      number(entry.value).map { OptionValue.NamedNumber(name: entry.key, number: $0) }
    }
    return pairs.count == entries.count ? .numberByName(pairs) : nil
  }

  private func choices(_ value: SourceValue, _ words: [String]) -> OptionValue? {
    guard let entries = value.mapping, !entries.isEmpty else { return nil }
    let pairs = entries.compactMap { entry in
      entry.value.scalarText.flatMap { words.contains($0) ? OptionValue.NamedWord(name: entry.key, word: $0) : nil }
    }
    return pairs.count == entries.count ? .wordByName(pairs) : nil
  }

  private func matrix(_ value: SourceValue) -> OptionValue? {
    guard let items = value.sequence, !items.isEmpty else { return nil }
    var rows: [[Double]] = []
    for item in items {
      guard let cells = item.sequence else { return nil }
      let numbers = cells.compactMap(number)
      guard numbers.count == items.count, cells.count == items.count else { return nil }
      rows.append(numbers)
    }
    return .matrix(rows)
  }

  /// A number, or a fraction such as `1/3`.
  private func number(_ value: SourceValue) -> Double? {
    if let number = value.number { return number }
    let sides = (value.scalarText ?? "").split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
    guard sides.count == 2, let above = sides[0], let below = sides[1], below != 0 else { return nil }
    return above / below
  }

  private func expectation(_ kind: MeasureOption.Kind) -> String {
    switch kind {
    case .choice(let words): words.joined(separator: " or ")
    case .dimensions(let count):
      count == 1...1 ? "the name of a dimension" : count.lowerBound == count.upperBound ? "a list of \(count.lowerBound) dimensions" : "a dimension or a list of dimensions"
    case .period: "a period such as 2022, 2023-H1, 2023-Q2 or 2023-05"
    case .growthBase: "same-period-last-year, previous, or a fixed period"
    case .integer(let range): range.upperBound == .max ? "a whole number of at least \(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): bounds(range)
    case .oneOf(let numbers): numbers.map { DecimalNumber.shortestText($0) }.joined(separator: " or ")
    case .members: "a list of names"
    case .member: "the member of a dimension"
    case .condition: "DIMENSION=MEMBER, or period=PERIOD"
    case .numbers: "a mapping from names to numbers"
    case .choices(let words): "a mapping from names to \(words.joined(separator: " or "))"
    case .matrix: "a list of rows, as many as each row has numbers or fractions"
    case .grades: "a mapping from names to upper bounds"
    }
  }

  private func bounds(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (DecimalNumber.shortestText(range.lowerBound), DecimalNumber.shortestText(range.upperBound))
    if range.upperBound == .greatestFiniteMagnitude { return "a number of at least \(low)" }
    return "a number from \(low) to \(high)"
  }
}
