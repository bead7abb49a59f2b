/// How well a claim is supported, computed from what its text binds, charts and cites.
package enum EvidenceGrade: String, Sendable, Hashable, CaseIterable {
  case measured, cited, reasoned, contested, stale

  package func name(in language: String) -> String { ArgumentWords(language).name(of: self) }

  package func explanation(in language: String) -> String { ArgumentWords(language).explanation(of: self) }
}
