import Argument
import Diagnostics
import Markdown
import Testing

private func gradedPart(_ inlines: [Inline]) -> Part? {
  let block = Block(.paragraph(inlines), Sample.span(2))
  return Sample.read(Sample.node(.countermeasure, "c", [Sample.part("p", 1), block])).value.part(node: "c", id: "p")
}

@Test(arguments: [
  ([Sample.value("x", 2)], EvidenceGrade.measured, false),
  ([Sample.chart("x", 2)], .measured, false),
  ([Sample.value("unverified", 2), Sample.value("x", 2)], .measured, false),
  ([Sample.value("unverified", 2)], .reasoned, true),
  ([Sample.value("unverified", 2), Sample.cite("k", 2)], .cited, true),
  ([Sample.cite("k", 2)], .cited, false),
  ([Sample.text("only words", 2)], .reasoned, false),
  ([Sample.value("missing", 2)], .reasoned, false),
  ([Sample.value("x", 2), Sample.cite("k", 2, isContrary: true)], .contested, false),
  ([Sample.value("old", 2), Sample.cite("k", 2)], .stale, false),
  ([Sample.value("old", 2), Sample.value("x", 2)], .measured, false),
])
func gradeFollowsFromEvidence(_ inlines: [Inline], _ grade: EvidenceGrade, _ isUnverified: Bool) throws {
  let part = try #require(gradedPart(inlines))
  #expect(part.grade == grade)
  #expect(part.restsOnUnverified == isUnverified)
}

@Test func evidenceInFootnotesCountsOnceWhereItIsReferredTo() throws {
  var source = Sample.node(
    .bottleneck, "b",
    [
      Sample.part("p", 1),
      Sample.paragraph(
        2, Inline(.footnoteReference(label: "n", number: 1), Sample.span(2)),
        Inline(.footnoteReference(label: "n", number: 1), Sample.span(2))),
    ])
  source.document.footnotes = [
    Footnote(label: "n", number: 1, referenceCount: 2, blocks: [Sample.paragraph(9, Sample.cite("k", 9))], span: Sample.span(9))
  ]
  #expect(Sample.read(source).value.part(node: "b", id: "p")?.evidence.citations.map(\.key) == ["k"])
}

@Test(arguments: EvidenceGrade.allCases)
func everyGradeHasAWordInBothLanguages(_ grade: EvidenceGrade) {
  #expect(grade.name(in: "zh-Hans") != grade.name(in: "en"))
  #expect(grade.explanation(in: "zh-Hans") != grade.explanation(in: "en"))
}
