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
        let claims = part.versions.map { Self.folded($0.language, $0.statement) }.filter { !$0.hasSuffix(" ") }
        if let (other, home) = claims.lazy.compactMap({ first[$0] }).first { findings.append(finding(part, node, other, home)) }
        for claim in claims where first[claim] == nil { first[claim] = (part, node) }
      }
    }
    return findings
  }

  /// The language, and the statement without spaces and punctuation, ASCII letters in lower case.
  private static func folded(_ language: String, _ statement: String) -> String {
    var bytes = Array((language + " ").utf8)
    var skipped = 0
    let text = Array(statement.utf8)
    for (index, byte) in text.enumerated() {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x80...: if isPunctuation(text, at: index) { skipped = 2 } else { bytes.append(byte) }
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True at U+2000–203F, U+3000–303F and U+FF00–FF7F: dashes and quotes, Chinese punctuation, full-width forms.
  private static func isPunctuation(_ text: [UInt8], at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    switch (text[index], text[index + 1]) {
    case (0xE2, 0x80), (0xE3, 0x80), (0xEF, 0xBC), (0xEF, 0xBD): return true
    default: return false
    }
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
