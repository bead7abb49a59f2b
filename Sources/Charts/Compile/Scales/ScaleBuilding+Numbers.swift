/// Continuous scales.
extension ScaleBuilding {
  func addNumbers(to scale: inout PlotScale) {
    guard case .numbers(let values) = domain else { return }
    var settings = ContinuousDomain(component.kind)
    settings.base = component.number("base") ?? 10
    settings.exponent = component.number("exponent") ?? 1
    settings.includesZero = component.bool("zero")
    settings.minimum = component.settings["domainMin"]?.value.finiteNumber
    settings.maximum = component.settings["domainMax"]?.value.finiteNumber
    settings.middle = component.number("domainMid")
    settings.padding = component.number("padding") ?? 0
    settings.nice = nice
    let isColor = channel.isColor
    var range: [Double]
    if isColor {
      range = [0, 1]
    } else if case .values(let list) = component.range {
      range = list.map { pixel($0) }
    } else {
      let (from, to) = ends() ?? automaticEnds
      range = [from, to]
    }
    settings.length = ((range.last ?? 0) - (range.first ?? 0)).magnitude
    let domain = settings.domain(values.isEmpty ? [] : values)
    if isColor {
      let ramp = self.ramp
      scale.ramp = isReversed ? ramp.reversed : ramp
      range = domain.count == 2 ? [0, 1] : domain.indices.map { Double($0) / Double(max(1, domain.count - 1)) }
    } else if isReversed {
      range.reverse()
    }
    scale.hasZero = settings.includesZero
    scale.numeric = ContinuousScale(
      component.kind, domain: domain, range: range, isClamped: component.bool("clamp"), base: settings.base, exponent: settings.exponent)
    if let bins = component.bins, !channel.isColor { scale.bins = ScaleComponent.boundaries(bins) }
    if let step = component.binStep, domain.count == 2, step > 0, (domain[1] - domain[0]) / step < 10_000 {
      scale.bins = Array(stride(from: domain[0], through: domain[1], by: step))
    }
  }

  var nice: ContinuousDomain.Nice {
    switch component.settings["nice"]?.value {
    case .bool(true)?: return .automatic
    case .number(let count)?: return .count(count)
    case .string(let name)?: return Self.interval(name, 1).map { .interval($0) } ?? .automatic
    case .object(let members)?:
      let bag = PropertyBag(.object(members))
      return Self.interval(bag.text("interval") ?? "", bag.number("step") ?? 1).map { .interval($0) } ?? .automatic
    default: return .none
    }
  }

  static func interval(_ name: String, _ step: Double) -> CalendarInterval? {
    let unit = CalendarInterval.Unit(rawValue: name) ?? TimeUnit(name)?.interval.unit
    let every = (TimeUnit(name)?.interval.step ?? 1) * (Int(exactly: step) ?? 1)
    return unit.map { CalendarInterval($0, every: every) }
  }
}
