/// What the site knows of a chart.
package struct EvidenceChart: Sendable, Hashable {
  package var name: String
  /// True when every row the chart draws is verified.
  package var isVerified: Bool
  /// True when a dataset behind the chart is past its declared life.
  package var isExpired: Bool
  /// True when what the chart draws estimates an effect, and does not only describe.
  package var estimatesEffect: Bool
  /// Who published the rows that the chart draws.
  package var sources: Set<String>

  package init(name: String, isVerified: Bool, isExpired: Bool = false, estimatesEffect: Bool = false, sources: Set<String> = []) {
    self.name = name
    self.isVerified = isVerified
    self.isExpired = isExpired
    self.estimatesEffect = estimatesEffect
    self.sources = sources
  }
}
