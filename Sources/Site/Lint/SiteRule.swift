import Diagnostics

/// One question that every site is asked about what lies outside of its arguments.
protocol SiteRule: Sendable {
  /// Stable kebab-case name.
  var id: String { get }
  func findings(in site: ComputedSite) -> [Diagnostic]
}

/// Every rule, in the order in which they are asked.
enum SiteRules {
  static let all: [any SiteRule] = [
    UnusedDataset(), UnusedIndicator(), UnusedChart(), UnusedReference(), DatasetExpired(), StaleTranslation(),
  ]
}
