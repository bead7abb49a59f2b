import Argument
import Diagnostics
import Markdown
import Markup
import StructuredText
import Testing

/// Three bottlenecks, three mechanisms and four countermeasures with up to eight parts each.
private func largeReport() -> Report {
  let statement = "一条说得相当长的主张，写到一行放不下为止，再写到第二行也放不下为止，好看它怎样收尾"
  func parts(_ count: Int) -> [Block] {
    (0..<count).map { Sample.part("p\($0)", $0 + 1, level: $0 % 3 == 2 ? 3 : 2, title: $0 % 2 == 0 ? statement : "A short one") }
  }
  var nodes = (1...3).map { Sample.node(.bottleneck, "b\($0)", title: statement, code: "B\($0)", parts(8)) }
  nodes += (1...3).map {
    Sample.node(.mechanism, "m\($0)", links: [("relieves", [Sample.link("b\($0)", from: "p0", line: 3)])], parts(3 + $0))
  }
  nodes += (1...4).map { number in
    Sample.node(
      .countermeasure, "c\(number)",
      links: [
        ("activates", (1...3).map { Sample.link("m\($0)#p1", basis: "weak", line: 3) }),
        ("addresses", (1...3).map { Sample.link("b\($0)#p7", from: "p1", basis: "inferred", line: 4) }),
      ], parts(2 * number))
  }
  return ReportReader.read(id: "large", nodes: nodes, evidence: Sample.evidence).value
}

@Test func boxesDoNotOverlapAndStayInside() {
  let map = ArgumentMap(largeReport(), language: "zh-Hans")
  #expect(map.boxes.count == 10)
  for (index, box) in map.boxes.enumerated() {
    #expect(box.frame.x >= 0 && box.frame.maxX <= map.width && box.frame.y >= 0 && box.frame.maxY <= map.height)
    for other in map.boxes.dropFirst(index + 1) { #expect(!box.frame.overlaps(other.frame)) }
    for row in box.rows { #expect(row.frame.y >= box.head.maxY && row.frame.maxY <= box.frame.maxY) }
    for (row, next) in zip(box.rows, box.rows.dropFirst()) { #expect(!row.frame.overlaps(next.frame)) }
    #expect(box.rows.allSatisfy { $0.lines.count <= 2 })
  }
}

@Test func edgesEndOnTheSidesOfTheirBoxes() throws {
  let map = ArgumentMap(largeReport(), language: "zh-Hans")
  #expect(map.edges.count == 27)
  for edge in map.edges {
    let source = try #require(map.box(edge.link.from.nodeID)?.frame)
    let target = try #require(map.box(edge.link.to.nodeID)?.frame)
    #expect(edge.start.x == source.x && edge.start.y > source.y && edge.start.y < source.maxY)
    #expect(edge.end.x == target.maxX && edge.end.y > target.y && edge.end.y < target.maxY)
  }
}

@Test func linksPastTheMechanismsKeepClearOfTheirBoxes() {
  let map = ArgumentMap(largeReport(), language: "zh-Hans")
  let lanes = map.edges.compactMap(\.laneY)
  #expect(lanes.count == 12)
  #expect(Set(lanes).count == 12)
  for box in map.boxes where box.kind == .mechanism {
    #expect(lanes.allSatisfy { $0 < box.frame.y || $0 > box.frame.maxY })
  }
}

@Test func longStatementsEndInAnEllipsisAndAreSaidInFull() throws {
  let map = ArgumentMap(largeReport(), language: "zh-Hans")
  let row = try #require(map.box("b1")?.rows.first)
  #expect(row.lines.last?.hasSuffix("…") == true)
  let svg = MarkupWriter.text(of: map.svg(href: { "\($0)#\($1 ?? "")" }, idPrefix: "map"))
  #expect(svg.contains("<title>\(row.text)"))
  #expect(svg.contains("href=\"b1#p0\""))
  #expect(svg.contains("class=\"edge weak activates\""))
  #expect(svg.contains("id=\"map-arrow\""))
  #expect(!svg.contains("style"))
}

@Test func theListHoldsTheSameLinksInWords() {
  let list = MarkupWriter.text(of: ArgumentMap(largeReport(), language: "en").list(href: { "\($0)#\($1 ?? "")" }))
  #expect(list.split(separator: "class=\"link").count - 1 == 27)
  #expect(list.contains("(explicit)") && list.contains("(weak)") && list.contains("(inferred)"))
}

@Test func anEmptyReportDrawsAnEmptyMap() {
  let map = ArgumentMap(Report(id: "r", nodes: [], links: []), language: "en")
  #expect(map.boxes.isEmpty && map.edges.isEmpty && map.height > 0)
}

@Test func theSameReportIsWrittenTheSame() {
  func written() -> [UInt8] {
    let report = largeReport()
    return MarkupWriter.bytes(of: ArgumentMap(report, language: "en").svg(href: { a, _ in a }, idPrefix: "m"))
      + MarkupWriter.bytes(of: CoverageMatrix(report).markup(language: "en", href: { $0 }))
  }
  #expect(written() == written())
}
