import Diagnostics
import Markdown

/// Compares the checks of a translation with those of the page in the default language: ids, texts, and what the texts bind and cite.
struct CheckParity {
  let original: PageVariant
  let translation: PageVariant

  func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for check in original.checks where translation.checks.allSatisfy({ $0.id != check.id }) {
      findings.append(
        finding("the translation lacks the check '\(check.id)'", at: .startOfFile, fix: "add a block 'check' with 'id' and 'claim'", original: check))
    }
    for check in translation.checks {
      guard let base = original.checks.first(where: { $0.id == check.id }) else {
        findings.append(finding("the check '\(check.id)' is not in the original", at: check.place.span, fix: nil, original: nil))
        continue
      }
      findings += texts(check, base)
    }
    return findings
  }

  private func texts(_ own: PageCheck, _ base: PageCheck) -> [Diagnostic] {
    let (mine, theirs) = (own.texts.all.map(\.key), base.texts.all.map(\.key))
    if let lacking = theirs.first(where: { !mine.contains($0) }) {
      return [finding("the check '\(own.id)' has no '\(lacking)' here", at: own.place.span, fix: "translate it", original: base)]
    }
    if let extra = mine.first(where: { !theirs.contains($0) }) {
      return [finding("the check '\(own.id)' has a '\(extra)' that the original lacks", at: own.place.span, fix: nil, original: base)]
    }
    guard evidence(own) != evidence(base) else { return [] }
    return [finding("the check '\(own.id)' binds or cites something else than the original", at: own.place.span, fix: nil, original: base)]
  }

  /// The values, charts and works that the texts name, sorted.
  private func evidence(_ check: PageCheck) -> [String] {
    var names: [String] = []
    check.texts.forEachInline { inline in
      switch inline.kind {
      case .link(let link) where link.destination.hasPrefix(Binding.scheme): names.append(link.destination)
      case .citation(let items): names += items.map { "@\($0.key)" }
      default: break
      }
    }
    return names.sorted()
  }

  private func finding(_ message: String, at span: SourceSpan, fix: String?, original check: PageCheck?) -> Diagnostic {
    Diagnostic(
      "check-parity", message, at: span.in(translation.file), cause: "the languages of a page make the same claims on the same evidence",
      fix: fix, notes: check.map { [Diagnostic.Note("the original has it here", at: $0.place.span.in(original.file))] } ?? [])
  }
}
