extension UnitModel {
  /// Makes the rows to draw from the rows of the view: bins, units of time, sums, missing rows, stacks.
  ///
  /// - Parameters:
  ///   - facetFields: the columns of the facets around, which every group is divided by.
  ///   - isForked: below a layer, where every step sees one cell only.
  func makeRows(_ frame: Frame, facetFields: [String], isForked: Bool) {
    var frame = frame
    for definition in fieldDefinitions { add(definition, to: &frame) }
    frame = frame.parsed(.fields(dateFields))
    addSortOrders(&frame)
    addDomainOrder(to: &frame)
    raw = frame
    if definition.isAggregated { frame = aggregated(frame, facetFields) }
    if let step = imputation(facetFields) { frame = Self.applied(step, to: frame, within: isForked ? facetFields : []) }
    if let stack { frame = stacked(frame, stack, facetFields, isForked: isForked) }
    addMovedIntervals(to: &frame)
    main = frame
    domainRows = frame
  }

  /// Drops the rows with values that cannot be drawn. Needs the kinds of the scales.
  func dropInvalidRows() {
    let columns = columnsToBeValid.map { main.values($0) }
    let isValid = { (row: Int) in columns.allSatisfy { $0[row].isValid && $0[row].number.isFinite } }
    let valid = main.filter(isValid)
    if !domainsKeepInvalidRows || invalidMode == .filter { domainRows = valid }
    if !keepsInvalidRows { main = valid }
  }

  private var fieldDefinitions: [ChannelDefinition] {
    var definitions: [ChannelDefinition] = []
    for channel in PlotChannel.allCases where channel != .detail && channel != .order {
      guard let definition = definition.encoding[channel] else { continue }
      definitions += ([definition] + definition.conditions.map(\.definition)).filter(\.isField)
    }
    return definitions + (definition.details + definition.all(.order) + definition.tooltips).filter(\.isField)
  }

  /// Fields of dates that may still be texts.
  private var dateFields: [FrameParse.Field] {
    fieldDefinitions.filter { $0.type == .temporal && !$0.isCounting }.compactMap { definition in
      definition.field.map { FrameParse.Field(FieldPath($0).name, .date(nil)) }
    }
  }

  /// Adds the columns of a bin or of a unit of time.
  private func add(_ definition: ChannelDefinition, to frame: inout Frame) {
    guard let field = definition.field else { return }
    let (name, end) = (definition.column(), definition.column(.end))
    if case .automatic(let options)? = definition.bin {
      guard !frame.has(name) else { return }
      let step = Reshape.Bin(FieldPath(field), options, as: name, end)
      bins[name] = step.scheme(for: frame)
      frame = Reshape.bin(step).applied(to: frame)
      frame.append(Self.binTexts(definition, frame), as: definition.column(.range))
    } else if let unit = definition.timeUnit {
      if unit.isBinned || frame.has(name) { return }
      frame = Reshape.timeUnit(Reshape.TimeUnitStep(.unit(unit), FieldPath(field), as: name, end)).applied(to: frame)
    } else if let maxbins = definition.timeUnitMaxbins, !frame.has(name) {
      frame = Reshape.timeUnit(Reshape.TimeUnitStep(.maxbins(maxbins), FieldPath(field), as: name, end)).applied(to: frame)
    }
  }

  /// The share of an interval of time that a mark's middle lies at; nil where the mark does not fill the interval.
  func intervalPosition(_ channel: PlotChannel) -> Double? {
    guard let definition = definition.encoding[channel], definition.hasTimeUnit, definition.timeUnit?.isBinned != true, channel.isXY else {
      return nil
    }
    guard ["bar", "rect", "tick"].contains(mark), channel.secondary.flatMap({ self.channel($0) }) == nil else { return nil }
    if let position = definition.bandPosition { return position }
    if case .number(let position)? = configured("timeUnitBandPosition") { return position }
    return nil
  }

  static let movedStart = "_offsetted_rect_start"
  static let movedEnd = "_offsetted_rect_end"

