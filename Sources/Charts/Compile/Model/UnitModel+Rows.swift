/// From the rows of the view to the rows that are drawn.
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

  var fieldDefinitions: [ChannelDefinition] {
    var definitions: [ChannelDefinition] = []
    for channel in PlotChannel.allCases where channel != .detail && channel != .order {
      guard let definition = definition.encoding[channel] else { continue }
      definitions += ([definition] + definition.conditions.map(\.definition)).filter(\.isField)
    }
    return definitions + (definition.details + definition.all(.order) + definition.tooltips).filter(\.isField)
  }

  /// Fields of dates that may still be texts.
  var dateFields: [FrameParse.Field] {
    fieldDefinitions.filter { $0.type == .temporal && !$0.isCounting }.compactMap { definition in
      definition.field.map { FrameParse.Field(FieldPath($0).name, .date(nil)) }
    }
  }

  /// Adds the columns of a bin or of a unit of time.
  func add(_ definition: ChannelDefinition, to frame: inout Frame) {
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
}
