/// Even steps along a range for the values of a discrete domain: band and point scales as d3-scale lays them out.
package struct BandPositions: Sendable, Hashable {
  package let start: Double
  /// From one band to the next; negative when the range runs backwards.
  package let step: Double
  package let bandwidth: Double

  /// - Parameters:
  ///   - paddingInner: the gap between bands as a share of the step; 1 for points.
  ///   - paddingOuter: the gap before the first and after the last band as a share of the step.
  package init(count: Int, _ from: Double, _ to: Double, paddingInner: Double, paddingOuter: Double) {
    let (low, high) = (min(from, to), max(from, to))
    let inner = min(1, paddingInner)
    let space = Self.space(count: count, paddingInner: inner, paddingOuter: paddingOuter)
    let width = (high - low) / (space == 0 ? 1 : space)
    let first = low + (high - low - width * (Double(count) - inner)) * 0.5
    bandwidth = width * (1 - inner)
    start = to < from ? first + width * Double(max(0, count - 1)) : first
    step = to < from ? -width : width
  }

  /// How many steps a range has: Vega's `bandspace`.
  package static func space(count: Int, paddingInner: Double, paddingOuter: Double) -> Double {
    guard count > 0 else { return 0 }
    let space = Double(count) - paddingInner + paddingOuter * 2
    return space > 0 ? space : 1
  }

  package func position(_ index: Int) -> Double { start + step * Double(index) }
}
