/// The title of an axis or a legend that serves several fields.
struct GuideTitle {
  private var explicit: [String] = []
  private var fields: [ChannelDefinition] = []

  /// - Parameter own: a title that the author gives; an empty text for none.
  mutating func add(_ own: String?, _ definitions: [ChannelDefinition]) {
    if let own {
      if !explicit.contains(own) { explicit.append(own) }
      return
    }
    for definition in definitions where definition.isField {
      var base = ChannelDefinition()
      base.field = definition.field
      base.aggregate = definition.aggregate
      base.bin = definition.bin
      base.timeUnit = definition.timeUnit
      base.timeUnitMaxbins = definition.timeUnitMaxbins
      if !fields.contains(base) { fields.append(base) }
    }
  }

  func text(_ config: PlotConfig) -> String? {
    let texts = explicit.isEmpty ? fields.map { FieldTitle.title($0, config) } : explicit
    let title = texts.filter { !$0.isEmpty }.joined(separator: ", ")
    return title.isEmpty ? nil : title
  }
}