  /// Intervals of time that are drawn around another place than their middle.
  private func addMovedIntervals(to frame: inout Frame) {
    for channel in [PlotChannel.x, .y] {
      guard let position = intervalPosition(channel), position != 0.5, let definition = definition.encoding[channel] else { continue }
      guard let interval = definition.timeUnit?.interval else { continue }
      let starts = frame.values(definition.column()).map(\.number)
      let ends = frame.values(definition.column(.end)).map(\.number)
      let share = position - 0.5
      func moved(_ time: Double, _ next: Double) -> DataValue {
        share < 0 ? .time(-share * interval.offset(time, by: -1) + (1 + share) * time) : .time((1 - share) * time + share * next)
      }
      frame.append(zip(starts, ends).map { moved($0, $1) }, as: definition.column() + Self.movedStart)
      frame.append(ends.map { moved($0, interval.offset($0, by: 1)) }, as: definition.column() + Self.movedEnd)
    }
  }

  /// The texts of bins: `10 – 20`.
  static func binTexts(_ definition: ChannelDefinition, _ frame: Frame) -> [DataValue] {
    let (starts, ends) = (frame.values(definition.column()), frame.values(definition.column(.end)))
    let format = NumberFormat(definition.format ?? definition.axis.text("format") ?? definition.legend.text("format") ?? "") ?? NumberFormat()
    var known: [Double: DataValue] = [:]
    return zip(starts, ends).map { start, end in
      guard start.isValid, start.number.isFinite else { return "null" }
      if let text = known[start.number] { return text }
      let text = DataValue.string("\(format.text(start.number)) – \(format.text(end.number))")
      known[start.number] = text
      return text
    }
  }

  /// The column that the order of a list of values makes.
  static func sortColumn(_ channel: PlotChannel, _ definition: ChannelDefinition) -> String {
    "\(channel.rawValue)_\(definition.field ?? "")_sort_index"
  }

  private func addSortOrders(_ frame: inout Frame) {
    for (channel, definition) in definition.encoding {
      guard let definition = definition.fieldOrConditionField, case .values(let values)? = definition.sort else { continue }
      frame.append(Self.sortPlaces(frame.values(definition.column()), values, definition), as: Self.sortColumn(channel, definition))
    }
  }

  /// The place of each cell in a list of values; what is not in the list comes after.
  static func sortPlaces(_ cells: [DataValue], _ values: [DataValue], _ definition: ChannelDefinition) -> [DataValue] {
    var places: [DataValue: Int] = [:]
    for (index, value) in values.enumerated() {
      let key = sortKey(value, definition)
      if places[key] == nil { places[key] = index }
    }
    return cells.map { .number(Double(places[sortKey($0, definition)] ?? values.count)) }
  }

  /// Names of months and weekdays stand for the moments of the unit of time.
  private static func sortKey(_ value: DataValue, _ definition: ChannelDefinition) -> DataValue {
    if case .time(let time) = value { return .number(time) }
    guard let unit = definition.timeUnit, unit.parts.count == 1 else { return value }
    switch (value, unit.last) {
    case (.string(let name), .month): return DateTimeParts.month(named: name).flatMap { DateTimeParts(.month, $0) }.map { .number($0.time) } ?? value
    case (.string(let name), .day): return DateTimeParts.weekday(named: name).flatMap { DateTimeParts(.day, $0) }.map { .number($0.time) } ?? value
    default: return value
    }
  }

  // MARK: Sums, missing rows, stacks

