package import Diagnostics

/// Two parts that state the same.
package struct DuplicateClaim: ArgumentRule {
  package let id = "duplicate-claim"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    var first: [String: (part: Part, node: ArgumentNode)] = [:]
    var findings: [Finding] = []
    for node in report.nodes {
      for part in node.parts {
        let claims = part.versions.map { $0.language + " " + Self.folded($0.statement) }.filter { !$0.hasSuffix(" ") }
        if let (other, home) = claims.lazy.compactMap({ first[$0] }).first { findings.append(finding(part, node, other, home)) }
        for claim in claims where first[claim] == nil { first[claim] = (part, node) }
      }
    }
    return findings
  }

  /// Letters and digits only, lower case.
  static func folded(_ statement: String) -> String {
    String(statement.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private func finding(_ part: Part, _ node: ArgumentNode, _ other: Part, _ home: ArgumentNode) -> Finding {
    var finding = Finding(
      self, part, of: node, zh: "“\(part.statement(in: "zh-Hans"))”与“\(home.title(in: "zh-Hans"))”中的一条说的是同一件事。",
      en: "“\(part.statement(in: "en"))” states the same as a part of “\(home.title(in: "en"))”.",
      message: "\(part.kind.rawValue) '\(part.id)' of '\(node.id)' states the same as '\(home.id)#\(other.id)'",
      fix: "keep one of the two, or say how they differ")
    finding.note = Diagnostic.Note("the other is here", at: other.span.in(home.file))
    return finding
  }
}
