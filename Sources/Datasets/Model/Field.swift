package import Diagnostics

/// What a column is for.
package enum FieldRole: String, Sendable, Hashable, CaseIterable {
  case period, dimension, measure, vintage, confidence, basis, rounding, source, note
  /// The day on which a row was published, for reading a dataset as of a day.
  case released
}

/// The types of Table Schema that are read.
package enum FieldType: String, Sendable, Hashable, CaseIterable {
  case string, number, integer, boolean, date, year, yearmonth, period
}

/// Table Schema's constraints on a field.
package struct FieldConstraints: Sendable, Hashable {
  package var required = false
  package var unique = false
  package var minimum: Double?
  package var maximum: Double?
  package var pattern: String?
  /// The allowed members in their declared order: for a vintage, from the first release to the last word.
  package var members: [String]?

  package init() {}
}

/// The half-width of the rounding with which values were published, in the field's own unit and scale.
package enum Rounding: Sendable, Hashable {
  case halfWidth(Double)
  /// Each row has its own, in the named field.
  case field(String)
}

/// One column's description.
package struct Field: Sendable, Hashable {
  package var name: String
  package var type: FieldType
  package var role: FieldRole
  package var title: LocalizedText
  package var description: LocalizedText?
  package var unit: Unit?
  /// What a cell is multiplied with to give base units: 1e8 for 亿元.
  package var scale: Double
  package var rounding: Rounding?
  package var constraints: FieldConstraints
  /// Names of a dimension's members for readers: `export` → 出口 / exports.
  package var labels: [String: LocalizedText]
  package var span: SourceSpan

  package init(
    name: String, type: FieldType, role: FieldRole, title: LocalizedText, description: LocalizedText? = nil,
    unit: Unit? = nil, scale: Double = 1, rounding: Rounding? = nil, constraints: FieldConstraints = FieldConstraints(),
    labels: [String: LocalizedText] = [:], span: SourceSpan = .startOfFile
  ) {
    self.name = name
    self.type = type
    self.role = role
    self.title = title
    self.description = description
    self.unit = unit
    self.scale = scale
    self.rounding = rounding
    self.constraints = constraints
    self.labels = labels
    self.span = span
  }
}
