package import Datasets
package import Diagnostics

/// A mixture that the author takes on, with the reason that readers see.
package struct Acknowledgement: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case definitions = "mixed-definitions"
    case vintages = "mixed-vintages"
    case units = "mixed-units"
  }

  package var kind: Kind
  package var reason: LocalizedText
  package var span: SourceSpan
}
