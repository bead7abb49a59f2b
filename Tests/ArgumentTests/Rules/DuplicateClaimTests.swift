import Argument
import Markdown
import Testing

@Suite struct DuplicateClaimTests {
  @Test func twoPartsThatStateTheSameAreFoundOnce() {
    let found = Sample.findings(
      "duplicate-claim", Sample.node(.bottleneck, "a", [Sample.part("p", 1, title: "规则 不完整。")]),
      Sample.node(.bottleneck, "b", [Sample.part("q", 2, title: "规则不完整")]))
    #expect(found == ["b#q b.md:2:1"])
  }

  @Test func aTranslationMayGiveItAway() {
    let found = Sample.findings(
      "duplicate-claim", Sample.node(.bottleneck, "a", [Sample.part("p", 1, title: "甲")]),
      Sample.node(.bottleneck, "a", language: "en", [Sample.part("p", 1, title: "Rules lag")]),
      Sample.node(.bottleneck, "b", [Sample.part("q", 2, title: "乙")]),
      Sample.node(.bottleneck, "b", language: "en", [Sample.part("q", 1, title: "Rules lag.")]))
    #expect(found == ["b#q b.md:2:1"])
  }

  @Test func differentClaimsAreSilent() {
    #expect(Sample.findings("duplicate-claim", Sample.node(.bottleneck, "a", [Sample.part("p", 1), Sample.part("q", 2)])).isEmpty)
  }
}
