package import Diagnostics
import Markdown

/// Contrary evidence after which a text says nothing more.
///
/// Whether what follows answers it, a reader has to judge; where nothing follows, nothing answers.
package struct ContradictionUnanswered: ArgumentRule {
  package let id = "contradiction-unanswered"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes.filter { $0.kind != .analysis }.flatMap { node -> [Finding] in
      unanswered(node.lead, node.leadEvidence, node, nil) + node.parts.flatMap { unanswered($0.versions, $0.evidence, node, $0) }
    }
  }

  private func unanswered(_ versions: [Part.Version], _ evidence: Evidence, _ node: ArgumentNode, _ part: Part?) -> [Finding] {
    guard evidence.citations.contains(where: \.isContrary) else { return [] }
    return versions.flatMap { version -> [Finding] in
      let last = ProseSentence.sentences(of: version.blocks).last
      return (last?.citations ?? []).filter(\.isContrary).map { item in
        Finding(
          self, node, part, at: item.span.in(version.file), zh: "相反的证据（\(item.key)）之后，正文没有再回应。",
          en: "After the contrary evidence (\(item.key)) the text says nothing in answer.",
          message: "contrary evidence '@\(item.key)' is left unanswered",
          fix: "say in a sentence after it what stands of the claim")
      }
    }
  }
}
