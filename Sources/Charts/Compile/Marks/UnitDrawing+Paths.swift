extension UnitDrawing {
  /// The rows of each series, in path order, with the name of the series.
  private func series(x: Place, y: Place) -> [(rows: [Int], name: String?)] {
    let fields = unit.pathFields
    var groups: [[Int]] = [rows]
    if !fields.isEmpty {
      let divided = RowGroups(frame, by: fields.map { FieldPath($0) }).groups
      var places: [Int: Int] = [:]
      groups = []
      for row in rows {
        let group = divided[row]
        if let place = places[group] {
          groups[place].append(row)
        } else {
          places[group] = groups.count
          groups.append([row])
        }
      }
    }
    let columns = fields.map { frame.values($0) }
    return groups.filter { !$0.isEmpty }.map { group in
      let name = fields.isEmpty ? nil : columns.map { $0[group[0]].text }.joined(separator: ", ")
      return (ordered(group, unit.orientation == .horizontal ? y : x), name)
    }
  }

  /// Along the dimension, or by the order that the author gives.
  private func ordered(_ rows: [Int], _ place: Place) -> [Int] {
    let orders = unit.definition.all(.order)
    let fields = orders.filter(\.isField)
    if !fields.isEmpty, unit.stack == nil {
      let order = RowOrder(fields.map { RowOrder.Key(FieldPath($0.column()), isDescending: $0.sort == .descending) })
      return order.sorted(rows, in: frame)
    }
    if fields.isEmpty, let value = orders.first?.value, value.isNull || value == false { return rows }
    if orders.isEmpty, let own = unit.property("order"), own.isNull || own == false { return rows }
    guard unit.channel(unit.orientation == .horizontal ? .y : .x)?.isField == true else { return rows }
    let keys = rows.map(place)
    var isSorted = true
    for index in keys.indices.dropFirst() where !(keys[index - 1] <= keys[index]) {
      isSorted = false
      break
    }
    if isSorted { return rows }
    return rows.indices.sorted { a, b in
      let (x, y) = (keys[a].isNaN ? -.infinity : keys[a], keys[b].isNaN ? -.infinity : keys[b])
      return x == y ? a < b : x < y
    }.map { rows[$0] }
  }

  /// Whether a row is a place of the path and not a gap.
  private var isDefined: (Int) -> Bool {
    guard unit.invalidMode == .breakAndShow || unit.invalidMode == .breakAndFilter else { return { _ in true } }
    let columns: [[DataValue]] = [PlotChannel.x, .y].compactMap { channel in
      guard let definition = unit.channel(channel), definition.isField, !definition.isCounting else { return nil }
      guard unit.scale(channel)?.kind.isContinuous == true else { return nil }
      return frame.values(definition.column())
    }
    return { row in columns.allSatisfy { $0[row].isValid && $0[row].number.isFinite } }
  }

  private var interpolation: String { unit.property("interpolate")?.text ?? "linear" }

  func lines() -> [PlotMark.Item] {
    let x = point(.x, .middle) ?? { _ in 0 }
    let y = point(.y, .middle) ?? { _ in 0 }
    let (isDefined, style, interpolation) = (isDefined, styles(), interpolation)
    return series(x: x, y: y).map { rows, name in
      let points = rows.map { row -> PlotMark.LinePoint? in
        guard isDefined(row) else { return nil }
        let point = PlotMark.LinePoint(x: x(row), y: y(row))
        return point.x.isFinite && point.y.isFinite ? point : nil
      }
      return PlotMark.Item(.line(points, interpolate: interpolation), style(rows[0]), rows: rows, series: name)
    }
  }

  /// Both ends of an area that measures nothing.
  private func flat(_ channel: PlotChannel) -> (Place, Place) {
    let place = point(channel, .zeroOrMinimum) ?? { _ in 0 }
    return (place, place)
  }

  func areas() -> [PlotMark.Item] {
    let isHorizontal = unit.orientation == .horizontal
    let single = point(isHorizontal ? .y : .x, .zeroOrMinimum) ?? { _ in 0 }
    let isFlat = unit.orientation == nil && scale(.yOffset)?.numeric == nil
    let ends = isFlat ? flat(.y) : range(isHorizontal ? .x : .y, .zeroOrMinimum, .zeroOrMinimum)
    let (isDefined, style, interpolation) = (isDefined, styles(), interpolation)
    return series(x: isHorizontal ? ends.0 : single, y: isHorizontal ? single : ends.0).map { rows, name in
      let points = rows.map { row -> PlotMark.AreaPoint? in
        guard isDefined(row) else { return nil }
        let (place, start, end) = (single(row), ends.0(row), ends.1(row))
        guard place.isFinite, start.isFinite, end.isFinite else { return nil }
        return isHorizontal
          ? PlotMark.AreaPoint(x: start, y: place, x2: end, y2: place) : PlotMark.AreaPoint(x: place, y: start, x2: place, y2: end)
      }
      return PlotMark.Item(.area(points, interpolate: interpolation), style(rows[0]), rows: rows, series: name)
    }
  }
}
