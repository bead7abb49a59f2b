import Diagnostics
import StructuredText
import Testing

@testable import Search

@Suite struct SearchIndexTests {
  private func document(_ title: String, _ text: String, path: String? = nil, kind: SearchDocument.Kind = .page, language: String = "en") -> SearchDocument {
    SearchDocument(kind, title: title, path: path ?? "\(title)/", language: language, sections: [.init(text: text)])
  }

  private func titles(_ documents: [SearchDocument], _ query: String, language: String = "en") throws -> [String] {
    let index = try #require(SearchIndex(documents)[language])
    return index.matches(query).map { index.documents[$0.document].title }
  }

  @Test func aTitleCountsForMoreThanAText() throws {
    #expect(try titles([document("other", "trade trade"), document("trade", "words")], "trade") == ["trade", "other"])
  }

  @Test func aRareTermCountsForMoreThanACommonOne() throws {
    let documents = (0..<20).map { document("common\($0)", "zone") } + [document("rare", "hoover zone")]
    #expect(try titles(documents, "zone hoover").first == "rare")
  }

  @Test func aDocumentWithAllTermsStandsFirst() throws {
    let documents = [document("a", "customs customs customs"), document("b", "codes codes codes"), document("c", "customs and codes among many other words")]
    #expect(try titles(documents, "customs codes").first == "c")
  }

  @Test func aShortTextCountsForMoreThanALongOne() throws {
    #expect(try titles([document("long", "port " + String(repeating: "word ", count: 200)), document("short", "port")], "port") == ["short", "long"])
  }

  @Test func equalsStandInTheOrderOfTheirPaths() throws {
    #expect(try titles([document("b", "port"), document("a", "port"), document("c", "port")], "port") == ["a", "b", "c"])
  }

  @Test func aSingleHanCharacterIsFoundInTitlesAndAtEdges() throws {
    let documents = [document("甲税乙", "无", language: "zh"), document("丙", "关税。", language: "zh"), document("丁", "无", language: "zh")]
    #expect(try Set(titles(documents, "税", language: "zh")) == ["甲税乙", "丙"])
  }

  @Test func languagesAreApart() throws {
    let index = SearchIndex([document("a", "port"), document("b", "port", language: "zh-Hans")])
    #expect(index.languages.map(\.folder) == ["en", "zh-Hans"])
    #expect(index["en"]?.documents.map(\.title) == ["a"])
    #expect(index["fr"] == nil)
  }

  @Test func aLanguageTagNeverLeavesTheFolder() {
    let index = SearchIndex([document("a", "port", language: "../../etc"), document("b", "port", language: "")])
    #expect(index.files.allSatisfy { !$0.path.contains("..") && $0.path.split(separator: "/").count == 2 })
  }

  @Test func theOrderOfTheInputDoesNotMatter() {
    #expect(SearchIndex(SiteCorpus.documents).files == SearchIndex(SiteCorpus.documents.reversed()).files)
  }

  @Test func everyFileIsJSON() throws {
    let hostile = document("a \"b\" \\ </script>\u{0}\u{1F}\u{7F}\n\tc", "x\u{2028}y \"z\" \\", path: "p\"q/")
    for file in SearchIndex(SiteCorpus.documents + [hostile]).files {
      let read = readJSON(SourceFile(path: file.path, bytes: file.bytes))
      #expect(read.value != nil && read.diagnostics.isEmpty, "\(file.path)")
    }
    let shard = try #require(SearchIndex([hostile])["en"]?.files.last)
    #expect(String(decoding: shard.bytes, as: UTF8.self) == #"[[0,"a \"b\" \\ </script> c","p\"q/",["","","x"# + "\u{2028}" + #"y \"z\" \\"]]]"#)
  }

  @Test func aSiteWithoutWordsHasAnIndex() throws {
    #expect(SearchIndex([]).files.isEmpty)
    let index = try #require(SearchIndex([SearchDocument(.chart, title: "", path: "", language: "en", sections: [])])["en"])
    #expect(index.matches("anything").isEmpty)
    #expect(index.files.map(\.path) == ["en/index.json", "en/t0.json", "en/d0.json"])
  }

  @Test func aLongTextIsCutBetweenCharacters() throws {
    let long = SearchDocument(.page, title: "t", path: "p/", language: "zh", sections: (0..<30).map { .init(heading: "节\($0)", text: String(repeating: "长文", count: 3_000)) })
    let shard = try #require(SearchIndex([long])["zh"]?.documentShards.first)
    #expect(shard.count < 4_000)
    #expect(String(validating: shard, as: UTF8.self) != nil)
  }

  @Test func aTermOfManyDocumentsKeepsThoseForWhichItSaysMost() throws {
    var documents = (0..<3_000).map { document("n\($0)", "port " + String(repeating: "word ", count: 50)) }
    documents.append(document("last", "port", path: "zzz/"))
    let index = try #require(SearchIndex(documents)["en"])
    #expect(index.matches("port", limit: 5_000).count == 1_000)
    #expect(index.matches("port").first.map { index.documents[$0.document].title } == "last")
  }

  @Test func aQueryOverManyPagesLoadsLessThanAHundredThousandBytes() {
    var state: UInt64 = 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 33)
      return number % limit * (number >> 8 % limit) / limit
    }
    let documents = (0..<2_000).map { number -> SearchDocument in
      var text = ""
      for _ in 0..<300 { text.unicodeScalars.append(Unicode.Scalar(UInt32(0x4E00 + next(3_000))) ?? " ") }
      return document("页\(number)", text, language: "zh")
    }
    #expect(SearchIndex(documents).largestQueryBytes < 100_000)
  }

  @Test(arguments: [0, 1, 31, 32, 1_023, 1_024, 1_048_575, 4_294_967_295] as [UInt32])
  func aNumberIsReadBackFromItsText(_ number: UInt32) {
    var bytes = ByteBuffer(capacity: 8)
    PostingText.append(number, to: &bytes)
    let text = Array(bytes.bytes)
    var index = 0
    #expect(PostingText.read(text[...], &index) == Int(number))
    #expect(index == text.count)
  }
}
