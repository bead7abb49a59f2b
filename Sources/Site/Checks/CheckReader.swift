import Datasets
import Diagnostics
import Indicators
import Markdown
import StructuredText

/// Reads the fenced blocks `check` of one file.
struct CheckReader {
  /// The info string of the blocks.
  static let language = "check"

  let file: String
  /// Whether the file translates another, which then says what is computed.
  let isTranslation: Bool
  let units: UnitRegistry
  let options: MarkdownOptions

  func read(_ document: MarkdownDocument) -> Diagnosed<[PageCheck]> {
    var blocks: [(code: CodeBlock, span: SourceSpan)] = []
    document.blocks.forEachBlock { block in
      if case .codeBlock(let code) = block.kind, code.language == Self.language { blocks.append((code, block.span)) }
    }
    guard !blocks.isEmpty else { return Diagnosed([]) }
    var checks: [PageCheck] = []
    var diagnostics: [Diagnostic] = []
    var ids = PageIDs(document)
    for block in blocks {
      let value = readYAML(Array(block.code.text.utf8), file: file, startLine: block.code.textStart.line)
      diagnostics += value.diagnostics
      guard let root = value.value else { continue }
      let read = check(root, at: block.span)
      diagnostics += read.diagnostics
      guard let check = read.value else { continue }
      diagnostics += ids.take(check, file)
      checks.append(check)
    }
    return Diagnosed(checks, diagnostics)
  }

  /// Nil for a block without an id.
  private func check(_ value: SourceValue, at span: SourceSpan) -> Diagnosed<PageCheck?> {
    var reader = MappingReader(value.isNull ? SourceValue(.mapping([]), span) : value, in: file, describing: "a check")
    guard let id = id(&reader) else { return Diagnosed(nil, reader.finish(accepting: Self.keys)) }
    let texts = CheckTexts(
      claim: text("claim", &reader), judged: text("judged", &reader), note: text("note", &reader), advice: text("advice", &reader))
    if texts.claim == nil { reader.missing("claim", because: "a check is read by people first", fix: "add 'claim:' with what is said") }
    let form = isTranslation ? translation(&reader) : form(id, texts, &reader)
    let severity = isTranslation ? nil : reader.choice("severity", of: PageCheck.Severity.self)?.value
    let sources = isTranslation ? [] : reader.strings("sources")
    let check = PageCheck(
      id: id, form: form, texts: texts, severity: severity, sources: sources, place: BindingPlace(file: file, span: span))
    return Diagnosed(check, reader.finish(accepting: Self.keys))
  }

  private static let structureKeys = ConsistencyCheck.keys + ["severity", "sources"]
  private static let keys = ["id", "claim", "judged", "note", "advice"] + structureKeys

  // MARK: Parts

  private func id(_ reader: inout MappingReader) -> String? {
    guard let id = reader.scalar("id") else {
      if reader.value("id") == nil { reader.missing("id", because: "links name a check by its id", fix: "add 'id:' with a short name, as 'T1'") }
      return nil
    }
    let isName = id.value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if isName, !id.value.isEmpty { return id.value }
    reader.report("check-id", "'\(id.value)' cannot be the id of a check", at: id.span, fix: "write letters, digits, '-', '.' and '_' only")
    return nil
  }

  private func text(_ key: String, _ reader: inout MappingReader) -> InlineText? {
    guard let text = reader.scalar(key) else { return nil }
    let parsed = InlineText.parse(text, in: file, options)
    reader.append(parsed.diagnostics)
    return parsed.value
  }

  private func translation(_ reader: inout MappingReader) -> PageCheck.Form {
    for key in Self.structureKeys {
      guard let entry = reader.entry(key) else { continue }
      reader.report(
        "check-form", "a translation takes '\(key)' from the page in the default language", at: entry.keySpan,
        cause: "what is computed stands once", fix: "remove it")
    }
    return .translation
  }

  private func form(_ id: String, _ texts: CheckTexts, _ reader: inout MappingReader) -> PageCheck.Form {
    let operations = ConsistencyCheck.operations(in: &reader)
    let isJudged = texts.judged != nil
    guard operations.count + (isJudged ? 1 : 0) == 1 else {
      let names = CheckOperation.allCases.map(\.rawValue).joined(separator: ", ")
      reader.report(
        "check-form", operations.isEmpty && !isJudged ? "the check '\(id)' computes nothing" : "the check '\(id)' does several things",
        at: operations.dropFirst().first?.span ?? reader.span, cause: "a check has one of \(names), or 'judged'")
      return .unreadable
    }
    guard let operation = operations.first else { return judged(id, &reader) }
    return ConsistencyCheck.read(operation, of: &reader, id: id, units: units).map { .computed($0) } ?? .unreadable
  }

  private func judged(_ id: String, _ reader: inout MappingReader) -> PageCheck.Form {
    for key in ["states", "verdict"] {
      guard let entry = reader.entry(key) else { continue }
      reader.report("check-form", "the judged check '\(id)' takes no '\(key)'", at: entry.keySpan, fix: "write the verdict under 'judged'")
    }
    return .judged
  }
}

/// The ids that a page gives out: those of its headings, then those of its checks.
private struct PageIDs {
  private var taken: [String: SourceSpan] = [:]
  private var checks: Set<String> = []

  init(_ document: MarkdownDocument) {
    document.forEachHeadingBlock { heading, span in taken[heading.id] = span }
  }

  mutating func take(_ check: PageCheck, _ file: String) -> [Diagnostic] {
    guard let first = taken[check.id] else {
      taken[check.id] = check.place.span
      checks.insert(check.id)
      return []
    }
    let owner = checks.contains(check.id) ? "another check" : "a heading"
    return [
      Diagnostic(
        "duplicate-check", "the id '\(check.id)' of the check belongs to \(owner) of the page", at: check.place.span.in(file),
        fix: "give each check an id of its own", notes: [Diagnostic.Note("first used here", at: first.in(file))])
    ]
  }
}
