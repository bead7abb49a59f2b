import Argument
import Markdown
import Testing

@Suite struct FigureUnverifiedTests {
  private func findings(_ content: Inline...) -> [String] {
    Sample.findings("figure-unverified", Sample.node(.bottleneck, "b", [Sample.part("p", 1), Block(.paragraph(content), Sample.span(2))]))
  }

  @Test func eachUnverifiedFigureAmongVerifiedOnesIsFoundOnceAtItsPlace() {
    #expect(findings(Sample.value("x", 2), Sample.value("unverified", 2), Sample.value("unverified", 2)) == ["b#p b.md:2:3"])
    #expect(findings(Sample.value("x", 2), Sample.chart("unverified", 2)) == ["b#p b.md:2:5"])
  }

  @Test func verifiedFiguresAreSilent() { #expect(findings(Sample.value("x", 2), Sample.chart("y", 2)).isEmpty) }

  @Test func aPartOnUnverifiedDataAloneIsForAnotherRule() {
    #expect(findings(Sample.value("unverified", 2)).isEmpty)
    let source = Sample.node(.bottleneck, "b", [Sample.part("p", 1), Sample.paragraph(2, Sample.value("unverified", 2))])
    #expect(Sample.findings("part-unverified", source) == ["b#p b.md:1:1"])
  }
}