  private func aggregated(_ frame: Frame, _ facetFields: [String]) -> Frame {
    var groupBy: [String] = facetFields
    var measures: [Reshape.Aggregate.Measure] = []
    var arguments: [(ChannelDefinition, Bool, String)] = []
    func group(_ names: [String]) {
      for name in names where !groupBy.contains(name) { groupBy.append(name) }
    }
    for definition in fieldDefinitions {
      switch definition.aggregate {
      case .function(.count): measures.append(Reshape.Aggregate.Measure(.count, as: "__count"))
      case .function(let function):
        measures.append(Reshape.Aggregate.Measure(function, FieldPath(definition.field ?? ""), as: definition.column()))
      case .argmin(let other): arguments.append((definition, true, other))
      case .argmax(let other): arguments.append((definition, false, other))
      case nil:
        let name = definition.column()
        group([name])
        if definition.isBinning { group([definition.column(.end), definition.column(.range)]) }
        if definition.hasTimeUnit, definition.timeUnit?.isBinned != true { group([definition.column(.end)]) }
      }
    }
    for (channel, definition) in definition.encoding.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let definition = definition.fieldOrConditionField, case .values? = definition.sort, definition.aggregate == nil else { continue }
      group([Self.sortColumn(channel, definition)])
    }
    if let order = domainOrder { group([order.column]) }
    for (_, isMinimum, other) in arguments {
      measures.append(Reshape.Aggregate.Measure(isMinimum ? .argmin : .argmax, FieldPath(other), as: (isMinimum ? "argmin_" : "argmax_") + other))
    }
    var unique: [Reshape.Aggregate.Measure] = []
    for measure in measures where !unique.contains(where: { $0.name == measure.name }) { unique.append(measure) }
    var result = Reshape.Aggregate(unique, groupBy: groupBy.map { FieldPath($0) }).applied(to: frame)
    for (definition, isMinimum, other) in arguments {
      let rows = result.values((isMinimum ? "argmin_" : "argmax_") + other)
      let field = FieldPath(definition.field ?? "")
      result.append(rows.map { $0[field.components] }, as: FieldPath(definition.column()).name)
      result.append(rows.map { $0[field.components] }, as: definition.column())
    }
    return result
  }

  /// Fills in the rows that are missing within each cell of some facets.
  private static func applied(_ step: Reshape.Impute, to frame: Frame, within facetFields: [String]) -> Frame {
    guard !facetFields.isEmpty else { return step.applied(to: frame) }
    let cells = RowGroups(frame, by: facetFields.map { FieldPath($0) }).rows
    guard let first = cells.first else { return frame }
    return cells.dropFirst().reduce(step.applied(to: frame.keeping(first))) { result, rows in
      result.appending(rowsOf: step.applied(to: frame.keeping(rows)))
    }
  }

  private func imputation(_ facetFields: [String]) -> Reshape.Impute? {
    guard let x = channel(.x), let y = channel(.y), x.isField, y.isField else { return nil }
    let (imputed, key) = x.impute != nil ? (x, y) : (y, x)
    guard let bag = imputed.impute, let field = imputed.field, let keyField = key.field else { return nil }
    let method = bag.text("method").flatMap(Reshape.Impute.Method.init) ?? .value
    var extent = Reshape.Window.Extent(from: nil, to: nil)
    if let frame = bag.list("frame"), frame.count == 2 {
      extent = Reshape.Window.Extent(from: Self.whole(frame[0]), to: Self.whole(frame[1]))
    }
    return Reshape.Impute(
      FieldPath(field), key: FieldPath(keyField), groupBy: (facetFields + pathFields).map { FieldPath($0) }, method: method,
      value: bag["value"] ?? .null, keys: Self.keyValues(bag["keyvals"]), frame: extent)
  }

  private static func whole(_ value: DataValue) -> Int? { if case .number(let number) = value { Int(exactly: number) } else { nil } }

  private static func keyValues(_ value: DataValue?) -> [DataValue] {
    switch value {
    case .list(let values)?: return values
    case .object?:
      let bag = PropertyBag(value ?? .null)
      let (start, stop, step) = (bag.number("start") ?? 0, bag.number("stop") ?? 0, bag.number("step") ?? 1)
      guard step != 0, (stop - start) / step < 100_000 else { return [] }
      return stride(from: start, to: stop, by: step).map { .number($0) }
    default: return []
    }
  }

  private func stacked(_ frame: Frame, _ stack: StackDefinition, _ facetFields: [String], isForked: Bool) -> Frame {
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
  private func imputed(
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

  /// The column with the places of colours in the domain that the author gives; stacks follow it.
  private var domainOrder: (column: String, field: String, values: [DataValue])? {
    guard stack != nil, definition.all(.order).isEmpty else { return nil }
    guard let color = channel(.color), let field = color.field, color.aggregate == nil, color.type?.isDiscrete == true else { return nil }
    guard let domain = color.scale?.list("domain") else { return nil }
    return ("_\(field)_sort_index", color.column(), domain)
  }

  private func addDomainOrder(to frame: inout Frame) {
    guard let order = domainOrder else { return }
    var places = DiscreteDomain()
    for value in order.values { places.insert(value) }
    frame.append(frame.values(order.field).map { .number(Double(places.index(of: $0) ?? -1)) }, as: order.column)
  }

  private func stackOrder(_ stack: StackDefinition) -> RowOrder {
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
