import Datasets
import Synchronization

/// A measure column of a dataset as a series. Its observations are made when they are first asked for: a column of a million rows
/// that is only summed never has them.
final class DatasetColumn: Sendable {
  let dataset: Dataset
  /// Nil for the rows themselves, each an observation of 1.
  let field: Int?
  private let madeReleases = Mutex<Releases?>(nil)
  private let madeObservations = Mutex<[Observation]?>(nil)

  init(_ dataset: Dataset, field: Int?) {
    self.dataset = dataset
    self.field = field
  }

  /// Of several releases of one value the last in the declared order is current.
  private struct Releases {
    var current: [Int32] = []
    /// By key, then from the first release to the last.
    var superseded: [Int32] = []
  }

  /// The rows that have a value which no later release replaced, ascending.
  var currentRows: [Int32] { releases.current }
  var current: [Observation] {
    madeObservations.withLock { made in
      if let made { return made }
      let list = observations(releases.current)
      made = list
      return list
    }
  }
  var superseded: [Observation] { observations(releases.superseded) }

  func selection(_ rows: [Int32]) -> RowSelection { RowSelection(dataset: dataset, field: field, rows: rows) }

  /// Sorted by key; rows of one key in the order of `rows`.
  private func observations(_ rows: [Int32]) -> [Observation] {
    selection(rows).observations.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
  }

  private var releases: Releases {
    madeReleases.withLock { made in
      if let made { return made }
      let found = findReleases()
      made = found
      return found
    }
  }

  private func findReleases() -> Releases {
    let all = Array(0..<Int32(clamping: dataset.rowCount))
    let values = selection(all).values(of: all)
    let rows = all.filter { values[Int($0)].isFinite }
    guard field != nil, let vintage = dataset.fieldIndex(role: .vintage) else { return Releases(current: rows) }
    let order = dataset.fields[vintage].constraints.members ?? []
    let vintages = MemberCodes(dataset.columns[vintage])
    // A release that is not declared, and a row without one, stand before those that are.
    let ranks = [-1] + vintages.names.map { order.firstIndex(of: $0) ?? -1 }
    var grouping = RowGrouping(rows)
    let selection = selection(rows)
    for name in ["period"] + selection.dimensions { selection.codes(of: name).map { grouping.split(by: $0) } }
    var releases = Releases()
    for group in grouping.groups {
      let rank = { (row: Int32) in ranks[Int(vintages.codes[Int(row)])] }
      let last = group.map(rank).max() ?? -1
      // Rows that no vintage tells apart all stay: a lookup will say that it is ambiguous.
      releases.current += group.filter { rank($0) == last }
      releases.superseded += group.filter { rank($0) != last }.sorted { (rank($0), $0) < (rank($1), $1) }
    }
    releases.current.sort()
    return releases
  }
}
