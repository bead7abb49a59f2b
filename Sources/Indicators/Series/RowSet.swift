/// Rows of one column of a dataset, kept as runs: a sum over a million rows rests on one run.
package struct RowSet: Sendable, Hashable {
  package var dataset: String
  /// Empty where whole rows were counted.
  package var field: String
  /// Runs of rows counted from 0, ascending, neither touching nor overlapping.
  package private(set) var runs: [Range<Int>]

  package init(dataset: String, field: String, rows: some Sequence<Int>) {
    self.dataset = dataset
    self.field = field
    runs = Self.runs(of: rows)
  }

  package var count: Int { runs.reduce(0) { $0 + $1.count } }
  package var first: Int? { runs.first?.lowerBound }

  /// The rows one by one, ascending.
  package var indices: some Sequence<Int> { runs.lazy.joined() }

  package func isSubset(of other: RowSet) -> Bool {
    guard dataset == other.dataset, field == other.field else { return false }
    var candidates = other.runs[...]
    return runs.allSatisfy { run in
      while let candidate = candidates.first, candidate.upperBound < run.upperBound { candidates.removeFirst() }
      return candidates.first.map { $0.lowerBound <= run.lowerBound } ?? false
    }
  }

  /// One set for each column that is named in `sets`.
  package static func union(_ sets: [RowSet]) -> [RowSet] {
    if sets.count < 2 { return sets }
    let columns = Dictionary(grouping: sets) { [$0.dataset, $0.field] }
    return columns.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, sets in
      guard var union = sets.first else { return nil }
      if sets.count > 1 { union.runs = merged(sets.flatMap(\.runs)) }
      return union
    }
  }

  private static func runs(of rows: some Sequence<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var isAscending = true
    for row in rows {
      if let last = runs.last, last.upperBound == row {
        runs[runs.count - 1] = last.lowerBound..<(row + 1)
      } else {
        if let last = runs.last, row < last.upperBound { isAscending = false }
        runs.append(row..<(row + 1))
      }
    }
    return isAscending ? runs : merged(runs)
  }

  private static func merged(_ runs: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, run.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        merged.append(run)
      }
    }
    return merged
  }
}
