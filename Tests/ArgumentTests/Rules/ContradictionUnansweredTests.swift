import Argument
import Markdown
import Testing

@Suite struct ContradictionUnansweredTests {
  private func findings(_ content: Inline...) -> [String] {
    let text = Block(.paragraph(content), Sample.span(2))
    return Sample.findings("contradiction-unanswered", Sample.node(.mechanism, "m", [Sample.part("p", 1), text]))
  }

  @Test func contraryEvidenceAsTheLastWordIsFound() {
    #expect(findings(Sample.text("有效。", 2), Sample.cite("k", 2, isContrary: true), Sample.text("另一项相反。", 2)) == ["m#p m.md:2:7"])
  }

  @Test func aSentenceAfterItAnswers() {
    #expect(findings(Sample.cite("k", 2, isContrary: true), Sample.text("另一项相反。两者样本不同。", 2)).isEmpty)
    #expect(findings(Sample.cite("k", 2, isContrary: true), Sample.text("one differs. The samples do, too.", 2)).isEmpty)
  }

  @Test func plainCitationsAreSilent() { #expect(findings(Sample.text("有效", 2), Sample.cite("k", 2)).isEmpty) }

  @Test func theTextBeforeThePartsIsRead() {
    let lead = Sample.paragraph(1, Sample.cite("k", 1, isContrary: true), Sample.text("相反。", 1))
    #expect(Sample.findings("contradiction-unanswered", Sample.node(.mechanism, "m", [lead, Sample.part("p", 3)])) == ["m m.md:1:7"])
  }
}
