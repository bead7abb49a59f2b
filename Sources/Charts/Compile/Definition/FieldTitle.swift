/// The titles that channels get from their fields.
package enum FieldTitle {
  /// The title in the words of a style: `verbal`, `functional` or `plain`.
  package static func title(_ definition: ChannelDefinition, _ config: PlotConfig) -> String {
    if let title = definition.title { return title }
    switch config.text("fieldTitle") {
    case "functional": return functional(definition)
    case "plain": return definition.field ?? ""
    default: return verbal(definition, countTitle: config.text("countTitle") ?? "Count of Records")
    }
  }

  /// `Mean of price`, `date (year)`, `price (binned)`.
  package static func verbal(_ definition: ChannelDefinition, countTitle: String = "Count of Records") -> String {
    guard let field = definition.field.map({ FieldPath($0).name }) else { return definition.aggregate == nil ? "" : countTitle }
    switch definition.aggregate {
    case .function(.count): return countTitle
    case .function(let function): return "\(capitalized(function.rawValue)) of \(field)"
    case .argmax(let other): return "\(field) for max \(other)"
    case .argmin(let other): return "\(field) for min \(other)"
    case nil: break
    }
    if definition.isBinning { return "\(field) (binned)" }
    if let unit = definition.timeUnit, !unit.isBinned { return "\(field) (\(unit.parts.map(\.rawValue).joined(separator: "-")))" }
    return field
  }

  private static func functional(_ definition: ChannelDefinition) -> String {
    let field = definition.field ?? "*"
    switch definition.aggregate {
    case .function(let function): return "\(function.rawValue.uppercased())(\(field))"
    case .argmax(let other): return "\(field) for argmax(\(other))"
    case .argmin(let other): return "\(field) for argmin(\(other))"
    case nil: break
    }
    if definition.isBinning { return "BIN(\(field))" }
    if let unit = definition.timeUnit, !unit.isBinned { return "\(unit.parts.map { $0.rawValue.uppercased() }.joined())(\(field))" }
    return definition.field ?? ""
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
