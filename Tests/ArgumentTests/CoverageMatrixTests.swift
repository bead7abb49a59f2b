import Argument
import Diagnostics
import Markup
import StructuredText
import Testing

private func report() -> Report {
  Sample.read(
    Sample.node(.bottleneck, "b1"), Sample.node(.bottleneck, "b2"),
    Sample.node(.mechanism, "m", code: "M1", links: [("relieves", [Sample.link("b1", basis: "weak", line: 3)])]),
    Sample.node(
      .countermeasure, "c",
      links: [
        ("activates", [Sample.link("m", basis: "inferred", line: 3), Sample.link("m", from: "p", line: 4)]),
        ("addresses", [Sample.link("b1", basis: "inferred", line: 5), Sample.link("b1", from: "p", line: 6)]),
      ], [Sample.part("p", 1)])
  ).value
}

@Test func aCellHoldsTheFirmestDirectLinkAndTheWeakestOfAChain() throws {
  let cell = try #require(CoverageMatrix(report()).cell(bottleneck: "b1", countermeasure: "c"))
  #expect(cell.direct == .explicit)
  #expect(cell.chains.map(\.mechanismID) == ["m"])
  #expect(cell.chains.map(\.basis) == [.weak])
  #expect(CoverageMatrix(report()).cell(bottleneck: "b2", countermeasure: "c")?.strongest == nil)
}

@Test func theTableSaysItsMarksInWords() {
  let html = MarkupWriter.text(of: CoverageMatrix(report()).markup(language: "en", href: { "/" + $0 }))
  #expect(html.hasPrefix("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label="))
  #expect(html.contains("<span aria-hidden=\"true\">●</span><span class=\"visually-hidden\">explicit</span>"))
  #expect(html.contains("<span aria-hidden=\"true\">—</span><span class=\"visually-hidden\">none</span>"))
  #expect(html.contains("scope=\"row\"") && html.contains("scope=\"colgroup\"") && html.contains("href=\"/b1\""))
  #expect(html.contains("no countermeasure"))
}

@Test func jsonHoldsTheWholeArgument() {
  let report = report()
  let json = report.json(findings: ArgumentLint.findings(report))
  guard case .array(let nodes) = json["nodes"], case .array(let links) = json["links"],
    case .array(let findings) = json["findings"], case .array(let coverage) = json["coverage"]
  else {
    Issue.record("a list is missing")
    return
  }
  #expect(nodes.count == 4 && links.count == 5 && coverage.count == 2)
  #expect(links.first?["basis"] == "weak")
  #expect(findings.first?["rule"] == "bottleneck-unaddressed")
  #expect(coverage.first?["direct"] == "explicit")
}
