import Datasets
import Indicators

/// One value of a series: what it comes to, and the rows that it rests on.
struct ValueDetails {
  /// The name of the indicator, or of the dataset.
  let owner: String
  let lines: [(name: String, text: String)]

  /// Nil unless `text` names a value, or a column of a dataset.
  init?(_ text: String, in site: ComputedSite) {
    let name = text.hasPrefix("value:") ? String(text.dropFirst("value:".count)) : text
    guard case .success(let reference) = SeriesReference.parse(name), let series = site.catalog.series(for: reference),
      text != name || name != reference.series || name.contains(".")
    else { return nil }
    owner =
      site.catalog.indicator(named: reference.series) == nil
      ? "dataset:" + reference.series.prefix { $0 != "." } : "indicator:" + reference.series
    var lines = [(name: "series", text: reference.series)]
    switch site.catalog.observation(for: reference) {
    case .failure(let problem):
      if name != reference.series { lines.append(("value", problem.message)) }
    case .success(let found):
      let text = ObservationText(language: site.content.configuration.defaultLanguage, unit: series.unit)
      lines.append(("value", text.precise(found.value)))
      if found.interval.lowerBound < found.interval.upperBound { lines.append(("interval", text.interval(found))) }
      lines += found.lineage.rows.map { ("rows", Self.rows($0)) }
      lines.append(("verified", found.lineage.isVerified ? "yes" : "no"))
    }
    self.lines = lines
  }

  /// Rows counted from 1, runs as first–last.
  private static func rows(_ set: RowSet) -> String {
    let runs = set.runs.map { $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)–\($0.upperBound)" }
    return "\(set.dataset)\(set.field.isEmpty ? "" : "." + set.field) \(runs.joined(separator: ", "))"
  }
}
