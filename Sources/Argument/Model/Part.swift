package import Diagnostics
package import Markdown

/// A claim of a node: its heading states it and the text below argues it.
package struct Part: Sendable, Hashable {
  /// The part as one language has it.
  package struct Version: Sendable, Hashable {
    package var language: String
    /// The path of the page in this language.
    package var file: String
    /// Where the heading stands.
    package var span: SourceSpan
    package var statement: String
    /// The text below the heading, without the text of nested parts.
    package var blocks: [Block]

    package init(language: String, file: String, span: SourceSpan, statement: String, blocks: [Block]) {
      self.language = language
      self.file = file
      self.span = span
      self.statement = statement
      self.blocks = blocks
    }
  }

  package var kind: PartKind
  package var id: String
  package var nodeID: String
  /// The level of its heading.
  package var level: Int
  /// The part in whose text this one stands.
  package var parentID: String?
  /// Where the heading stands in the default language.
  package var span: SourceSpan
  /// The default language first.
  package var versions: [Version]
  /// What its own text rests on.
  package var evidence: Evidence
  /// What its own text and the parts nested in it rest on.
  package var totalEvidence: Evidence

  package init(
    kind: PartKind, id: String, nodeID: String, level: Int, parentID: String?, span: SourceSpan,
    versions: [Version], evidence: Evidence, totalEvidence: Evidence
  ) {
    self.kind = kind
    self.id = id
    self.nodeID = nodeID
    self.level = level
    self.parentID = parentID
    self.span = span
    self.versions = versions
    self.evidence = evidence
    self.totalEvidence = totalEvidence
  }

  package var grade: EvidenceGrade { totalEvidence.grade }
  package var restsOnUnverified: Bool { totalEvidence.restsOnUnverified }

  package func statement(in language: String) -> String { version(language)?.statement ?? "" }
  package func blocks(in language: String) -> [Block] { version(language)?.blocks ?? [] }

  private func version(_ language: String) -> Version? {
    versions.first { $0.language == language } ?? versions.first
  }
}
