import Glibc
import StructuredText
import Testing

@testable import Search

/// Writes what `Tests/Checks/search/ranking` holds the browser's script against, into the folder that `SEARCH_CHECK_FOLDER` names.
@Suite(.enabled(if: getenv("SEARCH_CHECK_FOLDER") != nil))
struct ScriptComparisonTests {
  private let folder = getenv("SEARCH_CHECK_FOLDER").map { String(cString: $0) } ?? ""

  @Test func writesIndexQueriesAndTerms() throws {
    let index = SearchIndex(SiteCorpus.documents)
    for language in index.languages { mkdir("\(folder)/\(language.folder)", 0o755) }
    for file in index.files { try write(file.bytes, file.path) }
    let queries = SiteQueryTests.queries.map { ($0.language, $0.query) } + Self.otherQueries(SiteCorpus.documents)
    #expect(queries.count > 500)
    try write(
      JSONWriter.bytes(
        of: .array(
          queries.map { language, query in
            let matches = index[language]?.matches(query) ?? []
            return .object([
              "language": .string(language), "query": .string(query), "terms": .strings(QueryTerms(query).terms),
              "matches": .array(matches.map { [.integer($0.document), .integer($0.score)] }),
            ])
          })), "queries.json")
    try write(
      JSONWriter.bytes(
        of: .array(
          Self.texts.map { text in .array([.string(text), .strings(Self.terms(text, .alone)), .strings(Self.terms(text, .all))]) })), "terms.json")
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    let file = try #require(fopen("\(folder)/\(path)", "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private static func terms(_ text: String, _ mode: Tokenizer.HanCharacters) -> [String] {
    var list = TermList()
    var tokenizer = Tokenizer()
    tokenizer.tokenize(text, mode, into: &list)
    return list.terms
  }

  /// The headings and titles of the site, in both languages, and each title cut short.
  private static func otherQueries(_ documents: [SearchDocument]) -> [(String, String)] {
    documents.flatMap { document in
      ([document.title, String(document.title.prefix(5))] + document.sections.map(\.heading)).map { (document.language, $0) }
    }
  }

  /// Every character of the basic plane and some beyond among letters, digits and Han characters, and random mixtures of the tricky ones.
  private static var texts: [String] {
    let scalars = (1...0xFFFF).compactMap { Unicode.Scalar(UInt32($0)) } + (0x20000...0x20010).compactMap { Unicode.Scalar(UInt32($0)) }
    var texts = scalars.map { scalar in "a\(scalar)b \(scalar)\(scalar) 1\(scalar)234 中\(scalar)国" }
    let pieces = ["a", "Z", "ies", "s", "é", "æ", "1", "12", "３", ".", ",", "，", "'", "’", " ", "中", "国", "ー", "𠮷", "ж", "\u{301}", "\u{200B}", "-", "Ａ"]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      texts.append(text)
    }
    texts.append(String(repeating: "9", count: 45) + "a.5")
    texts.append(String(repeating: "æ", count: 25))
    return texts
  }
}
