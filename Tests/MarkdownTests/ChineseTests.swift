import Diagnostics
import Markdown
import Testing

@Suite struct ChineseTests {
  @Test(arguments: [
    ("**重点。**后文", "<p><strong>重点。</strong>后文</p>"),
    ("前文**“引用”**后文", "<p>前文<strong>“引用”</strong>后文</p>"),
    ("前文*（注）*后文", "<p>前文<em>（注）</em>后文</p>"),
    ("**一。**二**三**四", "<p><strong>一。</strong>二<strong>三</strong>四</p>"),
    ("***粗。***后", "<p><em><strong>粗。</strong></em>后</p>"),
    ("**[链接](a.md)。**后", "<p><strong><a href=\"a.md\">链接</a>。</strong>后</p>"),
    ("\\*\\*字。\\*\\*后", "<p>**字。**后</p>"),
    ("`**字。**`后", "<p><code>**字。**</code>后</p>"),
    ("乘号 2 * 3 * 4 不变", "<p>乘号 2 * 3 * 4 不变</p>"),
    ("**一。**二**三。**四", "<p><strong>一。</strong>二<strong>三。</strong>四</p>"),
    ("**一。**二**三。**", "<p><strong>一。</strong>二<strong>三。</strong></p>"),
    ("**甲*乙。*丙**丁", "<p><strong>甲<em>乙。</em>丙</strong>丁</p>"),
    ("*前**重点。**后*", "<p><em>前<strong>重点。</strong>后</em></p>"),
    ("甲&amp;**重点。**后", "<p>甲&amp;<strong>重点。</strong>后</p>"),
    ("\\\\**重点。**后", "<p>\\<strong>重点。</strong>后</p>"),
    ("**字。\\**后", "<p>**字。**后</p>"),
    ("> 甲\n> **乙。**丙", "<blockquote><p>甲<strong>乙。</strong>丙</p></blockquote>"),
    ("*未完", "<p>*未完</p>"),
    ("English **word.**next stays", "<p>English **word.**next stays</p>"),
  ])
  func emphasisStandsNextToFullWidthPunctuation(_ text: String, _ html: String) { #expect(rendered(text) == html) }

  @Test(arguments: [
    ("第一行\n第二行", "<p>第一行第二行</p>"),
    ("第一行，\n“第二行”", "<p>第一行，“第二行”</p>"),
    ("**第一行**\n第二行", "<p><strong>第一行</strong>第二行</p>"),
    ("**第一行\n第二行**", "<p><strong>第一行第二行</strong></p>"),
    ("> 第一行\n懒行", "<blockquote><p>第一行懒行</p></blockquote>"),
    ("**“一。\n二”**三", "<p><strong>“一。二”</strong>三</p>"),
    ("第一行\n**第二行**", "<p>第一行<strong>第二行</strong></p>"),
    ("汉字\nLatin", "<p>汉字\nLatin</p>"),
    ("Latin\nwords", "<p>Latin\nwords</p>"),
    ("한국어\n문장", "<p>한국어\n문장</p>"),
  ])
  func lineBreaksBetweenHanCharactersMakeNoSpace(_ text: String, _ html: String) { #expect(rendered(text) == html) }

  @Test(arguments: [
    ("见https://a.example/x，另见", "https://a.example/x", "，另见"),
    ("见 https://a.example/（注）", "https://a.example/", "（注）"),
    ("**https://a.example/x**后", "https://a.example/x", "后"),
    ("www.a.example。**重点。**后", "www.a.example", "。重点。后"),
  ])
  func anAddressEndsWhereChinesePunctuationBegins(_ text: String, _ address: String, _ rest: String) throws {
    let document = parsed(text).value
    var links: [Link] = []
    document.forEachInline { if case .link(let link) = $0.kind { links.append(link) } }
    let link = try #require(links.first)
    #expect(link.content.plainText == address)
    #expect(link.destination.hasSuffix(address))
    #expect(link.isAutolink)
    guard case .paragraph(let content)? = document.blocks.first?.kind else { return }
    #expect(content.plainText.hasSuffix(address + rest))
    #expect(!content.plainText.contains("*"))
  }

  @Test(arguments: [
    ("## 产品追溯困难", ["产品追溯困难"]),
    ("## 一、背景（2022年）", ["一-背景-2022年"]),
    ("## Data & methods", ["data-methods"]),
    ("## 同名\n\n## 同名", ["同名", "同名-2"]),
    ("## 甲 {#same}\n\n## same", ["same", "same-2"]),
    ("## !!!", ["section"]),
  ])
  func headingsGetReadableStableIDs(_ text: String, _ ids: [String]) {
    var found: [String] = []
    parsed(text).value.forEachHeading { found.append($0.id) }
    #expect(found == ids)
  }

  @Test func anExplicitIDIsTakenOffTheHeading() {
    #expect(rendered("## 标题 {#traceability}") == "<h2 id=\"traceability\">标题</h2>")
  }

  @Test func twoHeadingsWithOneExplicitIDAreAnError() throws {
    let finding = try #require(parsed("## a {#x}\n\n## b {#x}").diagnostics.first)
    #expect(finding.ruleID == "duplicate-heading-id")
    #expect(finding.range?.start.line == 3)
    #expect(finding.notes.first?.range?.start.line == 1)
  }
}
