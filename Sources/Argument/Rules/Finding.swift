package import Diagnostics

/// Something a rule found wanting in an argument, in words for readers and as a diagnostic for authors.
package struct Finding: Sendable, Hashable {
  package var ruleID: String
  package var nodeID: String
  package var partID: String?
  package var range: SourceRange
  package var severity: Severity
  /// The sentence that readers see.
  package var sentence: LocalText
  /// The message that authors see.
  package var message: String
  package var fix: String?
  /// A further place that explains the finding.
  package var note: Diagnostic.Note?

  package func text(in language: String) -> String { sentence.text(in: language.hasPrefix("zh") ? "zh" : "en") }

  package var diagnostic: Diagnostic {
    Diagnostic(ruleID, message, severity: severity, at: range, fix: fix, notes: note.map { [$0] } ?? [])
  }
}

extension Finding {
  /// A finding about a node as a whole.
  init(_ rule: any ArgumentRule, _ node: ArgumentNode, zh: String, en: String, message: String, fix: String? = nil) {
    self.init(
      ruleID: rule.id, nodeID: node.id, range: SourceSpan.startOfFile.in(node.file), severity: rule.severity,
      sentence: Finding.sentence(zh, en), message: message, fix: fix)
  }

  /// A finding about one part of a node.
  init(
    _ rule: any ArgumentRule, _ part: Part, of node: ArgumentNode, zh: String, en: String, message: String,
    fix: String? = nil
  ) {
    self.init(
      ruleID: rule.id, nodeID: node.id, partID: part.id, range: part.span.in(node.file), severity: rule.severity,
      sentence: Finding.sentence(zh, en), message: message, fix: fix)
  }

  /// A finding at a place in the text of a node or of one of its parts.
  init(
    _ rule: any ArgumentRule, _ node: ArgumentNode, _ part: Part?, at range: SourceRange, zh: String, en: String, message: String,
    fix: String? = nil
  ) {
    self.init(
      ruleID: rule.id, nodeID: node.id, partID: part?.id, range: range, severity: rule.severity, sentence: Finding.sentence(zh, en),
      message: message, fix: fix)
  }

  private static func sentence(_ zh: String, _ en: String) -> LocalText {
    var text = LocalText(zh, language: "zh")
    text.add(en, language: "en")
    return text
  }
}
