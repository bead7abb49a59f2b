package import Diagnostics

/// Parts that lean on each other and on nothing else.
///
/// A part without evidence of its own that links to another one leaves the support to it. Where such links lead back to the
/// start, nothing supports any of them.
package struct CircularArgument: ArgumentRule {
  package let id = "circular-argument"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    let leaning = leaningParts(report)
    var isDone: Set<LinkEnd> = []
    var findings: [Finding] = []
    for node in report.nodes {
      for part in node.parts {
        let start = LinkEnd(nodeID: node.id, partID: part.id)
        guard !isDone.contains(start), let ring = ring(from: start, leaning) else { continue }
        isDone.formUnion(ring)
        findings.append(finding(part, node, ring))
      }
    }
    return findings
  }

  /// For each part without evidence, the parts without evidence that its text links to.
  private func leaningParts(_ report: Report) -> [LinkEnd: [LinkEnd]] {
    var texts: [LinkEnd: [Evidence.Reference]] = [:]
    for node in report.nodes {
      for part in node.parts where part.totalEvidence.isEmpty {
        texts[LinkEnd(nodeID: node.id, partID: part.id)] = part.evidence.references
      }
    }
    var leaning: [LinkEnd: [LinkEnd]] = [:]
    for (end, references) in texts {
      leaning[end] = references.compactMap { report.part(at: $0.destination, from: end.nodeID) }.filter { texts[$0] != nil && $0 != end }
    }
    return leaning
  }

  /// The shortest way from `start` back to it.
  private func ring(from start: LinkEnd, _ leaning: [LinkEnd: [LinkEnd]]) -> [LinkEnd]? {
    var previous: [LinkEnd: LinkEnd] = [:]
    var queue = [start]
    var index = 0
    while index < queue.count {
      let end = queue[index]
      index += 1
      for next in leaning[end] ?? [] {
        if next == start { return path(to: end, from: start, previous) }
        if previous[next] == nil {
          previous[next] = end
          queue.append(next)
        }
      }
    }
    return nil
  }

  private func path(to end: LinkEnd, from start: LinkEnd, _ previous: [LinkEnd: LinkEnd]) -> [LinkEnd] {
    var path = [end]
    while let last = path.last, last != start, let before = previous[last] { path.append(before) }
    return path.reversed()
  }

  private func finding(_ part: Part, _ node: ArgumentNode, _ ring: [LinkEnd]) -> Finding {
    let way = (ring + ring.prefix(1)).map(\.text).joined(separator: " → ")
    return Finding(
      self, part, of: node, zh: "这几条互相支持，而没有一条有证据：\(way)。",
      en: "These parts support each other, and none has evidence: \(way).", message: "parts without evidence lean on each other: \(way)",
      fix: "give one of them evidence of its own, or take the link out")
  }
}
