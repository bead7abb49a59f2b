import Argument
import Diagnostics
import Markdown
import Markup
import Testing

/// A bottleneck with two causes, a mechanism with a channel, a countermeasure without parts.
private func sample() -> Report {
  Sample.read(
    Sample.node(.bottleneck, "b", title: "瓶颈 <1> \"A\" #2", code: "B1", [Sample.part("p", 1), Sample.part("q", 2, level: 3), Sample.part("r", 3)]),
    Sample.node(.mechanism, "m", links: [("relieves", [Sample.link("b#q", from: "c", basis: "inferred", line: 3)])], [Sample.part("c", 4)]),
    Sample.node(
      .countermeasure, "d",
      links: [("activates", [Sample.link("m", line: 4)]), ("addresses", [Sample.link("b", basis: "weak", line: 5), Sample.link("b#r", line: 6)])])
  ).value
}

@Suite struct ChainTests {
  private func chains(_ node: String, _ part: String) throws -> [String] {
    let report = sample()
    let part = try #require(report.part(node: node, id: part))
    return report.chains(through: part).map { $0.ends.map(\.text).joined(separator: " → ") + " " + $0.basis.rawValue }
  }

  @Test func aChainIsAsFirmAsItsWeakestLink() {
    let all = sample().chains.map { $0.ends.map(\.text).joined(separator: " → ") + " " + $0.basis.rawValue }
    #expect(all == ["d → m → b#q inferred", "d → b weak", "d → b#r explicit"])
  }

  @Test func aPartStandsInTheChainsThatNameItItsFamilyOrItsNodeAsAWhole() throws {
    #expect(try chains("b", "q") == ["d → m → b#q inferred", "d → b weak"])
    #expect(try chains("b", "p") == ["d → m → b#q inferred", "d → b weak"])
    #expect(try chains("b", "r") == ["d → b weak", "d → b#r explicit"])
    #expect(try chains("m", "c") == ["d → m → b#q inferred"])
  }
}

@Suite struct ExportTests {
  @Test func mermaidDrawsNodesPartsAndLinksWithTheirBasis() {
    let lines = sample().mermaid(language: "en").split(separator: "\n").map(String.init)
    #expect(lines.first == "flowchart RL")
    #expect(lines[1] == "  subgraph n0[\"B1 瓶颈 #lt;1#gt; #quot;A#quot; #35;2\"]")
    #expect(lines.contains("    n1[\"p\"]:::reasoned"))
    #expect(lines.contains("    n6e[\" \"]"), "a box without parts is drawn, too")
    #expect(lines.contains("  n5 -.->|\"relieves\"| n2"))
    #expect(lines.contains("  n6 -->|\"addresses\"| n0"))
    #expect(lines.contains("  n6 ==>|\"activates\"| n4"))
  }

  @Test func graphMLNamesEveryNodePartAndLinkOnce() {
    let text = MarkupWriter.text(of: sample().graphML(language: "zh-Hans"))
    #expect(text.hasPrefix("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><key id=\"kind\" for=\"node\""))
    for id in ["b", "b#p", "b#q", "b#r", "m", "m#c", "d"] { #expect(text.ranges(of: "<node id=\"\(id)\">").count == 1) }
    #expect(text.contains("<edge source=\"b#p\" target=\"b#q\"><data key=\"relation\">holds</data></edge>"))
    #expect(text.contains("<edge source=\"m#c\" target=\"b#q\"><data key=\"relation\">relieves</data><data key=\"basis\">inferred</data></edge>"))
    #expect(text.contains("瓶颈 &lt;1&gt; \"A\" #2"))
  }
}
