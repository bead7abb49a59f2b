import Diagnostics
import Markdown
import StructuredText

/// Writes into translations which text they were made from, where they do not say so or say another.
enum TranslationPins {
  static func corrections(_ content: SiteContent) -> [Correction] {
    content.pages.flatMap { page -> [Correction] in
      guard page.variants.count > 1, let original = page.variants.first else { return [] }
      let digest = TextDigest.of(original)
      return page.variants.dropFirst().compactMap { correction($0, digest) }
    }
  }

  private static func correction(_ translation: PageVariant, _ digest: String) -> Correction? {
    if let pinned = translation.frontMatter.translates {
      return pinned.value == digest ? nil : Correction(range: pinned.span.in(translation.file), replacement: digest)
    }
    let entries = translation.document.frontMatter?.mapping ?? []
    guard let entry = entries.dropFirst().first ?? entries.first else {
      return Correction(range: SourceSpan.startOfFile.in(translation.file), replacement: "---\ntranslates: \(digest)\n---\n\n")
    }
    return Correction(range: SourceSpan(at: entry.keySpan.start).in(translation.file), replacement: "translates: \(digest)\n")
  }
}
