/// The series of a figure: the entries of its first legend of colours, with the marks that show them.
struct FigureSeries {
  struct Entry {
    var value: DataValue
    var label: String
    var color: String?
  }

  private(set) var entries: [Entry] = []
  private(set) var places: [DataValue: Int] = [:]
  /// The index of the legend that lists them.
  private(set) var legend: Int?
  /// The channels that the legend explains.
  private(set) var channels: Set<String> = []

  init(_ scene: PlotScene, _ fields: FigureFields) {
    guard let index = scene.legends.firstIndex(where: { legend in
      guard case .symbols = legend.content else { return false }
      return legend.channels.contains { ["color", "fill", "stroke"].contains($0) }
    }), case .symbols(let symbols) = scene.legends[index].content else { return }
    legend = index
    channels = Set(scene.legends[index].channels)
    for symbol in symbols {
      places[symbol.value] = entries.count
      entries.append(
        Entry(value: symbol.value, label: Self.label(symbol, scene, fields), color: symbol.style.fill.flatMap { $0 == "transparent" ? nil : $0 } ?? symbol.style.stroke))
    }
  }

  /// The text of an entry, in the words of the data.
  static func label(_ entry: PlotScene.Legend.Entry, _ scene: PlotScene, _ fields: FigureFields) -> String {
    for unit in scene.units {
      for channel in [PlotChannel.color, .fill, .stroke, .shape, .strokeDash] {
        guard let definition = unit.channel(channel), definition.isField, definition.type?.isDiscrete == true || definition.type == .temporal else { continue }
        guard !definition.isBinning, definition.legend["format"] == nil, definition.legend["labelExpr"] == nil else { continue }
        let text = fields.label(entry.value, definition, unit)
        if !text.isEmpty { return text }
      }
    }
    return entry.label
  }

  /// Which series an item shows; nil where it shows none.
  func index(of item: PlotMark.Item, in unit: PlotUnit) -> Int? {
    guard entries.count > 1 else { return nil }
    for channel in [PlotChannel.color, .fill, .stroke] where channels.contains(channel.rawValue) {
      guard let definition = unit.channel(channel) else { continue }
      if let datum = definition.datum { return places[datum] }
      guard definition.isField, let row = item.rows.first else { continue }
      if let place = places[unit.frame[row, FieldPath(definition.column())]] { return place }
    }
    return nil
  }
}
