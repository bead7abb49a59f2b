import Diagnostics

/// A quantity in a report's prose that is neither bound to data nor stands in a sentence with a citation.
struct FigureUnbound: ProseRule {
  let id = "figure-unbound"

  func findings(in text: ReadText, of site: ComputedSite) -> [Diagnostic] {
    guard text.isOfReport else { return [] }
    return FigureCoverage(text).open.map { open in
      Diagnostic(
        id, "'\(open.text)' is neither bound to data nor cited", severity: .note, at: open.span.in(text.variant.file),
        cause: "a reader cannot follow the number to what it rests on",
        fix: "write '[\(open.text)](value:SERIES@PERIOD)', cite a work in the sentence, or list a name in 'not-quantities' of site.yaml")
    }
  }
}
