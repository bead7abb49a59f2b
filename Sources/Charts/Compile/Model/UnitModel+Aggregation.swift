/// Sums and other summaries.
extension UnitModel {
  func aggregated(_ frame: Frame, _ facetFields: [String]) -> Frame {
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
}
