import Argument
import Diagnostics
import Markdown
import Testing

@Test func nodesStandByKindThenOrderThenID() {
  let report = Sample.read(
    Sample.node(.analysis, "a"), Sample.node(.mechanism, "m2"), Sample.node(.bottleneck, "z", order: 1),
    Sample.node(.bottleneck, "b", order: 2), Sample.node(.mechanism, "m1"), Sample.node(.countermeasure, "c")
  ).value
  #expect(report.nodes.map(\.id) == ["z", "b", "m1", "m2", "c", "a"])
}

@Test func partsNestAndRollUpTheirEvidence() throws {
  let report = Sample.read(
    Sample.node(
      .bottleneck, "b", title: "瓶颈",
      [
        Sample.paragraph(1, Sample.value("intro", 1)), Sample.part("outer", 2, title: "外层"),
        Sample.paragraph(3, Sample.cite("work", 3)), Sample.part("inner", 4, level: 3),
        Sample.paragraph(5, Sample.value("x", 5), Sample.chart("c", 5)), Sample.heading("plain", 6, level: 4),
        Sample.paragraph(7, Sample.text("on", 7)), Sample.part("next", 8),
      ])
  ).value
  #expect(report.parts(of: "b").map(\.id) == ["outer", "inner", "next"])
  let outer = try #require(report.part(node: "b", id: "outer"))
  let inner = try #require(report.part(node: "b", id: "inner"))
  #expect(outer.kind == .cause)
  #expect(inner.parentID == "outer")
  #expect(inner.level == 3)
  #expect(outer.statement(in: "zh-Hans") == "外层")
  #expect(outer.blocks(in: "zh-Hans").map(\.span.start.line) == [3])
  #expect(inner.blocks(in: "zh-Hans").map(\.span.start.line) == [5, 6, 7])
  #expect(outer.evidence.bindings.isEmpty)
  #expect(outer.totalEvidence.bindings.map(\.destination) == ["x"])
  #expect(outer.grade == .measured)
  #expect(report.part(node: "b", id: "next")?.grade == .reasoned)
}

@Test func headingsOfAnalysesAreNoParts() {
  let report = Sample.read(Sample.node(.analysis, "a", [Sample.part("one", 1)])).value
  #expect(report.parts(of: "a").isEmpty)
}

@Test func translationsGiveTitlesAndStatements() {
  let result = Sample.read(
    Sample.node(.mechanism, "m", title: "机制", [Sample.part("p", 1, title: "渠道")]),
    Sample.node(.mechanism, "m", language: "en", title: "Mechanism", [Sample.part("p", 1, title: "Channel")]))
  #expect(result.diagnostics.isEmpty)
  #expect(result.value.node("m")?.title(in: "en") == "Mechanism")
  #expect(result.value.part(node: "m", id: "p")?.statement(in: "en") == "Channel")
  #expect(result.value.part(node: "m", id: "p")?.statement(in: "fr") == "渠道")
}

@Test func anIDUsedByTwoNodesIsAnError() {
  let result = Sample.read(Sample.node(.bottleneck, "same"), Sample.node(.mechanism, "same"))
  #expect(result.diagnostics.map(\.ruleID) == ["duplicate-node"])
  #expect(result.value.nodes.count == 1)
}

@Test func orderOfPagesDoesNotMatter() {
  let nodes = [
    Sample.node(.bottleneck, "b"), Sample.node(.mechanism, "m", links: [("relieves", [Sample.link("b", line: 3)])]),
    Sample.node(.mechanism, "m", language: "en"),
  ]
  let one = ReportReader.read(id: "r", nodes: nodes, evidence: Sample.evidence)
  let two = ReportReader.read(id: "r", nodes: nodes.reversed(), evidence: Sample.evidence)
  #expect(one == two)
}
