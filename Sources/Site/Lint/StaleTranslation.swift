import Diagnostics
import StructuredText

/// A translation whose original has another text than the one that it was made from.
struct StaleTranslation: SiteRule {
  let id = "stale-translation"

  func findings(in site: ComputedSite) -> [Diagnostic] {
    site.content.pages.flatMap { page -> [Diagnostic] in
      guard page.variants.count > 1, let original = page.variants.first else { return [] }
      let digest = TextDigest.of(original)
      return page.variants.dropFirst().compactMap { finding($0, original, digest) }
    }
  }

  private func finding(_ translation: PageVariant, _ original: PageVariant, _ digest: String) -> Diagnostic? {
    guard let pinned = translation.frontMatter.translates else {
      return Diagnostic(
        "translation-unpinned", "the translation does not say which text it was made from", severity: .note,
        at: SourceSpan.startOfFile.in(translation.file), cause: "without it nobody is told when the original changes",
        fix: "compare the two, then write 'translates: \(digest)', or let check --pin-translations do so")
    }
    guard pinned.value != digest else { return nil }
    return Diagnostic(
      id, "the original has changed since this translation was made", severity: .warning, at: pinned.span.in(translation.file),
      cause: "'translates' names the text \(pinned.value), and the original is \(digest) now",
      fix: "bring the translation up to date, then write 'translates: \(digest)'",
      notes: [Diagnostic.Note("the original is here", at: SourceSpan.startOfFile.in(original.file))])
  }
}
