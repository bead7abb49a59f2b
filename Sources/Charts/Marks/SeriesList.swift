import Datasets
import StructuredText

/// The members that colour tells apart, over all layers.
struct SeriesList: Sendable {
  struct Series: Sendable, Hashable {
    var key: String
    var label: String
  }

  var series: [Series] = []
  var isShownInLegend = true
  private var indices: [String: Int] = [:]

  init(_ layers: [ResolvedLayer], language: String) {
    let users = layers.filter { layer in layer.rows.contains { $0.series != nil } }
    var seen: Set<String> = []
    var members: [ChartValue] = []
    var labels: [String: LocalizedText] = [:]
    for layer in users {
      let channel = layer.colorChannel ?? .detail
      labels.merge(layer.field(channel)?.labels ?? [:], uniquingKeysWith: { first, _ in first })
      for (row, raw) in zip(layer.rows, layer.table.rows) {
        guard let key = row.series, !key.isEmpty, seen.insert(key).inserted else { continue }
        let column = layer.spec[channel]?.field.flatMap { layer.table.index($0.value) }
        members.append(column.map { raw[$0] } ?? .text(key))
      }
    }
    guard let first = users.first, let encoding = first.spec[first.colorChannel ?? .detail] else { return }
    let sorter = MemberSorter(layers: users) { _, row in .text(row.series ?? "") }
    var sorted = sorter.sorted(members, by: encoding.sort)
    if let domain = encoding.scale.domain { sorted = domain.map { value in members.first { $0.key == value.key } ?? value } }
    isShownInLegend = encoding.hasLegend && first.colorChannel != nil
    series = sorted.map { value in
      let label = labels[value.key]?.text(for: language)
      if case .period(let period) = value { return Series(key: value.key, label: label ?? period.text(for: language)) }
      return Series(key: value.key, label: label ?? value.key)
    }
    indices = Dictionary(series.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func index(_ key: String?) -> Int { key.flatMap { indices[$0] } ?? 0 }

  func contains(_ key: String) -> Bool { indices[key] != nil }
}
