/// Members in a row, each with a band of its own: bars stand on one.
package struct BandScale: Sendable, Hashable {
  package var members: [String]
  package var range: [Double]
  package private(set) var step: Double
  package private(set) var bandwidth: Double
  private var start: Double
  private var indices: [String: Int]

  /// - Parameters:
  ///   - paddingInner: the gap between bands, as a part of the step.
  ///   - paddingOuter: the gap before the first and after the last band, as a part of the step.
  ///   - align: where what is left over goes: 0 all to the end, 1 all to the start.
  package init(
    members: [String], range: [Double], paddingInner: Double = 0, paddingOuter: Double = 0, align: Double = 0.5, isRounded: Bool = false
  ) {
    self.members = members
    self.range = range.count == 2 ? range : [0, 1]
    indices = Dictionary(zip(members, members.indices), uniquingKeysWith: { first, _ in first })
    let inner = min(1, paddingInner)
    let isReversed = self.range[1] < self.range[0]
    let low = min(self.range[0], self.range[1])
    let high = max(self.range[0], self.range[1])
    let count = Double(members.count)
    var step = (high - low) / max(1, count - inner + paddingOuter * 2)
    if isRounded { step = step.rounded(.down) }
    var start = low + (high - low - step * (count - inner)) * align
    var bandwidth = step * (1 - inner)
    if isRounded { (start, bandwidth) = (start.rounded(), bandwidth.rounded()) }
    self.step = step
    self.bandwidth = bandwidth
    self.start = isReversed ? start + step * (count - 1) : start
    if isReversed { self.step = -step }
  }

  /// A scale of points: bands without width.
  package static func point(members: [String], range: [Double], padding: Double = 0.5) -> BandScale {
    BandScale(members: members, range: range, paddingInner: 1, paddingOuter: padding)
  }

  /// The near edge of a member's band.
  package func position(_ member: String) -> Double? { indices[member].map { start + step * Double($0) } }

  package func center(_ member: String) -> Double? { position(member).map { $0 + bandwidth / 2 } }
}
