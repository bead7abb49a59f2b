import Argument
import Markdown
import Testing

@Suite struct AbstractIncompleteTests {
  private func findings(_ links: Inline...) -> [String] {
    let index = Sample.node(.analysis, "index", [Sample.part("abstract", 3), Block(.paragraph(links), Sample.span(4))])
    return Sample.findings("abstract-incomplete", Sample.node(.mechanism, "m"), Sample.node(.mechanism, "n"), index: [index])
  }

  @Test func anAbstractThatLeavesOutAMechanismIsFound() {
    #expect(findings(Sample.link(to: "mechanisms/m.md", 4)) == ["n index.md:3:1"])
  }

  @Test func anAbstractThatNamesAllIsSilent() {
    #expect(findings(Sample.link(to: "mechanisms/m.md", 4), Sample.link(to: "mechanisms/n.md#p", 4)).isEmpty)
  }

  @Test func aReportWithoutAnAbstractIsNotAsked() {
    #expect(Sample.findings("abstract-incomplete", Sample.node(.mechanism, "m"), index: [Sample.node(.analysis, "index")]).isEmpty)
  }
}
