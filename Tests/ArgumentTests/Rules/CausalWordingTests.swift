import Argument
import Markdown
import Testing

@Suite struct CausalWordingTests {
  private func findings(_ title: String, _ content: Inline...) -> [String] {
    let text = Block(.paragraph(content), Sample.span(2))
    return Sample.findings("causal-wording", Sample.node(.bottleneck, "b", [Sample.part("p", 1, title: title), text]))
  }

  @Test func aCauseStatedOnFiguresThatDescribeIsFound() {
    #expect(findings("关税导致出口下降", Sample.value("x", 2)) == ["b#p b.md:1:1"])
    #expect(findings("Tariffs led to lower exports", Sample.value("x", 2)) == ["b#p b.md:1:1"])
    #expect(findings("关税使出口下降", Sample.chart("x", 2)) == ["b#p b.md:1:1"])
  }

  @Test func aSentenceThatTiesAFigureToACauseIsFound() {
    #expect(findings("出口", Sample.text("政策带来增长", 2), Sample.value("x", 2), Sample.text("。此后稳定。", 2)) == ["b#p b.md:2:1"])
  }

  @Test func aWorkOrAnEstimatedEffectCarriesTheCause() {
    #expect(findings("关税导致出口下降", Sample.value("x", 2), Sample.cite("k", 2)).isEmpty)
    #expect(findings("关税导致出口下降", Sample.value("effect", 2)).isEmpty)
    #expect(findings("出口", Sample.text("政策带来增长", 2), Sample.value("x", 2), Sample.cite("k", 2)).isEmpty)
  }

  @Test func aSentenceThatDoubtsOrDeniesIsPassedOver() {
    #expect(findings("出口", Sample.text("不能说是政策带来了增长", 2), Sample.value("x", 2)).isEmpty)
    #expect(findings("Exports", Sample.text("This may be due to policy: ", 2), Sample.value("x", 2)).isEmpty)
  }

  @Test func wordsThatOnlyLookCausalAreSilent() {
    #expect(findings("即使出口下降，企业仍在使用平台", Sample.value("x", 2)).isEmpty)
    #expect(findings("Exports fell", Sample.value("x", 2)).isEmpty)
  }

  @Test func aClaimWithoutFiguresIsForOtherRules() { #expect(findings("关税导致出口下降", Sample.text("推论。", 2)).isEmpty) }
}
