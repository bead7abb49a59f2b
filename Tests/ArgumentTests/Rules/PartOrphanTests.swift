import Argument
import Markdown
import Testing

@Suite struct PartOrphanTests {
  private func findings(_ to: String, _ blocks: Block...) -> [String] {
    Sample.findings(
      "part-orphan", Sample.node(.bottleneck, "b", blocks),
      Sample.node(.countermeasure, "c", links: [("addresses", [Sample.link(to, line: 3)])]))
  }

  @Test func aPartThatNoLinkReachesIsFound() {
    #expect(findings("b#p", Sample.part("p", 1), Sample.part("q", 2)) == ["b#q b.md:2:1"])
  }

  @Test func aLinkReachesWhatAPartStandsInAndWhatStandsInIt() {
    #expect(findings("b#p", Sample.part("p", 1), Sample.part("q", 2, level: 3)).isEmpty)
    #expect(findings("b#q", Sample.part("p", 1), Sample.part("q", 2, level: 3), Sample.part("r", 3, level: 3)) == ["b#r b.md:3:1"])
  }

  @Test func linksOfTheNodeStandForAllPartsWhereNoneNamesOne() {
    #expect(findings("b", Sample.part("p", 1), Sample.part("q", 2)).isEmpty)
  }
}
