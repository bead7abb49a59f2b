package import Diagnostics

/// A table with units, periods, definitions, vintages and provenance: a Frictionless Tabular Data Resource.
package struct Dataset: Sendable {
  package var name: String
  /// The path of the JSON description, as diagnostics print it.
  package var file: String
  /// SHA-256 of each of `inputs`, with spaces between; lower-case hexadecimal.
  package var digest: String
  package var title: LocalizedText
  package var description: LocalizedText?
  package var sources: [Source]
  package var licenses: [License]
  /// What the numbers count. Two series compare only within one definition.
  package var definition: String
  /// The date or period at which the data were taken.
  package var asOf: String?
  /// How long after its release the author vouches for the data.
  package var life: CalendarDuration?
  package var fields: [Field]
  package var primaryKey: [String]
  /// One column a field, in the order of `fields`, each of `rowCount` cells.
  package var columns: [Column]
  package var rowCount: Int
  /// The description and the other files that the rows come from: a CSV file, a database and its query.
  package var inputs: [String]
  /// The file and place of each row, for messages and lineage.
  package var rowFile: String
  package var rowSpans: [SourceSpan]
  /// The program that printed the rows, with its arguments; nil where they stand in a file of the author's.
  package var command: [String]?

  package init(
    name: String, file: String, digest: String = "", title: LocalizedText, description: LocalizedText? = nil,
    sources: [Source], licenses: [License] = [], definition: String, asOf: String? = nil, fields: [Field],
    primaryKey: [String] = [], columns: [Column], rowCount: Int, inputs: [String]? = nil, rowFile: String, rowSpans: [SourceSpan]
  ) {
    self.name = name
    self.file = file
    self.digest = digest
    self.title = title
    self.description = description
    self.sources = sources
    self.licenses = licenses
    self.definition = definition
    self.asOf = asOf
    self.fields = fields
    self.primaryKey = primaryKey
    self.columns = columns
    self.rowCount = rowCount
    self.inputs = inputs ?? [file]
    self.rowFile = rowFile
    self.rowSpans = rowSpans
  }

  package func fieldIndex(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
  package func fieldIndex(role: FieldRole) -> Int? { fields.firstIndex { $0.role == role } }
}
