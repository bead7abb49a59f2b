/// Places the boxes and edges of the map.
struct MapLayout {
  private(set) var boxes: [ArgumentMap.Box] = []
  private(set) var edges: [ArgumentMap.Edge] = []
  private(set) var height = 0.0

  private static let kinds: [NodeKind] = [.bottleneck, .mechanism, .countermeasure]

  init(_ report: Report, language: String) {
    let maker = BoxMaker(language: language)
    var columns = Self.kinds.enumerated().map { index, kind in
      report.nodes(of: kind).map { maker.box($0, x: MapMetrics.columnX(index)) }
    }
    place(&columns, lanes: [:])
    let crossings = crossings(report, columns)
    let lanes = Dictionary(grouping: crossings, by: \.gap).mapValues(\.count)
    place(&columns, lanes: lanes)
    boxes = columns.flatMap { $0 }
    edges = edges(report, columns, crossings)
  }

  // MARK: Columns

  /// Stacks the boxes of each column; shorter columns are spread over the height of the tallest.
  private mutating func place(_ columns: inout [[ArgumentMap.Box]], lanes: [Int: Int]) {
    let gaps = columns.indices.map { column in
      (0...columns[column].count).map { gap in self.gap(gap, lanes: column == 1 ? lanes[gap, default: 0] : 0) }
    }
    let heights = columns.indices.map { column in
      columns[column].reduce(0) { $0 + $1.frame.height } + gaps[column].reduce(0, +)
    }
    let tallest = heights.max() ?? 0
    for column in columns.indices where !columns[column].isEmpty {
      let spare = (tallest - heights[column]) / Double(columns[column].count + 1)
      var y = MapMetrics.headingHeight
      for index in columns[column].indices {
        y += gaps[column][index] + (index == 0 ? spare / 2 : spare)
        columns[column][index].move(to: y.rounded(.down))
        y += columns[column][index].frame.height
      }
    }
    height = (MapMetrics.headingHeight + tallest + MapMetrics.margin).rounded(.up)
  }

  private func gap(_ index: Int, lanes: Int) -> Double {
    let base = index == 0 ? 4 : MapMetrics.boxGap
    return lanes == 0 ? base : max(base, 16 + Double(lanes) * MapMetrics.laneGap)
  }

  // MARK: Links that cross the mechanisms' column

  private struct Crossing {
    var link: ArgumentLink
    /// 0 is above the first mechanism.
    var gap: Int
    var height: Double
  }

  private func crossings(_ report: Report, _ columns: [[ArgumentMap.Box]]) -> [Crossing] {
    let mechanisms = columns[1]
    let all = columns.flatMap { $0 }
    return report.links.filter { $0.relation == .addresses }.compactMap { link in
      guard let source = frame(link.from, all), let target = frame(link.to, all) else { return nil }
      let middle = (source.midY + target.midY) / 2
      let centres = gapCentres(mechanisms)
      let gap = centres.indices.min { abs(centres[$0] - middle) < abs(centres[$1] - middle) } ?? 0
      return Crossing(link: link, gap: gap, height: middle)
    }
  }

  private func gapCentres(_ boxes: [ArgumentMap.Box]) -> [Double] {
    let tops = boxes.map(\.frame.y) + [height]
    let bottoms = [MapMetrics.headingHeight] + boxes.map(\.frame.maxY)
    return zip(bottoms, tops).map { ($0 + $1) / 2 }
  }

  // MARK: Edges

  private func edges(
    _ report: Report, _ columns: [[ArgumentMap.Box]], _ crossings: [Crossing]
  ) -> [ArgumentMap.Edge] {
    let all = columns.flatMap { $0 }
    let centres = gapCentres(columns[1])
    return report.links.compactMap { link in
      guard let source = frame(link.from, all), let target = frame(link.to, all) else { return nil }
      return ArgumentMap.Edge(
        link: link, start: .init(x: source.x, y: source.midY), end: .init(x: target.maxX, y: target.midY),
        laneY: lane(of: link, crossings, centres))
    }
  }

  /// Lanes of a gap run side by side, the highest link on top.
  private func lane(of link: ArgumentLink, _ crossings: [Crossing], _ centres: [Double]) -> Double? {
    guard let gap = crossings.first(where: { $0.link == link })?.gap else { return nil }
    let order = crossings.enumerated().filter { $0.element.gap == gap }
      .sorted { ($0.element.height, $0.offset) < ($1.element.height, $1.offset) }
    guard let place = order.firstIndex(where: { $0.element.link == link }) else { return nil }
    return centres[gap] + (Double(place) - Double(order.count - 1) / 2) * MapMetrics.laneGap
  }

  private func frame(_ end: LinkEnd, _ boxes: [ArgumentMap.Box]) -> ArgumentMap.Frame? {
    guard let box = boxes.first(where: { $0.nodeID == end.nodeID }) else { return nil }
    var frame = box.frame(of: end.partID)
    frame.x = box.frame.x
    frame.width = box.frame.width
    return frame
  }
}
