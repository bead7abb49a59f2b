import Prose

/// A page's text in one language, read once for all rules about its words.
struct ReadText {
  let variant: PageVariant
  /// Whether the page belongs to a report, whose figures are asked for their evidence.
  let isOfReport: Bool
  let passages: [Passage]

  struct Passage {
    var run: ProseRun
    var quantities: [StatedQuantity]
    var sentences: [Sentence]
  }

  init(_ variant: PageVariant, isOfReport: Bool, scanner: QuantityScanner) {
    self.variant = variant
    self.isOfReport = isOfReport
    passages = variant.document.proseRuns.map { run in
      // Where no number is bound and no figure is asked for, nobody needs the sentences.
      guard isOfReport || !run.values.isEmpty else { return Passage(run: run, quantities: [], sentences: []) }
      let quantities = scanner.quantities(in: run.prose)
      return Passage(run: run, quantities: quantities, sentences: quantities.isEmpty ? [] : run.prose.sentences())
    }
  }
}
