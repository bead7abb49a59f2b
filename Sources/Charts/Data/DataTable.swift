package import Datasets

/// The rows a chart draws: named columns of one length. Datasets and indicators are turned into one before
/// a chart is drawn, so charts know neither.
package struct DataTable: Sendable {
  package struct Field: Sendable {
    package var name: String
    package var title: LocalizedText
    package var unit: Unit?
    package var cells: Cells
    /// Names of members for readers, in all languages.
    package var labels: [String: LocalizedText]

    package init(name: String, title: LocalizedText, unit: Unit? = nil, cells: Cells, labels: [String: LocalizedText] = [:]) {
      self.name = name
      self.title = title
      self.unit = unit
      self.cells = cells
      self.labels = labels
    }
  }

  /// Typed cells. Numbers are in base units: yuan, a fraction for percent.
  package enum Cells: Sendable {
    case number([Double?])
    case text([String?])
    case boolean([Bool?])
    case period([Period?])
  }

  package var fields: [Field]
  package var rowCount: Int

  package init(fields: [Field], rowCount: Int) {
    self.fields = fields
    self.rowCount = rowCount
  }
}
