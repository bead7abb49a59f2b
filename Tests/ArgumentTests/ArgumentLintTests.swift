import Argument
import Diagnostics
import Markdown
import StructuredText
import Testing

/// A report in which every rule is silent, but for what `relieves`, `activates`, `addresses` and `text` change.
private func findings(
  relieves: [SourceValue] = [Sample.link("b", line: 3)], activates: [SourceValue] = [Sample.link("m", line: 4)],
  addresses: [SourceValue] = [Sample.link("b#p", from: "p", line: 5)], text: [Inline] = [Sample.cite("k", 2), Sample.value("x", 2)]
) -> [String] {
  let blocks = [Sample.part("p", 1, title: "cause"), Block(.paragraph(text), Sample.span(2))]
  let report = Sample.read(
    Sample.node(.bottleneck, "b", blocks), Sample.node(.mechanism, "m", links: [("relieves", relieves)]),
    Sample.node(
      .countermeasure, "c", links: [("activates", activates), ("addresses", addresses)],
      [Sample.part("p", 1, title: "measure"), Sample.paragraph(2, Sample.cite("k", 2), Sample.value("x", 2))])
  ).value
  return ArgumentLint.findings(report).map { "\($0.ruleID) \($0.nodeID)\($0.partID.map { "#" + $0 } ?? "")" }
}

@Test func aSoundArgumentHasNoFindings() { #expect(findings().isEmpty) }

@Test func aBottleneckThatNothingAddressesIsFound() {
  #expect(findings(addresses: []) == ["bottleneck-unaddressed b", "countermeasure-without-bottleneck c"])
}

@Test func aCountermeasureWithoutMechanismLeavesTheMechanismIdle() {
  #expect(findings(activates: []) == ["countermeasure-without-mechanism c", "mechanism-idle m"])
}

@Test func aMechanismThatRelievesNothingIsIdle() { #expect(findings(relieves: []) == ["mechanism-idle m"]) }

@Test func chainsThatAreAllInferredAreFound() {
  let inferred = [Sample.link("b", basis: "inferred", line: 3)]
  #expect(findings(relieves: inferred).isEmpty)
  #expect(findings(relieves: inferred, addresses: inferred) == ["countermeasure-without-bottleneck c", "chain-inferred-only b"])
}

@Test func aPartWithoutEvidenceIsFound() {
  #expect(findings(text: [Sample.text("words", 2)]) == ["part-without-evidence b#p"])
}

@Test func aPartOnUnverifiedRowsIsFound() {
  #expect(findings(text: [Sample.value("unverified", 2), Sample.cite("k", 2)]) == ["part-unverified b#p"])
}

@Test func findingsSpeakToReadersAndAuthors() throws {
  let report = Sample.read(
    Sample.node(.bottleneck, "b", title: "瓶颈", [Sample.part("p", 7)]),
    Sample.node(.bottleneck, "b", language: "en", title: "Bottleneck", [Sample.part("p", 7)])).value
  let all = ArgumentLint.findings(report)
  let first = try #require(all.first)
  #expect(first.text(in: "zh-Hans") == "没有对策应对瓶颈“瓶颈”。")
  #expect(first.text(in: "en") == "No countermeasure addresses the bottleneck “Bottleneck”.")
  #expect(first.diagnostic.severity == .warning)
  let second = try #require(all.last)
  #expect(second.diagnostic.severity == .note)
  #expect(Sample.place(second.diagnostic) == "part-without-evidence b.md:7:1")
}

@Test func ruleNamesAreUnique() {
  #expect(Set(ArgumentRules.all.map(\.id)).count == ArgumentRules.all.count)
}
