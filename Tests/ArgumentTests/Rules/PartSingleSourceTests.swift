import Argument
import Markdown
import Testing

@Suite struct PartSingleSourceTests {
  private func findings(_ content: Inline...) -> [String] {
    Sample.findings(
      "part-single-source", Sample.node(.bottleneck, "b", [Sample.part("p", 1), Block(.paragraph(content), Sample.span(2))]))
  }

  @Test func aPartOnOneWorkOrOnePublisherIsFound() {
    #expect(findings(Sample.cite("k", 2), Sample.cite("k", 2)) == ["b#p b.md:1:1"])
    #expect(findings(Sample.value("x", 2), Sample.chart("y", 2)) == ["b#p b.md:1:1"])
  }

  @Test func aSecondSourceSilencesIt() {
    #expect(findings(Sample.value("x", 2), Sample.value("x-b", 2)).isEmpty)
    #expect(findings(Sample.value("x", 2), Sample.cite("k", 2)).isEmpty)
  }

  @Test func aPartWithoutAnySourceIsForAnotherRule() { #expect(findings(Sample.text("推论", 2)).isEmpty) }
}
