/// What the site knows of a chart.
package struct EvidenceChart: Sendable, Hashable {
  package var name: String
  /// True when every row the chart draws is verified.
  package var isVerified: Bool

  package init(name: String, isVerified: Bool) {
    self.name = name
    self.isVerified = isVerified
  }
}
