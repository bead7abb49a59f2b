import Datasets
import Diagnostics
import Indicators
import Markdown

/// Computes the checks of a page, and joins them with their translations.
struct CheckExaminer: Sendable {
  private let evaluator: CheckEvaluator

  init(catalog: SeriesCatalog) { evaluator = CheckEvaluator(catalog: catalog) }

  /// Checks in every language of the page, those of the default language first.
  func examine(_ page: Page) -> Diagnosed<[ComputedCheck]> {
    guard let first = page.variants.first, page.variants.contains(where: { !$0.checks.isEmpty }) else { return Diagnosed([]) }
    var diagnostics: [Diagnostic] = []
    var computed: [ComputedCheck] = []
    for original in first.checks {
      switch original.form {
      case .computed(let check):
        let outcome = evaluator.evaluate(check)
        diagnostics += outcome.diagnostics
        if let outcome = outcome.value { computed.append(ComputedCheck(own: original, original: original, outcome: outcome)) }
      case .judged: computed.append(ComputedCheck(own: original, original: original, outcome: nil))
      case .translation, .unreadable: break
      }
    }
    let byID = Dictionary(computed.map { ($0.original.id, $0) }, uniquingKeysWith: { first, _ in first })
    for variant in page.variants.dropFirst() {
      diagnostics += CheckParity(original: first, translation: variant).findings()
      for own in variant.checks {
        guard let base = byID[own.id] else { continue }
        computed.append(ComputedCheck(own: own, original: base.original, outcome: base.outcome))
      }
    }
    return Diagnosed(computed, diagnostics)
  }
}
