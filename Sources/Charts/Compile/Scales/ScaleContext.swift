/// The scales of a view, for the rows of one cell.
final class ScaleContext {
  private let outer: ScaleContext?
  let scope: RowScope
  private var domains: [ObjectIdentifier: ResolvedDomain] = [:]
  private var made: [ScaleKey: PlotScale] = [:]

  private struct ScaleKey: Hashable {
    var id: ObjectIdentifier
    var width: Double
    var height: Double
  }

  init(_ outer: ScaleContext? = nil, scope: RowScope = RowScope()) {
    self.outer = outer
    self.scope = scope
  }

  /// The rows of a unit here; a unit with data of its own has all of them.
  func scope(_ unit: UnitModel) -> RowScope { unit.isFaceted ? scope : RowScope() }

  /// Finds the domains of the scales that a view owns.
  func enter(_ model: PlotModel) {
    for component in model.scales.values { domains[ObjectIdentifier(component)] = component.resolvedDomain { self.scope($0) } }
  }

  func domain(_ component: ScaleComponent) -> ResolvedDomain {
    domains[ObjectIdentifier(component)] ?? outer?.domain(component) ?? .numbers([])
  }

  private func owner(_ component: ScaleComponent) -> ScaleContext {
    domains[ObjectIdentifier(component)] != nil ? self : outer?.owner(component) ?? self
  }

  /// The scale of a channel for a plot area of this size.
  func scale(_ component: ScaleComponent, width: Double, height: Double) -> PlotScale {
    let key = ScaleKey(id: ObjectIdentifier(component), width: width, height: height)
    let owner = owner(component)
    if let scale = owner.made[key] { return scale }
    let scale = ScaleBuilding(component, owner.domain(component), self, width: width, height: height).scale()
    owner.made[key] = scale
    return scale
  }

  /// The length of a view along a discrete scale with steps.
  func stepLength(_ component: ScaleComponent) -> Double {
    guard case .step(let step) = component.range else { return 0 }
    let padding = component.number("padding")
    let isPoint = component.kind == .point
    let inner = isPoint ? 1 : component.number("paddingInner") ?? padding ?? 0
    let outer = component.number("paddingOuter") ?? padding ?? 0
    return positionStep(component, step) * BandPositions.space(count: domain(component).count, paddingInner: inner, paddingOuter: outer)
  }

  /// The step of a position; bands with others nested in them are as wide as those need.
  func positionStep(_ component: ScaleComponent, _ step: Double) -> Double {
    guard let offsetChannel = component.channel.offsetChannel else { return step }
    let offsets = component.users.compactMap { $0.unit.scaled(offsetChannel) != nil ? $0.unit.scale(offsetChannel) : nil }
    guard let offset = offsets.first, case .offsetStep(let offsetStep) = offset.range else { return step }
    let count = domain(offset).count
    let padding = offset.number("padding")
    let space =
      offset.kind == .band
      ? BandPositions.space(
        count: count, paddingInner: offset.number("paddingInner") ?? padding ?? 0, paddingOuter: offset.number("paddingOuter") ?? padding ?? 0)
      : Double(count)
    return offsetStep * space / (1 - (component.number("paddingInner") ?? component.number("padding") ?? 0))
  }
}
