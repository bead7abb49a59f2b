package import Diagnostics

/// A mechanism that no countermeasure activates, or that relieves no bottleneck.
package struct MechanismIdle: ArgumentRule {
  package let id = "mechanism-idle"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes(of: .mechanism).compactMap { node in
      let isActivated = !report.links(.activates, to: node.id).isEmpty
      let relieves = !report.links(.relieves, from: node.id).isEmpty
      return switch (isActivated, relieves) {
      case (true, true): nil
      case (false, true): finding(node, zh: "没有对策启动", en: "is activated by no countermeasure", fix: "activates")
      case (true, false): finding(node, zh: "没有缓解任何瓶颈", en: "relieves no bottleneck", fix: "relieves")
      case (false, false):
        finding(
          node, zh: "既没有对策启动，也没有缓解任何瓶颈",
          en: "is activated by no countermeasure and relieves no bottleneck", fix: "relieves")
      }
    }
  }

  private func finding(_ node: ArgumentNode, zh: String, en: String, fix: String) -> Finding {
    Finding(
      self, node, zh: "机制“\(node.title(in: "zh-Hans"))”\(zh)。",
      en: "The mechanism “\(node.title(in: "en"))” \(en).", message: "mechanism '\(node.id)' \(en)",
      fix: "add the missing '\(fix)' link, or waive the rule")
  }
}
