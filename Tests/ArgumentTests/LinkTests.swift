import Argument
import Diagnostics
import StructuredText
import Testing

private func read(_ relation: String, _ links: SourceValue..., kind: NodeKind = .countermeasure) -> Diagnosed<Report> {
  Sample.read(
    Sample.node(.bottleneck, "thin-rules", [Sample.part("too-slow", 1)]), Sample.node(.mechanism, "policy"),
    Sample.node(kind, "source", links: [(relation, links)], [Sample.part("first-step", 1)]))
}

@Test func aLinkNamesNodesOrParts() throws {
  let note = SourceValue(
    .mapping([
      .init(key: "zh-Hans", keySpan: Sample.span(3), value: Sample.string("注", 3, 50)),
      .init(key: "en", keySpan: Sample.span(3), value: Sample.string("note", 3, 60)),
    ]), Sample.span(3, 40))
  let result = read(
    "addresses", Sample.link("thin-rules#too-slow", from: "#first-step", basis: "weak", note: note, line: 3),
    Sample.link("thin-rules", from: "first-step", line: 4), Sample.link("thin-rules", line: 5))
  #expect(result.diagnostics.isEmpty)
  #expect(result.value.links.map(\.from.text) == ["source#first-step", "source#first-step", "source"])
  #expect(result.value.links.map(\.to.text) == ["thin-rules#too-slow", "thin-rules", "thin-rules"])
  let first = try #require(result.value.links.first)
  #expect(first.basis == .weak)
  #expect(first.note?.text(in: "en") == "note")
}

@Test(arguments: [
  ("addresses", Sample.link("thin-rule", line: 3), "unknown-node source.md:3:10", "did you mean 'thin-rules'?"),
  ("addresses", Sample.link("thin-rules#to-slow", line: 3), "unknown-part source.md:3:10", "did you mean 'too-slow'?"),
  ("addresses", Sample.link("thin-rules", from: "#first-stp", line: 3), "unknown-part source.md:3:20", "did you mean 'first-step'?"),
  ("addresses", Sample.link("policy", line: 3), "link-target-kind source.md:3:10", nil),
  ("activates", Sample.link("thin-rules", line: 3), "link-target-kind source.md:3:10", nil),
  ("addresses", Sample.link("thin-rules", basis: nil, line: 3), "missing-key source.md:3:3", "add 'basis'"),
  ("addresses", Sample.link(nil, line: 3), "missing-key source.md:3:3", "add 'to'"),
  ("addresses", Sample.link("thin-rules", basis: "explicite", line: 3), "unknown-value source.md:3:30", "write 'explicit'"),
  ("relieves", Sample.link("thin-rules", line: 3), "misplaced-link source.md:2:1", "state the link in the page of the mechanism"),
] as [(String, SourceValue, String, String?)])
func aLinkThatDoesNotHoldIsReportedAtItsPlace(
  _ relation: String, _ link: SourceValue, _ place: String, _ fix: String?
) {
  let result = read(relation, link)
  #expect(result.diagnostics.map(Sample.place) == [place])
  #expect(result.diagnostics.first?.fix == fix)
  #expect(result.value.links.isEmpty)
}

@Test func aRepeatedLinkIsAnErrorThatShowsTheFirst() {
  let result = read("addresses", Sample.link("thin-rules", line: 3), Sample.link("thin-rules", basis: "weak", line: 4))
  #expect(result.diagnostics.map(Sample.place) == ["duplicate-link source.md:4:3"])
  #expect(result.diagnostics.first?.notes.first?.range?.start.line == 3)
  #expect(result.value.links.count == 1)
}

@Test func aTranslationHoldsNoLinks() {
  let result = Sample.read(
    Sample.node(.bottleneck, "b"), Sample.node(.countermeasure, "c"),
    Sample.node(.countermeasure, "c", language: "en", links: [("addresses", [Sample.link("b", line: 3)])]))
  #expect(result.diagnostics.map(Sample.place) == ["misplaced-link c.en.md:2:1"])
}
