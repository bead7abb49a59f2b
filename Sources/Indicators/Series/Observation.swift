package import Datasets

/// Which observation of a series: its period and its member of each dimension.
package struct ObservationKey: Sendable, Hashable, Comparable {
  package var period: Period?
  /// Dimension and member, sorted by dimension.
  package var members: [Member]

  package struct Member: Sendable, Hashable, Comparable {
    package var dimension: String
    package var name: String

    package init(dimension: String, name: String) {
      self.dimension = dimension
      self.name = name
    }

    package static func < (a: Member, b: Member) -> Bool { (a.dimension, a.name) < (b.dimension, b.name) }
  }

  package init(period: Period?, members: [Member] = []) {
    self.period = period
    self.members = members.sorted()
  }

  package static func < (a: ObservationKey, b: ObservationKey) -> Bool {
    switch (a.period, b.period) {
    case (let x?, let y?) where x != y: return x < y
    case (nil, .some): return true
    case (.some, nil): return false
    default: return a.members.lexicographicallyPrecedes(b.members)
    }
  }
}

/// One value of a series with the interval that its inputs' rounding implies and all it rests on.
package struct Observation: Sendable, Hashable {
  package var key: ObservationKey
  /// In base units: yuan, a fraction for percent.
  package var value: Double
  /// The lowest and highest value that the published rounding of the inputs allows; both equal `value` when unknown.
  package var interval: ClosedRange<Double>
  package var lineage: Lineage

  package init(key: ObservationKey, value: Double, interval: ClosedRange<Double>? = nil, lineage: Lineage) {
    self.key = key
    self.value = value
    self.interval = interval ?? value...value
    self.lineage = lineage
  }
}

/// What a value rests on: rows of datasets, and the worst of their confidence and basis.
package struct Lineage: Sendable, Hashable {
  /// A row of a dataset, counted from 0.
  package struct Row: Sendable, Hashable, Comparable {
    package var dataset: String
    package var field: String
    package var index: Int

    package init(dataset: String, field: String, index: Int) {
      self.dataset = dataset
      self.field = field
      self.index = index
    }

    package static func < (a: Row, b: Row) -> Bool { (a.dataset, a.field, a.index) < (b.dataset, b.field, b.index) }
  }

  /// An observation of another series that entered the computation.
  package struct Input: Sendable, Hashable {
    package var series: String
    package var key: ObservationKey

    package init(series: String, key: ObservationKey) {
      self.series = series
      self.key = key
    }
  }

  /// Direct inputs, in the order in which the measure names them; empty for a value read from a row.
  package var inputs: [Input]
  /// All rows underneath, sorted, without repetition.
  package var rows: [Row]
  package var definitions: Set<String>
  package var vintages: Set<String>
  /// The lowest confidence of the rows.
  package var confidence: Confidence?
  /// True when a row underneath is general knowledge.
  package var restsOnGeneralKnowledge: Bool

  package init(
    inputs: [Input] = [], rows: [Row], definitions: Set<String>, vintages: Set<String> = [], confidence: Confidence? = nil,
    restsOnGeneralKnowledge: Bool = false
  ) {
    self.inputs = inputs
    self.rows = rows
    self.definitions = definitions
    self.vintages = vintages
    self.confidence = confidence
    self.restsOnGeneralKnowledge = restsOnGeneralKnowledge
  }

  /// True when no row is general knowledge or of low confidence.
  package var isVerified: Bool { !restsOnGeneralKnowledge && confidence != .low }
}
