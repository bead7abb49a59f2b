import Diagnostics
import Prose

/// Chinese prose that is typed against the customs of print: half-width marks between Han characters, typed spaces, straight quotes.
struct ChineseTypographyRule: ProseRule {
  let id = "chinese-typography"

  func findings(in text: ReadText, of site: ComputedSite) -> [Diagnostic] {
    guard text.variant.language.hasPrefix("zh") else { return [] }
    return text.passages.map(\.run).flatMap { run in
      // What a binding prints is the build's, not the author's.
      ChineseTypography().findings(in: run.prose).filter { found in !run.values.contains { $0.range.overlaps(found.range) } }.compactMap { found in
        run.span(found.range).map { span in
          Diagnostic(
            id, "'\(found.text)' \(found.kind.reason)", severity: .note, at: span.in(text.variant.file),
            fix: found.replacement.isEmpty ? "remove it" : "write '\(found.replacement)'")
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
