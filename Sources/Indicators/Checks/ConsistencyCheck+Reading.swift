package import Datasets
import Diagnostics
package import StructuredText

extension ConsistencyCheck {
  /// The keys that ``read(_:id:units:)`` asks for.
  package static let keys = CheckOperation.allCases.map(\.rawValue) + ["states", "verdict"]

  /// The operations that a mapping names; a check has one.
  package static func operations(in reader: inout MappingReader) -> [Located<CheckOperation>] {
    CheckOperation.allCases.compactMap { operation in
      reader.entry(operation.rawValue).map { Located(operation, $0.keySpan) }
    }
  }

  /// Reads the operation, its operands, the statement and the expected verdict; findings go to the reader.
  ///
  /// - Returns: nil when something cannot be read.
  package static func read(
    _ operation: Located<CheckOperation>, of reader: inout MappingReader, id: String, units: UnitRegistry
  ) -> ConsistencyCheck? {
    let texts = reader.strings(operation.value.rawValue)
    let operands = texts.compactMap { operand($0, &reader, units) }
    let statedText = reader.scalar("states")
    let stated = statedText.flatMap { operand($0, &reader, units) }
    let words = reader.strings("verdict")
    let expected = words.first.flatMap { verdict(words, from: $0, &reader) }
    guard hasForm(operation, operands, count: texts.count, statedText, &reader), operands.count == texts.count,
      (stated == nil) == (statedText == nil), (expected == nil) == words.isEmpty
    else { return nil }
    return ConsistencyCheck(
      id: id, file: reader.file, span: operation.span, operation: operation.value, operands: operands, stated: stated, expected: expected)
  }

  private static func operand(_ text: Located<String>, _ reader: inout MappingReader, _ units: UnitRegistry) -> Located<CheckOperand>? {
    if text.value.hasPrefix("value:") {
      switch SeriesReference.parse(String(text.value.dropFirst("value:".count))) {
      case .success(let reference): return Located(.series(reference), text.span)
      case .failure(let problem):
        reader.report("binding-syntax", problem.message, at: text.span, cause: problem.cause, fix: problem.fix)
        return nil
      }
    }
    switch PrintedQuantity.read(text.value, units) {
    case .success(let quantity) where quantity.baseValue.double.isFinite: return Located(.printed(quantity), text.span)
    case .success:
      reader.report("check-operand", "'\(text.value)' is too large to compute with", at: text.span)
      return nil
    case .failure(let problem):
      reader.report(
        "check-operand", "'\(text.value)' cannot be read as a number: \(problem.reason)", at: text.span,
        cause: "an operand is one number with its scale and unit, or 'value:' and a series",
        fix: "write it as '15.7 万亿元', or as 'value:SERIES@PERIOD'")
      return nil
    }
  }

  private static func verdict(_ words: [Located<String>], from first: Located<String>, _ reader: inout MappingReader) -> Located<CheckVerdict>? {
    if let verdict = CheckVerdict(words: words.map(\.value)) { return Located(verdict, first.span) }
    let unknown = words.first { !CheckVerdict.allWords.contains($0.value) } ?? first
    reader.report(
      "unknown-value", "'\(unknown.value)' is not a verdict of a check", at: unknown.span,
      cause: "a verdict is one of \(CheckVerdict.allWords.joined(separator: ", ")); several remarks may stand together",
      fix: nearestName(to: unknown.value, among: CheckVerdict.allWords).map { "write '\($0)'" })
    return nil
  }

  private static func hasForm(
    _ operation: Located<CheckOperation>, _ operands: [Located<CheckOperand>], count: Int, _ stated: Located<String>?,
    _ reader: inout MappingReader
  ) -> Bool {
    let (name, allowed) = (operation.value.rawValue, operation.value.operandCount)
    if !allowed.contains(count) {
      let number = allowed.lowerBound == allowed.upperBound ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) or more"
      reader.report(
        "check-form", "'\(name)' takes \(number) operands, not \(count)", at: operation.span,
        fix: operation.value == .cagr ? "write the first value, the last value and the number of years" : nil)
      return false
    }
    if operation.value.readsSeriesOnly, let printed = operands.first(where: { if case .printed = $0.value { true } else { false } }) {
      reader.report(
        "check-form", "'\(name)' cannot judge a printed number", at: printed.span,
        cause: "a printed number has no definition and no release", fix: "write 'value:' and a series")
      return false
    }
    if operation.value.takesStatement, stated == nil {
      reader.missing("states", because: "'\(name)' computes a number that is held against a stated one", fix: "add 'states:' with the number")
      return false
    }
    if !operation.value.takesStatement, let stated {
      reader.report("check-form", "'\(name)' takes no 'states'", at: stated.span, fix: "remove it")
      return false
    }
    return true
  }
}
