import Datasets
import Diagnostics
import Indicators
import Prose

/// A word of change, size or rank that the bound number beside it contradicts.
struct WordsAgainstNumbers: ProseRule {
  let id = "words-against-numbers"

  func findings(in text: ReadText, of site: ComputedSite) -> [Diagnostic] {
    text.passages.filter { !$0.run.values.isEmpty && !$0.quantities.isEmpty }.flatMap { findings($0, text.variant, site) }
  }

  private func findings(_ passage: ReadText.Passage, _ variant: PageVariant, _ site: ComputedSite) -> [Diagnostic] {
    let run = passage.run
    let numbers = run.values.compactMap { range, span -> BoundNumber? in
      site.bindings[BindingPlace(file: variant.file, span: span)].flatMap { BoundNumber($0, at: range, site.catalog) }
    }
    guard !numbers.isEmpty else { return [] }
    return passage.sentences.flatMap { sentence in
      TrendWords().disagreements(in: sentence, of: run.prose, quantities: passage.quantities, numbers: numbers).compactMap { found in
        run.span(found.word).map { span in
          Diagnostic(
            id, "'\(found.wordText)' does not go with '\(found.numberText)'", severity: .warning, at: span.in(variant.file),
            cause: "the data say \(found.reason)", fix: "change the word, or bind the number that is meant")
        }
      }
    }
  }
}

extension Disagreement {
  /// What the data say instead, in words.
  fileprivate var reason: String {
    switch kind {
    case .direction: "the number is \(found)"
    case .doubling: "later over earlier is \(found)"
    case .threshold: "the value is \(found)"
    case .superlative: "it is number \(Int(found)) from the top"
    case .firstTime: "an earlier value was \(found)"
    case .multiple: "a ratio of \(found)"
    case .changeAsLevel: "this is a change, not a level"
    case .levelAsChange: "this is a level, not a change"
    case .percentForPoints: "this is the difference of two shares, in percentage points"
    case .pointsForPercent: "this is a share or a relative change, in percent"
    }
  }
}

extension BoundNumber {
  /// A bound value with what is known of it; nil where nothing certain is.
  init?(_ binding: ResolvedBinding, at range: Range<Int>, _ catalog: SeriesCatalog) {
    guard let meaning = Meaning(binding, catalog) else { return nil }
    let members = binding.observation.key.members.map { "\($0.dimension)=\($0.name)" }.joined(separator: " ")
    self.init(range, binding.observation.value, meaning, series: "\(binding.series.id) \(members)")
  }
}

extension BoundNumber.Meaning {
  /// What a value is, by the measure that makes it or by its unit; nil where that does not tell.
  init?(_ binding: ResolvedBinding, _ catalog: SeriesCatalog) {
    let unit = binding.series.unit.dimension
    switch catalog.indicator(named: binding.series.id)?.definition.measureName {
    case "growth"?, "cagr"?: self = .relativeChange
    case "change"?: self = unit == .percentagePoint ? .pointChange : .absoluteChange
    case "difference"?: self = unit == .percentagePoint ? .pointDifference : .difference
    case "share"?, "concentration-ratio"?: self = .share
    case "ratio"?: self = .ratio
    case "sum"?, "mean"?, "value"?, "count"?:
      guard unit == .currency || unit == .count || unit == .amount else { return nil }
      self = .level
    case nil:
      // A column of a dataset says by its name alone whether a percentage is a growth.
      if unit == .percent, binding.series.id.hasSuffix(".growth") { self = .relativeChange }
      else if unit == .currency || unit == .count || unit == .amount { self = .level }
      else { return nil }
    default: return nil
    }
  }
}
