package import Datasets

/// What a value rests on: rows of datasets, and the worst of their confidence and basis.
package struct Lineage: Sendable, Hashable {
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
  /// All rows underneath: one set for each column, sorted by dataset and field.
  package var rows: [RowSet]
  package var definitions: Set<String>
  package var vintages: Set<String>
  /// The lowest confidence of the rows.
  package var confidence: Confidence?
  /// True when a row underneath is general knowledge.
  package var restsOnGeneralKnowledge: Bool

  package init(
    inputs: [Input] = [], rows: [RowSet], definitions: Set<String>, vintages: Set<String> = [], confidence: Confidence? = nil,
    restsOnGeneralKnowledge: Bool = false
  ) {
    self.inputs = inputs
    self.rows = rows
    self.definitions = definitions
    self.vintages = vintages
    self.confidence = confidence
    self.restsOnGeneralKnowledge = restsOnGeneralKnowledge
  }

  /// How many rows there are, each counted once for a column.
  package var rowCount: Int { rows.reduce(0) { $0 + $1.count } }

  /// The rows of a dataset that are underneath, ascending, counted from 0.
  package func rowNumbers(of dataset: String) -> [Int] {
    let sets = rows.filter { $0.dataset == dataset }
    return sets.count == 1 ? sets.flatMap(\.indices) : Set(sets.flatMap(\.indices)).sorted()
  }

  /// True when every row underneath is also underneath `whole`.
  package func rests(within whole: Lineage) -> Bool {
    !rows.isEmpty && rows.allSatisfy { set in whole.rows.contains { set.isSubset(of: $0) } }
  }

  /// True when no row is general knowledge or of low confidence.
  package var isVerified: Bool { !restsOnGeneralKnowledge && confidence != .low }
}
