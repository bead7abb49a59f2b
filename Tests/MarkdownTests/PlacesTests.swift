import Diagnostics
import Markdown
import Testing

@Suite struct PlacesTests {
  /// Every link's text, cut out of the source by the link's own span.
  private func cutLinks(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    var cuts: [String] = []
    parsed(text).value.forEachInline { inline in
      guard case .link = inline.kind, inline.span.start.line == inline.span.end.line else { return }
      let line = lines[inline.span.start.line - 1]
      cuts.append(String(decoding: line[(inline.span.start.byteColumn - 1)..<(inline.span.end.byteColumn - 1)], as: UTF8.self))
    }
    return cuts
  }

  @Test(arguments: [
    "规模[15.7万亿元](value:a@2022)，[](value:b)。",
    "---\ntitle: x\n---\n\n规模[1](value:a)",
    "> 引文\n> - 项[1](value:a)\n>   续[2](value:b)",
    "文字**[1](value:a)**和*[2](value:b)*",
    "## 标题[1](value:a) {#x}",
    "- [ ] 任务[1](value:a)",
    "| 表 |\n|---|\n| [1](value:a) |",
    "**重点。**后[1](value:a)",
  ])
  func spansOfLinksAreThoseOfTheSource(_ text: String) {
    for cut in cutLinks(text) {
      #expect(cut.hasPrefix("["))
      #expect(cut.hasSuffix(")"))
    }
    #expect(!cutLinks(text).isEmpty)
  }

  @Test func citationsKnowTheirPartsAndPlaces() throws {
    let document = parsed("见[@a; 参见 @b-2, 第 3 页]，[但 @c]，[but @d]。").value
    var items: [CitationItem] = []
    document.forEachInline { if case .citation(let found) = $0.kind { items += found } }
    #expect(items.map(\.key) == ["a", "b-2", "c", "d"])
    #expect(items.map(\.isContrary) == [false, false, true, true])
    #expect(items.map(\.locator) == ["", "第 3 页", "", ""])
    #expect(items.map(\.prefix) == ["", "参见", "但", "but"])
    #expect(items.first?.span.start.byteColumn == 5)
  }

  @Test(arguments: ["`[@a]`", "[a@b.example]", "[@]", "[x]", "[[@a](b.md)]"])
  func whatOnlyLooksLikeACitationStaysText(_ text: String) {
    var count = 0
    parsed(text).value.forEachInline { if case .citation = $0.kind { count += 1 } }
    #expect(count == 0)
  }

  @Test(arguments: [("[butterfly @a]", false), ("[But see @a]", true), ("[但是 @a]", true), ("[see @a]", false)])
  func onlyTheWordButMarksContraryEvidence(_ text: String, _ isContrary: Bool) {
    var found: [Bool] = []
    parsed(text).value.forEachInline { if case .citation(let items) = $0.kind { found += items.map(\.isContrary) } }
    #expect(found == [isContrary])
  }

  @Test func aLinkReferenceWinsOverACitation() { #expect(rendered("[@a]\n\n[@a]: b.md") == "<p><a href=\"b.md\">@a</a></p>") }

  @Test func anUnclosedFrontMatterIsAnErrorAtTheStart() throws {
    let finding = try #require(parsed("---\ntitle: x\n\ntext").diagnostics.first)
    #expect(finding.ruleID == "front-matter-unclosed")
    #expect(finding.range?.start == .start)
  }

  @Test func frontMatterErrorsStandAtTheirLine() throws {
    let finding = try #require(parsed("---\ntitle: x\ntitle: y\n---\n").diagnostics.first)
    #expect(finding.ruleID == "yaml-syntax")
    #expect(finding.message.contains("'title'"))
  }
}
