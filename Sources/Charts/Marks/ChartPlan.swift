import Datasets
import Diagnostics

/// Everything about a chart that does not depend on how much room there is.
struct ChartPlan: Sendable {
  var spec: ChartSpec
  var language: String
  var layers: [ResolvedLayer]
  var x: Dimension?
  var y: Dimension?
  var series: SeriesList
  /// The members of an offset channel, in their order; empty without one.
  var offsets: [String]

  var isHorizontal: Bool { layers.first.map(\.isHorizontal) ?? false }
  var isChinese: Bool { language.hasPrefix("zh") }

  func dimension(_ channel: Channel) -> Dimension? { channel == .x ? x : y }

  var measureChannel: Channel { isHorizontal ? .x : .y }
  var categoryChannel: Channel { isHorizontal ? .y : .x }

  init(_ spec: ChartSpec, layers: [ResolvedLayer], language: String) {
    self.spec = spec
    self.layers = layers
    self.language = language
    x = Dimension(.x, of: layers, language: language)
    y = Dimension(.y, of: layers, language: language)
    series = SeriesList(layers, language: language)
    offsets = Self.offsets(layers, series)
  }

  private static func offsets(_ layers: [ResolvedLayer], _ series: SeriesList) -> [String] {
    guard let layer = layers.first(where: { layer in layer.rows.contains { $0.offset != nil } }),
      let encoding = layer.spec[layer.offsetChannel] ?? layer.spec[.xOffset] ?? layer.spec[.yOffset]
    else { return [] }
    var seen: Set<String> = []
    let found = layers.flatMap(\.rows).compactMap(\.offset).filter { seen.insert($0).inserted }
    // Bars beside each other stand in the order of the legend.
    if found.allSatisfy({ series.contains($0) }), encoding.sort == nil { return series.series.map(\.key).filter(seen.contains) }
    let sorter = MemberSorter(layers: layers) { _, row in .text(row.offset ?? "") }
    return sorter.sorted(found.map { Period($0).map(ChartValue.period) ?? .text($0) }, by: encoding.sort).map(\.key)
  }

  /// All numbers that the axis of `channel` has to reach.
  func extent(_ channel: Channel) -> ClosedRange<Double>? {
    var low = Double.infinity
    var high = -Double.infinity
    func include(_ value: Double?) {
      guard let value, value.isFinite else { return }
      (low, high) = (min(low, value), max(high, value))
    }
    for layer in layers {
      for row in layer.rows {
        if let extent = row.extent, channel == layer.measureChannel {
          include(extent.lowerBound)
          include(extent.upperBound)
          continue
        }
        let isTime = dimension(channel)?.kind == .temporal
        for value in channel == .x ? [row.x, row.x2] : [row.y, row.y2] { include(isTime ? PositionScale.day(value) : value.number) }
      }
    }
    return low <= high ? low...high : nil
  }

  /// Lengths are only true when they start at zero.
  var hasLengths: Bool { layers.contains { [.bar, .area].contains($0.spec.mark.type) } }
}
