import Argument
import Markdown
import Testing

@Suite struct PartOutdatedTests {
  private func findings(_ content: Inline...) -> [String] {
    Sample.findings("part-outdated", Sample.node(.bottleneck, "b", [Sample.part("p", 1), Block(.paragraph(content), Sample.span(2))]))
  }

  @Test func supersededOrExpiredDataAreFound() {
    #expect(findings(Sample.value("old", 2)) == ["b#p b.md:1:1"])
    #expect(findings(Sample.value("expired", 2), Sample.value("old", 2)) == ["b#p b.md:1:1"])
    #expect(findings(Sample.chart("expired", 2)) == ["b#p b.md:1:1"])
  }

  @Test func oneCurrentValueIsEnough() {
    #expect(findings(Sample.value("old", 2), Sample.value("x", 2)).isEmpty)
    #expect(findings(Sample.chart("x", 2)).isEmpty)
    #expect(findings(Sample.text("推论", 2)).isEmpty)
  }
}
