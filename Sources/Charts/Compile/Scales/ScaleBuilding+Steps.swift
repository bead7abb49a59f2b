/// Scales with steps, and what they give.
extension ScaleBuilding {
  func addSteps(to scale: inout PlotScale) {
    guard case .numbers(let values) = domain else { return }
    switch component.kind {
    case .threshold:
      scale.steps = StepScale(.threshold, thresholds: values)
      scale.outputs = outputs(count: values.count + 1)
    case .binOrdinal:
      scale.steps = StepScale(.binOrdinal, thresholds: values)
      scale.outputs = outputs(count: max(1, values.count - 1))
    case .quantile:
      let outputs = outputs(count: count)
      scale.steps = .quantile(values, steps: outputs.count)
      scale.outputs = outputs
    default:
      let outputs = outputs(count: count)
      var settings = ContinuousDomain(.linear)
      settings.includesZero = component.bool("zero")
      settings.minimum = component.settings["domainMin"]?.value.finiteNumber
      settings.maximum = component.settings["domainMax"]?.value.finiteNumber
      settings.nice = nice
      let ends = settings.domain(values)
      scale.stepEnds = ends
      scale.steps = .quantize(ends.first ?? 0, ends.last ?? 1, steps: outputs.count)
      scale.outputs = outputs
    }
  }

  /// How many steps a scale has that the data do not tell.
  var count: Int {
    if case .scheme(_, let colors, let count, _) = component.range {
      if let count { return Int(max(1, min(1000, count.isNaN ? 5 : count.rounded()))) }
      return colors.isEmpty ? 5 : colors.count
    }
    if channel.isColor { return 5 }
    let key = component.kind == .quantile ? "quantileCount" : "quantizeCount"
    let wanted = config.bag("scale").number(key) ?? 4
    return Int(max(1, min(1000, wanted.isNaN ? 4 : wanted.rounded())))
  }

  func outputs(count: Int) -> [VisualValue] {
    let values = plainOutputs(count: count)
    return isReversed && component.kind != .band && component.kind != .point ? values.reversed() : values
  }

  func plainOutputs(count: Int) -> [VisualValue] {
    if case .values(let values) = component.range { return values.map(Self.output) }
    if channel.isColor { return colors(count: count).map { .text($0.hex) } }
    if channel == .shape { return shapes }
    if channel == .strokeDash { return [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]].map { .numbers($0) } }
    let (from, to) = ends() ?? automaticEnds
    guard count > 1 else { return [.number(from)] }
    return (0..<count).map { .number(from + (to - from) * Double($0) / Double(count - 1)) }
  }

  static func output(_ value: DataValue) -> VisualValue {
    switch value {
    case .number(let number): .number(number)
    case .list(let items): .numbers(items.map(\.number))
    case .string(let text): .text(RGBColor(text)?.hex ?? text)
    default: .text(value.text)
    }
  }

  var shapes: [VisualValue] {
    if let own = config.bag("range").list("symbol") { return own.map { .text($0.text) } }
    return ["circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down", "triangle-left"].map { .text($0) }
  }
}
