import Datasets
import Diagnostics
import Indicators

/// Tells of numbers in a text that are pinned to a release or a period, where the data have a newer one that the text does not give.
struct NewerData: Sendable {
  let catalog: SeriesCatalog

  /// - Parameter bindings: all of one file.
  func findings(_ bindings: [ResolvedBinding], in file: String) -> [Diagnostic] {
    let bySeries = Dictionary(grouping: bindings) { $0.series.id }.sorted { $0.key < $1.key }.map(\.value)
    return bySeries.flatMap { newerVintages($0, file) } + [newerPeriods(bySeries.flatMap(newestOfRuns), file)].compactMap { $0 }
  }

  private func newerVintages(_ bindings: [ResolvedBinding], _ file: String) -> [Diagnostic] {
    bindings.compactMap { binding in
      guard binding.isSuperseded, let latest = catalog.successors(of: binding.observation, in: binding.series).last,
        !bindings.contains(where: { $0.observation.lineage == latest.lineage })
      else { return nil }
      let names = latest.lineage.vintages.sorted().joined(separator: ", ")
      let text = QuantityFormatter(language: "zh-Hans").text(Quantity(latest.value, binding.series.unit))
      return Diagnostic(
        "newer-vintage", "'\(binding.binding.reference)' was released again", severity: .note, at: binding.binding.span.in(file),
        cause: "the release '\(names)' has \(text), and the text does not give it",
        fix: "take the vintage out of the reference to bind the last release")
    }
  }

  /// Of each run of values over time, the newest that the text gives.
  private func newestOfRuns(_ bindings: [ResolvedBinding]) -> [ResolvedBinding] {
    let runs = Dictionary(grouping: bindings.filter { $0.reference.period != nil }) { $0.observation.key.members }
    return runs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { $0.value.max { period($0) < period($1) } }
  }

  /// One finding for a file: a text about a year now past has many such values, and mostly means them.
  private func newerPeriods(_ newest: [ResolvedBinding], _ file: String) -> Diagnostic? {
    let outdated = newest.compactMap { binding in
      catalog.newerPeriod(than: binding.observation, in: binding.series).map { (binding: binding, newer: $0) }
    }
    guard let first = outdated.min(by: { $0.binding.binding.span.start < $1.binding.binding.span.start }) else { return nil }
    let list = outdated.map { "'\($0.binding.binding.reference)' has \($0.newer)" }
    let more = list.count > 4 ? " and \(list.count - 4) more" : ""
    return Diagnostic(
      "newer-period", "the data have newer periods than the text for \(list.count == 1 ? "a series" : "\(list.count) series")", severity: .note,
      at: first.binding.binding.span.in(file), cause: list.prefix(4).joined(separator: ", ") + more,
      fix: "bind the newer period where the text means the newest value")
  }

  private func period(_ binding: ResolvedBinding) -> CalendarDay {
    binding.observation.key.period?.lastDay ?? CalendarDay(year: 0, month: 1, day: 1)
  }
}
