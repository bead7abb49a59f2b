/// Makes a scale of its component once the domain and the size of the plot area are known.
struct ScaleBuilding {
  let component: ScaleComponent
  let domain: ResolvedDomain
  let context: ScaleContext
  let width: Double
  let height: Double

  init(_ component: ScaleComponent, _ domain: ResolvedDomain, _ context: ScaleContext, width: Double, height: Double) {
    self.component = component
    self.domain = domain
    self.context = context
    self.width = width
    self.height = height
  }

  var channel: PlotChannel { component.channel }
  var config: PlotConfig { component.users.first?.unit.config ?? PlotConfig() }
  var isReversed: Bool { component.bool("reverse") }

  func scale() -> PlotScale {
    var scale = PlotScale(component.kind)
    scale.isReversed = isReversed
    switch component.kind {
    case .band, .point: addBands(to: &scale)
    case .ordinal:
      if case .discrete(let values) = domain { scale.discrete = values }
      scale.outputs = outputs(count: scale.discrete.count)
    case .threshold, .quantile, .quantize, .binOrdinal: addSteps(to: &scale)
    default: addNumbers(to: &scale)
    }
    return scale
  }

  var mark: String { component.users.first?.unit.mark ?? "" }
}
