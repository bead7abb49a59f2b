/// Colours for the numbers from 0 to 1, through stops at even distances.
package struct ColorRamp: Sendable, Hashable {
  package enum Space: Sendable, Hashable { case rgb, hcl }

  package let stops: [RGBColor]
  package let space: Space
  private let polarStops: [HCLColor]
  /// The places on the stops that 0 and 1 stand for.
  private var start = 0.0
  private var end = 1.0

  package init(_ stops: [RGBColor], in space: Space = .rgb) {
    self.stops = stops
    self.space = space
    polarStops = space == .hcl ? stops.map { HCLColor($0) } : []
  }

  /// The colour of a number; beyond 0 and 1 the ends of the ramp go on in a straight line. Nil for NaN.
  package func color(_ share: Double) -> RGBColor? {
    let place = start + (end - start) * share
    guard let first = stops.first, place.isFinite else { return nil }
    guard stops.count > 1 else { return first }
    let last = Double(stops.count - 1)
    let index = Int(max(0, min(last - 1, (place * last).rounded(.down))))
    return color(between: index, index + 1, place * last - Double(index))
  }

  private func color(between index: Int, _ next: Int, _ share: Double) -> RGBColor {
    space == .hcl
      ? HCLColor.between(polarStops[index], polarStops[next], share).rgb
      : RGBColor.between(stops[index], stops[next], share)
  }

  /// A part of the ramp; the other way round when the second end comes first.
  package func part(_ from: Double, _ to: Double) -> ColorRamp {
    var part = self
    part.start = start + (end - start) * from
    part.end = start + (end - start) * to
    return part
  }

  package var reversed: ColorRamp { part(1, 0) }

  /// So many colours at even distances within the ramp, without its ends.
  package func samples(_ count: Int) -> [RGBColor] {
    guard count > 0 else { return [] }
    return (1...count).compactMap { color(Double($0) / Double(count + 1)) }
  }
}
