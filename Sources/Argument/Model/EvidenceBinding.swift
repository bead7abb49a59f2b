/// What the site knows of a bound value.
package struct EvidenceBinding: Sendable, Hashable {
  /// The reference as the site prints it.
  package var reference: String
  /// True when every row behind the value is verified.
  package var isVerified: Bool
  /// True when the value is pinned to a release that a later one replaced.
  package var isSuperseded: Bool
  /// True when a dataset behind the value is past its declared life.
  package var isExpired: Bool
  /// True when the value estimates an effect, and does not only describe.
  package var estimatesEffect: Bool
  /// Who published the rows behind the value.
  package var sources: Set<String>

  package init(
    reference: String, isVerified: Bool, isSuperseded: Bool = false, isExpired: Bool = false, estimatesEffect: Bool = false,
    sources: Set<String> = []
  ) {
    self.reference = reference
    self.isVerified = isVerified
    self.isSuperseded = isSuperseded
    self.isExpired = isExpired
    self.estimatesEffect = estimatesEffect
    self.sources = sources
  }

  /// True when there is, or should be, something newer.
  package var isOutdated: Bool { isSuperseded || isExpired }
}
