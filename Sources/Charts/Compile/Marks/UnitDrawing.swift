/// Draws one unit for the rows of a cell.
struct UnitDrawing {
  let unit: UnitModel
  let context: ScaleContext
  let width: Double
  let height: Double
  let frame: Frame
  let rows: [Int]

  init(_ unit: UnitModel, _ context: ScaleContext, width: Double, height: Double) {
    self.unit = unit
    self.context = context
    self.width = width
    self.height = height
    frame = unit.main
    rows = context.scope(unit).rows(of: unit.main)
  }

  /// A number for each row of the frame.
  typealias Place = (Int) -> Double

  /// The scale of a channel that the unit shows something on.
  func scale(_ channel: PlotChannel) -> PlotScale? {
    guard unit.scaled(channel) != nil || channel.secondary.flatMap({ unit.channel($0) })?.isFieldOrDatum == true else { return nil }
    return unit.scale(channel).map { context.scale($0, width: width, height: height) }
  }

  func channel(_ channel: PlotChannel) -> ChannelDefinition? { unit.channel(channel) }

  /// The marks of the unit, in drawing order.
  func marks() -> [PlotMark] {
    var mark: PlotMark
    switch unit.mark {
    case "line": mark = PlotMark(.line, name: unit.mark, lines())
    case "area": mark = PlotMark(.area, name: unit.mark, areas())
    case "point", "circle", "square": mark = PlotMark(.symbol, name: unit.mark, symbols())
    case "rule": mark = PlotMark(.rule, name: unit.mark, rules())
    case "text": mark = PlotMark(.text, name: unit.mark, texts())
    case "arc": mark = PlotMark(.arc, name: unit.mark, arcs())
    default: mark = PlotMark(.rect, name: unit.mark, rects())
    }
    for index in mark.items.indices { mark.items[index].geometry = mark.items[index].geometry.limited }
    mark.isClipped = unit.definition.properties.bool("clip") ?? (unit.configured("clip") == .bool(true))
    mark.unit = unit.index
    return [mark]
  }

  /// The rows in drawing order.
  var orderedRows: [Int] {
    let orders = unit.definition.all(.order).filter(\.isField)
    guard !orders.isEmpty, unit.stack == nil else { return rows }
    let order = RowOrder(orders.map { RowOrder.Key(FieldPath($0.column()), isDescending: $0.sort == .descending) })
    return order.sorted(rows, in: frame)
  }
}
