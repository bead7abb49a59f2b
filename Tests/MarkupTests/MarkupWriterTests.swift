import Markup
import Testing

@Suite struct MarkupWriterTests {
  @Test func textAndAttributesAreEscaped() {
    let node = Node.element("a", ["href": "?a=1&b=\"2\"", "title": nil], "1 < 2 & 3 > 2")
    #expect(MarkupWriter.text(of: node) == "<a href=\"?a=1&amp;b=&quot;2&quot;\">1 &lt; 2 &amp; 3 &gt; 2</a>")
  }

  @Test func voidElementsCloseThemselvesAndOthersDoNot() {
    #expect(MarkupWriter.text(of: .fragment([.element("br"), .element("p"), .element("rect", ["x": "1"])])) == "<br/><p></p><rect x=\"1\"/>")
  }

  @Test func trustedMarkupIsPrintedAsItIs() {
    let inner = TrustedMarkup(.element("b", [:], "x & y"))
    #expect(MarkupWriter.text(of: .element("p", [:], [.trusted(inner)])) == "<p><b>x &amp; y</b></p>")
  }

  @Test func controlCharactersBecomeReplacements() {
    #expect(MarkupWriter.text(of: .text("a\u{0}b\u{1B}c\td")) == "a\u{FFFD}b\u{FFFD}c\td")
  }

  @Test func plainTextIsWhatAReaderSees() {
    #expect(Node.element("p", [:], [.text("a"), .element("em", [:], "b")]).plainText == "ab")
  }
}
