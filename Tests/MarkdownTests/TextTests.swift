import Diagnostics
import Markdown
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("", 0, 0), ("跨境电商", 4, 0), ("two words", 0, 2), ("试点 pilot 区", 3, 1), ("15.7 万亿元", 3, 1), ("it's a state-of-the-art test.", 0, 4),
    ("，。！", 0, 0), ("Straße, naïve", 0, 2), ("1,000 and 2,000", 0, 3),
  ])
  func hanCharactersAndWordsAreCountedApart(_ text: String, _ han: Int, _ words: Int) {
    #expect(TextLength(of: text) == TextLength(hanCharacters: han, words: words))
  }

  @Test func thePageIsAsLongAsItsTextWithoutItsMarks() {
    let document = parsed("## 标题 {#x}\n\n**粗**体[链](a.md)[@key]\n\n| 表 | b |\n|--|--|\n\n```\ncode\n```\n").value
    #expect(document.textLength == TextLength(hanCharacters: 6, words: 1))
  }

  @Test func aSummaryEndsWithASentence() {
    let sentence = String(repeating: "跨境电商综合试验区", count: 7) + "。"
    let summary = parsed(String(repeating: sentence, count: 4)).value.summaryText
    #expect(summary == sentence + sentence)
  }

  @Test func aSummaryIsNotCutInsideOfANumber() {
    let text = String(repeating: "字", count: 100) + "15.7 万亿元" + String(repeating: "字", count: 100)
    #expect(parsed(text).value.summaryText.hasSuffix("…"))
  }

  @Test func aShortParagraphIsItsOwnSummary() {
    #expect(parsed("# 题\n\n短。").value.summaryText == "短。")
    #expect(parsed("").value.summaryText == "")
  }

  @Test func anOutlineNestsTheHeadingsOfTwoLevels() {
    let outline = TableOfContents(parsed("# a\n## b\n### c\n#### d\n## e {#f}").value.blocks)
    #expect(outline.entries.map(\.id) == ["b", "f"])
    #expect(outline.entries.first?.children.map(\.id) == ["c"])
  }
}
