/// What the labels of an axis or a legend look like.
package struct TickFormat: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case number, time }

  /// A format of d3 for numbers or times; nil for what suits the scale.
  package var pattern: String?
  /// Nil for what suits the scale.
  package var kind: Kind?

  package init(_ pattern: String? = nil, _ kind: Kind? = nil) {
    self.pattern = pattern
    self.kind = kind
  }

  /// The text of each value for a scale with about `count` ticks.
  ///
  /// - Parameter labelsAll: labels every tick of a logarithmic scale, because the author chose them.
  package func texts(_ values: [DataValue], on scale: PlotScale, count: Double, labelsAll: Bool = false) -> [String] {
    if scale.kind.isTime || kind == .time {
      if let pattern {
        let format = TimeFormat(pattern)
        return values.map { $0.isNull ? "null" : format.text($0.number) }
      }
      return values.map { TimeFormat.axisText($0.number) }
    }
    let specifier = pattern.flatMap { NumberSpecifier($0) }
    guard let first = scale.numeric?.domain.first, let last = scale.numeric?.domain.last else {
      if let steps = scale.steps, let low = steps.thresholds.first, let high = steps.thresholds.last, scale.kind != .binOrdinal {
        let format = NumberFormat.ticks(low, high, count: count, specifier)
        return values.map { format.text($0.number) }
      }
      guard let specifier else { return values.map(\.text) }
      let format = NumberFormat(specifier)
      return values.map { format.text(of: $0) }
    }
    guard scale.kind == .log else {
      let format = NumberFormat.ticks(first, last, count: count, specifier)
      return values.map { format.text($0.number) }
    }
    let format = NumberFormat.variablePrecision(specifier)
    if labelsAll || !scale.bins.isEmpty { return values.map { format.text($0.number) } }
    let ticks = LogTicks(base: scale.numeric?.base ?? 10, isNegative: first < 0)
    let tickCount = scale.tickValues(.about(count)).count
    return values.map { ticks.isLabelled($0.number, tickCount: tickCount, count: count) ? format.text($0.number) : "" }
  }
}
