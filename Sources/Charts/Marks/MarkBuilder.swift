/// Turns placed rows into marks.
struct MarkBuilder {
  let placement: Placement
  let numbers: [Channel: AxisNumbers]

  private var plan: ChartPlan { placement.plan }

  func marks() -> [SceneMark] { plan.layers.flatMap { marks($0) } }

  private func marks(_ layer: ResolvedLayer) -> [SceneMark] {
    switch layer.spec.mark.type {
    case .bar: bars(layer)
    case .line: lines(layer) + (layer.spec.mark.hasPoints ? points(layer) : [])
    case .area: areas(layer) + (layer.spec.mark.hasPoints ? points(layer) : [])
    case .point, .circle, .square: points(layer)
    case .rule: rules(layer)
    case .tick: ticks(layer)
    case .text: texts(layer)
    }
  }

  func style(_ layer: ResolvedLayer, _ series: String?) -> SceneStyle {
    let mark = layer.spec.mark
    let fixed = Channel.colors.lazy.compactMap { layer.spec[$0]?.value?.key }.first { Palette.names.contains($0) }
    let index = plan.series.index(series)
    return SceneStyle(
      color: series == nil ? fixed ?? mark.color ?? Palette.name(0) : Palette.name(index), opacity: mark.opacity,
      strokeWidth: mark.strokeWidth, dash: mark.strokeDash)
  }

  private func bars(_ layer: ResolvedLayer) -> [SceneMark] {
    layer.rows.compactMap { row in
      guard let extent = row.extent, let across = thickness(row, layer) else { return nil }
      guard case .linear(let scale) = placement.scale(layer.measureChannel) else { return nil }
      let (a, b) = (scale.position(extent.lowerBound), scale.position(extent.upperBound))
      let rect =
        layer.isHorizontal
        ? SceneRect(x: min(a, b), y: across.start, width: abs(b - a), height: across.size)
        : SceneRect(x: across.start, y: min(a, b), width: across.size, height: abs(b - a))
      return .bar(rect, cornerRadius: layer.spec.mark.cornerRadius ?? 0, style(layer, row.series))
    }
  }

  /// Where a bar stands in its band and how thick it is.
  private func thickness(_ row: ResolvedRow, _ layer: ResolvedLayer) -> (start: Double, size: Double)? {
    let channel = layer.categoryChannel
    guard let scale = placement.scale(channel) else {
      let (start, size) = channel == .x ? (placement.plot.x, placement.plot.width) : (placement.plot.y, placement.plot.height)
      return (start + (size - min(size, 40)) / 2, min(size, 40))
    }
    guard let center = scale.center(layer.category(row)) else { return nil }
    if let offset = placement.offsetScale, let key = row.offset, let start = offset.position(key) {
      return (center + start, offset.bandwidth)
    }
    let size = layer.spec.mark.size ?? min(scale.bandwidth ?? 12, Placement.thickest)
    return (center - size / 2, size)
  }

  /// The rows of each series in the order of the axis.
  func groups(_ layer: ResolvedLayer) -> [(series: String?, rows: [ResolvedRow])] {
    let keys: [String?] = layer.rows.contains { $0.series != nil } ? plan.series.series.map(\.key) : [nil]
    return keys.compactMap { key in
      let rows = layer.rows.filter { $0.series == key }
      return rows.isEmpty ? nil : (key, ordered(rows, layer))
    }
  }

  private func ordered(_ rows: [ResolvedRow], _ layer: ResolvedLayer) -> [ResolvedRow] {
    let scale = placement.scale(layer.categoryChannel)
    let keyed = rows.enumerated().map { index, row in
      (key: row.order ?? scale?.center(layer.category(row)) ?? 0, index: index, row: row)
    }
    return keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.row)
  }

  private func lines(_ layer: ResolvedLayer) -> [SceneMark] {
    groups(layer).map { group in
      var style = style(layer, group.series)
      if style.dash == nil, group.series != nil { style.dash = SeriesLook.dash(plan.series.index(group.series)) }
      let stretches = Self.stretches(group.rows.map { placement.point($0, layer) })
      return .line(stretches, layer.spec.mark.interpolation, style)
    }
  }

  /// The runs of values between missing ones.
  static func stretches<Value>(_ values: [Value?]) -> [[Value]] {
    var result: [[Value]] = [[]]
    for value in values {
      if let value { result[result.count - 1].append(value) } else if result.last?.isEmpty == false { result.append([]) }
    }
    return result.filter { !$0.isEmpty }
  }

  private func areas(_ layer: ResolvedLayer) -> [SceneMark] {
    guard case .linear(let scale) = placement.scale(layer.measureChannel) else { return [] }
    return groups(layer).map { group in
      let edges = group.rows.map { row -> (ScenePoint, ScenePoint)? in
        guard let extent = row.extent, let place = placement.scale(layer.categoryChannel)?.center(layer.category(row)) else { return nil }
        let (high, low) = (scale.position(extent.upperBound), scale.position(extent.lowerBound))
        return layer.isHorizontal
          ? (ScenePoint(high, place), ScenePoint(low, place)) : (ScenePoint(place, high), ScenePoint(place, low))
      }
      let stretches = Self.stretches(edges).map { SceneStretch(upper: $0.map(\.0), lower: $0.map(\.1)) }
      return .area(stretches, layer.spec.mark.interpolation, style(layer, group.series))
    }
  }

  private func points(_ layer: ResolvedLayer) -> [SceneMark] {
    let mark = layer.spec.mark
    let isOverlay = mark.type == .line || mark.type == .area
    return layer.rows.compactMap { row in
      guard let point = placement.point(row, layer) else { return nil }
      let shape: PointShape = mark.type == .square ? .square : mark.type == .circle ? .circle : SeriesLook.shape(plan.series.index(row.series))
      let isFilled = mark.isFilled ?? (isOverlay || mark.type != .point)
      return .point(point, shape, size: isOverlay ? 40 : mark.size ?? 50, isFilled: isFilled, style(layer, row.series))
    }
  }
}

/// What tells series apart besides colour.
enum SeriesLook {
  static func dash(_ index: Int) -> [Double]? {
    let patterns: [[Double]?] = [nil, [6, 3], [2, 3], [8, 3, 2, 3], [12, 4], [4, 2, 1, 2]]
    return patterns[index % patterns.count]
  }

  static func shape(_ index: Int) -> PointShape { PointShape.allCases[index % PointShape.allCases.count] }
}
