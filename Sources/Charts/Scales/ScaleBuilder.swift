import Datasets

/// Makes the scales of a plan for a given stretch of pixels.
struct ScaleBuilder {
  let plan: ChartPlan

  func scale(_ dimension: Dimension, range: [Double], tickCount: Double) -> PositionScale {
    let range = dimension.scale.isReversed ? [range[1], range[0]] : range
    switch dimension.kind {
    case .discrete: return discrete(dimension, range)
    case .temporal:
      return .time(LinearScale(domain: domain(of: dimension), range: range))
    case .quantitative:
      let scale = LinearScale(domain: domain(of: dimension), range: range)
      let isNice = dimension.scale.nice ?? (dimension.scale.domain == nil)
      return .linear(isNice ? scale.nice(tickCount) : scale)
    }
  }

  /// The numbers an axis spans before they are rounded outwards.
  func domain(of dimension: Dimension) -> [Double] {
    if let domain = dimension.scale.domain {
      let ends = domain.compactMap { dimension.kind == .temporal ? PositionScale.day($0.aligned(with: .period(.init(kind: .year, year: 1)))) : $0.number }
      if let first = ends.first, let last = ends.last, ends.count > 1 { return [first, last] }
    }
    let extent = plan.extent(dimension.channel) ?? 0...1
    var (low, high) = (extent.lowerBound, extent.upperBound)
    if dimension.kind == .quantitative, dimension.scale.zero ?? startsAtZero(dimension) { (low, high) = (min(low, 0), max(high, 0)) }
    // Shares add up to one but for rounding; the axis ends at 100 %.
    if abs(high - 1) < 1e-9 { high = 1 }
    if let minimum = dimension.scale.domainMin { low = minimum }
    if let maximum = dimension.scale.domainMax { high = maximum }
    if low == high { high = low + (dimension.kind == .temporal ? 365 : 1) }
    return [low, high]
  }

  /// Lengths and lines are read against zero; two measures against each other too, as Vega-Lite has it.
  private func startsAtZero(_ dimension: Dimension) -> Bool {
    let isScatter = plan.x?.kind == .quantitative && plan.y?.kind == .quantitative
    return dimension.channel == plan.measureChannel || isScatter && !plan.hasLengths
  }

  private func discrete(_ dimension: Dimension, _ range: [Double]) -> PositionScale {
    let keys = dimension.members.map(\.key)
    let hasBands = dimension.scale.type.map { $0 == .band } ?? plan.layers.contains { [.bar, .tick].contains($0.spec.mark.type) }
    if !hasBands { return .point(.point(members: keys, range: range, padding: dimension.scale.padding ?? 0.35)) }
    let inner = dimension.scale.paddingInner ?? dimension.scale.padding ?? (plan.offsets.isEmpty ? 0.3 : 0.25)
    let outer = dimension.scale.paddingOuter ?? dimension.scale.padding ?? inner / 2
    return .band(BandScale(members: keys, range: range, paddingInner: inner, paddingOuter: outer))
  }
}
