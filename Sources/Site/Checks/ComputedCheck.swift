import Diagnostics
import Indicators
import Markdown
import StructuredText

/// A check of a page in one language, with what it comes to.
struct ComputedCheck: Sendable {
  /// The block of this language, which holds the texts.
  var own: PageCheck
  /// The block of the default language, which holds all else.
  var original: PageCheck
  /// Nil for a check that a reviewer judged.
  var outcome: CheckOutcome?
}

extension ComputedCheck {
  /// What the check rests on, as a paragraph would say it: the values that enter, the works it names, and its texts.
  var evidence: [Inline] {
    let span = own.place.span
    let values = (outcome?.origins ?? []).map { origin in
      Inline(.link(Link(destination: "\(Binding.scheme)\(origin.reference)", content: [])), span)
    }
    let works = original.sources.map { CitationItem(key: $0.value, span: span) }
    return values + (works.isEmpty ? [] : [Inline(.citation(works), span)]) + own.texts.all.flatMap(\.text.content)
  }
}
