extension ChannelDefinition {
  /// Which column of the frame that a definition's encoding makes.
  package enum Suffix: String, Sendable, Hashable {
    case none = ""
    case end = "_end"
    case range = "_range"
    case start = "_start"
  }

  /// The name of the column that the channel reads once bins, units of time and aggregates are made.
  package func column(_ suffix: Suffix = .none) -> String {
    guard let field else { return (aggregate == nil ? "" : "__count") + (suffix == .none ? "" : suffix.rawValue) }
    let name = FieldPath(field).name
    switch aggregate {
    case .function(.count): return "__count" + stackSuffix(suffix)
    case .function(let function): return "\(function.rawValue)_\(name)" + stackSuffix(suffix)
    case .argmin(let other): return "argmin_\(FieldPath(other).name)['\(name)']"
    case .argmax(let other): return "argmax_\(FieldPath(other).name)['\(name)']"
    case nil: break
    }
    if isBinning { return "\(binName)_\(name)\(suffix.rawValue)" }
    if hasTimeUnit, timeUnit?.isBinned != true { return "\(unitName)_\(name)\(suffix.rawValue)" }
    return field.contains("\\") || suffix != .none ? name + stackSuffix(suffix) : field
  }

  private func stackSuffix(_ suffix: Suffix) -> String { suffix == .start || suffix == .end ? suffix.rawValue : "" }

  private var unitName: String { timeUnit.map { $0.name + ($0.step > 1 ? "_step_\($0.step)" : "") } ?? "timeunit_maxbins_\(timeUnitMaxbins ?? 0)" }

  private var binName: String {
    guard case .automatic(let options)? = bin else { return "bin" }
    var parts = ["bin"]
    func add(_ name: String, _ value: Double?) {
      if let value { parts.append("\(name)_\(JavaScriptNumber.text(value))") }
    }
    add("maxbins", options.maxbins)
    add("step", options.step)
    add("minstep", options.minstep)
    add("base", options.base)
    add("anchor", options.anchor)
    if let nice = options.isNice { parts.append("nice_\(nice)") }
    if let extent = options.extent { parts.append("extent_\(extent.lowerBound)_\(extent.upperBound)") }
    if let steps = options.steps { parts.append("steps_\(steps)") }
    if let divide = options.divide { parts.append("divide_\(divide)") }
    return parts.joined(separator: "_")
  }
}
