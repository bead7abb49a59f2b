import Datasets

/// The numbers of a figure's measure as its labels print them: in the unit of the axis, with the digits that the values need.
struct ValueWords: Sendable {
  private(set) var numbers: AxisNumbers
  let channel: PlotChannel
  private let column: String

  /// - Parameter axis: how the axis prints; nil where there is no axis.
  init?(_ unit: PlotUnit, _ channel: PlotChannel, axis: AxisNumbers?, _ fields: FigureFields) {
    guard let definition = unit.channel(channel), definition.isField, definition.type == .quantitative else { return nil }
    column = definition.column()
    self.channel = channel
    let values = unit.frame.values(column).map(\.number).filter(\.isFinite)
    var numbers = axis ?? AxisNumbers(values, unit: fields.unit(definition, unit), language: fields.language)
    if axis == nil, let name = fields.unitName { numbers.unitName = name }
    let largest = values.map { abs(numbers.scaled($0)) }.max() ?? 0
    numbers.digits = NumberText.digits(needed: values.map { numbers.scaled($0) }, limit: largest < 10 ? 2 : largest < 1000 ? 1 : 0)
    self.numbers = numbers
  }

  func text(_ value: Double) -> String { numbers.text(value) }

  /// The number behind a place of an item.
  func value(_ item: PlotMark.Item, at place: Int, _ unit: PlotUnit) -> Double? {
    guard item.rows.indices.contains(place) else { return nil }
    let value = unit.frame[item.rows[place], FieldPath(column)].number
    return value.isFinite ? value : nil
  }
}
