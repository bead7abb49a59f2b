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
  /// The series under each key, in the order in which they are listed.
  package var inputs: [String: [Located<SeriesReference>]]
  package var options: MeasureOptions
  package var filters: [InputFilter]
  /// What the result counts, where it is not what its inputs count.
  package var definition: String?
  package var acknowledgements: [Acknowledgement]
  package var span: SourceSpan

  /// Every series that is read.
  package var references: [Located<SeriesReference>] {
    inputs.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Keys that any measure may have.
  package static let commonKeys = ["measure", "unit", "digits", "where", "definition", "acknowledge"]

  /// Front-matter keys that this type reads: the common ones, and those of all measures.
  package static let keys: [String] = {
    let own = MeasureRegistry.all.flatMap(\.keys)
    return commonKeys + Set(own).subtracting(commonKeys).sorted()
  }()
}
