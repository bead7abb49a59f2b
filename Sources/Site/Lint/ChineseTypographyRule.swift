import Diagnostics
import Prose

/// Chinese prose that is typed against the customs of print: half-width marks between Han characters, typed spaces, straight quotes.
struct ChineseTypographyRule: SiteRule {
  let id = "chinese-typography"

  func findings(in site: ComputedSite) -> [Diagnostic] {
    site.content.pages.flatMap { page in
      page.variants.filter { $0.language.hasPrefix("zh") }.flatMap { variant in
        variant.document.proseRuns.flatMap { run in
          // What a binding prints is the build's, not the author's.
          ChineseTypography().findings(in: run.prose).filter { found in !run.values.contains { $0.range.overlaps(found.range) } }.compactMap { found in
            run.span(found.range).map { span in
              Diagnostic(
                id, "'\(found.text)' \(found.kind.reason)", severity: .note, at: span.in(variant.file),
                fix: found.replacement.isEmpty ? "remove it" : "write '\(found.replacement)'")
            }
          }
        }
      }
    }
  }
}

extension TypographyFinding.Kind {
  fileprivate var reason: String {
    switch self {
    case .halfWidthPunctuation: "is half-width between Han characters"
    case .typedSpace: "is a typed space beside a Han character; the page sets that gap"
    case .straightQuote: "is a straight quotation mark beside a Han character"
    case .fullWidthLetter: "is a full-width letter or digit"
    case .doubledPunctuation: "is a doubled mark"
    case .ellipsis: "is no Chinese ellipsis"
    case .dash: "is no Chinese dash"
    }
  }
}
