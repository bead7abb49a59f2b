package import Diagnostics

/// Words of cause over figures that only describe.
///
/// It asks two things: does a part state a cause while its own evidence holds figures and neither an estimated effect nor a work, and
/// does a sentence tie such a figure to a causal word without a work beside it. What the figures show may be true all the same; the rule says
/// that they do not show a cause.
package struct CausalWording: ArgumentRule {
  package let id = "causal-wording"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes.flatMap { node -> [Finding] in
      sentences(node.lead, node.leadEvidence, node, nil)
        + node.parts.flatMap { part in
          (headline(part, node).map { [$0] } ?? []) + sentences(part.versions, part.evidence, node, part)
        }
    }
  }

  private func headline(_ part: Part, _ node: ArgumentNode) -> Finding? {
    let evidence = part.totalEvidence
    guard evidence.hasFigures, !evidence.estimatesEffect, evidence.citations.isEmpty,
      let word = part.versions.lazy.compactMap({ CausalWords.first(in: $0.statement.utf8) }).first
    else { return nil }
    return Finding(
      self, part, of: node, zh: "“\(part.statement(in: "zh-Hans"))”是一个因果判断，而它所用的数字只能描述。",
      en: "“\(part.statement(in: "en"))” states a cause, and the figures behind it only describe.",
      message: "\(part.kind.rawValue) '\(part.id)' of '\(node.id)' states a cause ('\(word)') on figures that only describe",
      fix: "cite a work that tests the cause, bind an estimated effect, or state what the figures show")
  }

  private func sentences(_ versions: [Part.Version], _ evidence: Evidence, _ node: ArgumentNode, _ part: Part?) -> [Finding] {
    let known = evidence.bindings.filter { $0.value != nil }
    guard !known.isEmpty else { return [] }
    let effects = Set(known.filter { $0.value?.estimatesEffect ?? false }.map(\.destination))
    let figures = Set(known.map(\.destination))
    return versions.flatMap { version in
      ProseSentence.sentences(of: version.blocks).compactMap { sentence -> Finding? in
        guard sentence.citations.isEmpty, sentence.bindings.contains(where: figures.contains),
          effects.isDisjoint(with: sentence.bindings), let word = CausalWords.first(in: sentence.bytes)
        else { return nil }
        return Finding(
          self, node, part, at: sentence.span.in(version.file), zh: "“\(sentence.text)”用“\(word)”说因果，而其中的数字只能描述。",
          en: "“\(sentence.text)” speaks of cause (“\(word)”) over figures that only describe.",
          message: "'\(word)' states a cause over a figure that only describes",
          fix: "cite a work that tests the cause, or state what the figure shows")
      }
    }
  }
}
