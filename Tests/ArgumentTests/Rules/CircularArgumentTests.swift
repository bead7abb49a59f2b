import Argument
import Markdown
import Testing

@Suite struct CircularArgumentTests {
  private func findings(_ one: Inline, _ two: Inline) -> [String] {
    Sample.findings(
      "circular-argument", Sample.node(.bottleneck, "a", [Sample.part("p", 1), Sample.paragraph(2, one)]),
      Sample.node(.mechanism, "m", [Sample.part("q", 1), Sample.paragraph(2, two)]))
  }

  @Test func partsThatLeanOnEachOtherAreFoundOnce() {
    #expect(findings(Sample.link(to: "../mechanisms/m.md#q", 2), Sample.link(to: "../bottlenecks/a.md#p", 2)) == ["a#p a.md:1:1"])
  }

  @Test func evidenceInOneOfThemBreaksTheRing() {
    let two = Block(.paragraph([Sample.link(to: "a.md#p", 2), Sample.cite("k", 2)]), Sample.span(2))
    let found = Sample.findings(
      "circular-argument", Sample.node(.bottleneck, "a", [Sample.part("p", 1), Sample.paragraph(2, Sample.link(to: "m.md#q", 2))]),
      Sample.node(.mechanism, "m", [Sample.part("q", 1), two]))
    #expect(found.isEmpty)
  }

  @Test func aChainThatEndsIsSilent() {
    #expect(findings(Sample.link(to: "m.md#q", 2), Sample.text("推论", 2)).isEmpty)
    #expect(findings(Sample.link(to: "#p", 2), Sample.text("推论", 2)).isEmpty)
  }
}
