/// Stacks and the series of paths.
extension UnitModel {
  func stacked(_ frame: Frame, _ stack: StackDefinition, _ facetFields: [String], isForked: Bool) -> Frame {
    guard let measure = channel(stack.channel) else { return frame }
    var frame = frame
    let column = measure.column()
    var dimensions: [String] = []
    for other in stack.groupBy {
      guard let dimension = channel(other) else { continue }
      dimensions.append(dimension.column())
      guard stack.imputes, other == stack.groupBy.first else { continue }
      frame = imputed(frame, column, along: dimension, stack, facetFields, isForked: isForked)
    }
    let order = stackOrder(stack)
    return Reshape.Stack(
      FieldPath(column), groupBy: (dimensions + facetFields).map { FieldPath($0) }, order: order, offset: stack.offset, as: column + "_start",
      column + "_end"
    ).applied(to: frame)
  }

  /// Every part of a stack gets a row at every place, so that areas have no gaps.
  func imputed(
    _ frame: Frame, _ column: String, along dimension: ChannelDefinition, _ stack: StackDefinition, _ facetFields: [String], isForked: Bool
  ) -> Frame {
    let key = dimension.column()
    let step = Reshape.Impute(
      FieldPath(column), key: FieldPath(key), groupBy: (stack.parts + facetFields).map { FieldPath($0) }, method: .value, value: 0)
    var result = Self.applied(step, to: frame, within: isForked ? facetFields : [])
    for suffix in [ChannelDefinition.Suffix.end, .range] {
      let name = dimension.column(suffix)
      guard name != key, let known = result.column(name), let keys = result.column(key) else { continue }
      var found: [DataValue: DataValue] = [:]
      for (key, value) in zip(keys, known) where value != .undefined { found[key] = value }
      result.append(zip(keys, known).map { key, value in value == .undefined ? found[key] ?? value : value }, as: name)
    }
    return result
  }

  func stackOrder(_ stack: StackDefinition) -> RowOrder {
    if let order = domainOrder { return RowOrder([RowOrder.Key(FieldPath(order.column), isDescending: stack.channel == .y)]) }
    let orders = definition.all(.order)
    if orders.contains(where: \.isField) {
      return RowOrder(orders.filter(\.isField).map { RowOrder.Key(FieldPath($0.column()), isDescending: $0.sort == .descending) })
    }
    var isDescending = stack.channel == .y
    if let sort = orders.first?.sort { isDescending = sort == .descending }
    return RowOrder(stack.parts.map { RowOrder.Key(FieldPath($0), isDescending: isDescending) })
  }

  /// The columns that tell the series of a line or an area apart.
  var pathFields: [String] {
    var fields: [String] = []
    let channels: [PlotChannel] = [
      .color, .detail, .fill, .fillOpacity, .opacity, .order, .size, .stroke, .strokeDash, .strokeOpacity, .strokeWidth,
    ]
    for channel in channels {
      if channel == .order, mark == "line" { continue }
      for definition in definition.all(channel).compactMap(\.fieldOrConditionField) where definition.aggregate == nil {
        let column = definition.column()
        if !fields.contains(column) { fields.append(column) }
      }
    }
    return fields
  }
}
