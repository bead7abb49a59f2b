import Diagnostics
import Markdown
import Testing

@Suite struct CommonMarkTests {
  @Test(arguments: [
    ("# One\n\ntwo", "<h1 id=\"one\">One</h1><p>two</p>"),
    ("a *b* **c** ***d***", "<p>a <em>b</em> <strong>c</strong> <em><strong>d</strong></em></p>"),
    ("`a < b`", "<p><code>a &lt; b</code></p>"),
    ("> quote\n\n---", "<blockquote><p>quote</p></blockquote><hr/>"),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
    ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    ("```swift\nlet a = \"<\"\n```", "<pre><code class=\"language-swift\">let a = \"&lt;\"\n</code></pre>"),
    ("    code", "<pre><code>code\n</code></pre>"),
    ("[a](b.md \"t\") ![c](d.png)", "<p><a href=\"b.md\" title=\"t\">a</a> <img src=\"d.png\" alt=\"c\"/></p>"),
    ("one  \ntwo\nthree", "<p>one<br/>\ntwo\nthree</p>"),
    ("[a]\n\n[a]: b.md", "<p><a href=\"b.md\">a</a></p>"),
    ("&amp; &lt; \\*", "<p>&amp; &lt; *</p>"),
  ])
  func rendersCommonMark(_ text: String, _ html: String) { #expect(rendered(text) == html) }

  @Test(arguments: [
    ("~~gone~~", "<p><del>gone</del></p>"),
    ("https://a.example/b", "<p><a href=\"https://a.example/b\">https://a.example/b</a></p>"),
    (
      "- [x] a",
      "<ul><li class=\"task\"><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"done\"/> a</li></ul>"
    ),
    (
      "a[^n]\n\n[^n]: note",
      "<p>a<sup class=\"footnote-reference\"><a href=\"#fn-1\">1</a></sup></p>"
        + "<section class=\"footnotes\" aria-label=\"Notes\"><ol><li id=\"fn-1\"><p>note</p></li></ol></section>"
    ),
    (
      "| a | b |\n|:-:|--:|\n| 1 | 2 |",
      "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table><thead><tr>"
        + "<th class=\"align-center\" scope=\"col\">a</th><th class=\"align-right\" scope=\"col\">b</th></tr></thead>"
        + "<tbody><tr><td class=\"align-center\">1</td><td class=\"align-right\">2</td></tr></tbody></table></div>"
    ),
  ])
  func rendersGFM(_ text: String, _ html: String) { #expect(rendered(text) == html) }

  @Test func rawHTMLIsRefusedWithItsPlaceUnlessTheSiteAllowsIt() throws {
    let refused = parsed("text\n\na <b>c</b>")
    let finding = try #require(refused.diagnostics.first)
    #expect(finding.ruleID == "raw-html")
    #expect(finding.range?.start.line == 3)
    #expect(finding.range?.start.byteColumn == 3)
    #expect(rendered("a <b>c</b>", allowsRawHTML: true) == "<p>a <b>c</b></p>")
  }

  @Test func commentsAreDroppedInSilence() {
    #expect(parsed("<!-- to do -->\n\na").diagnostics.isEmpty)
    #expect(rendered("<!-- to do -->\n\na") == "<p>a</p>")
  }
}
