/// What the site knows of a bound value.
package struct EvidenceBinding: Sendable, Hashable {
  /// The reference as the site prints it.
  package var reference: String
  /// True when every row behind the value is verified.
  package var isVerified: Bool
  /// True when the value is pinned to a release that a later one replaced.
  package var isSuperseded: Bool

  package init(reference: String, isVerified: Bool, isSuperseded: Bool = false) {
    self.reference = reference
    self.isVerified = isVerified
    self.isSuperseded = isSuperseded
  }
}
