/// Columns with the places of values in lists that the author gives.
extension UnitModel {
  /// The column that the order of a list of values makes.
  static func sortColumn(_ channel: PlotChannel, _ definition: ChannelDefinition) -> String {
    "\(channel.rawValue)_\(definition.field ?? "")_sort_index"
  }

  func addSortOrders(_ frame: inout Frame) {
    for (channel, definition) in definition.encoding.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
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
  static func sortKey(_ value: DataValue, _ definition: ChannelDefinition) -> DataValue {
    if case .time(let time) = value { return .number(time) }
    guard let unit = definition.timeUnit, unit.parts.count == 1 else { return value }
    switch (value, unit.last) {
    case (.string(let name), .month): return DateTimeParts.month(named: name).flatMap { DateTimeParts(.month, $0) }.map { .number($0.time) } ?? value
    case (.string(let name), .day): return DateTimeParts.weekday(named: name).flatMap { DateTimeParts(.day, $0) }.map { .number($0.time) } ?? value
    default: return value
    }
  }

  /// The column with the places of colours in the domain that the author gives; stacks follow it.
  var domainOrder: (column: String, field: String, values: [DataValue])? {
    guard stack != nil, definition.all(.order).isEmpty else { return nil }
    guard let color = channel(.color), let field = color.field, color.aggregate == nil, color.type?.isDiscrete == true else { return nil }
    guard let domain = color.scale?.list("domain") else { return nil }
    return ("_\(field)_sort_index", color.column(), domain)
  }

  func addDomainOrder(to frame: inout Frame) {
    guard let order = domainOrder else { return }
    var places = DiscreteDomain()
    for value in order.values { places.insert(value) }
    frame.append(frame.values(order.field).map { .number(Double(places.index(of: $0) ?? -1)) }, as: order.column)
  }
}
