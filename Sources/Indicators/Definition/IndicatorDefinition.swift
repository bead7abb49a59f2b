package import Datasets
package import Diagnostics
package import StructuredText

/// How an indicator is computed: the front matter of its page, typed.
package struct IndicatorDefinition: Sendable {
  package var name: String
  package var file: String
  package var title: LocalizedText
  package var unit: Located<Datasets.Unit>?
  package var digits: Int?
  package var measureName: String
  package var measureSpan: SourceSpan
  /// `of`, `in`, `to` … with what they name.
  package var inputs: [String: Located<SeriesReference>]
  package var options: MeasureOptions
  package var filters: [InputFilter]
  /// What the result counts, where it is not what its inputs count.
  package var definition: String?
  package var acknowledgements: [Acknowledgement]
  package var span: SourceSpan

  /// Front-matter keys that this type reads.
  package static let keys = [
    "unit", "digits", "measure", "of", "in", "to", "minus", "exports", "imports", "by", "over", "where", "from", "base", "n", "scale",
    "variant", "definition", "acknowledge",
  ]
}

/// A restriction of `where`: only these members of a dimension, these periods or this vintage.
package struct InputFilter: Sendable, Hashable {
  package var name: String
  package var values: [Located<String>]
}

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
