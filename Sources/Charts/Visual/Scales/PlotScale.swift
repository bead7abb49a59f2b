/// A scale that is worked out: from values of the data to positions, sizes, colours, shapes.
package struct PlotScale: Sendable, Hashable {
  package let kind: ScaleKind
  /// A continuous domain; for colours the range is that of the shares of the ramp.
  package var numeric: ContinuousScale?
  package var discrete = DiscreteDomain()
  package var bands: BandPositions?
  package var steps: StepScale?
  /// The ends of the domain of a scale with even steps.
  package var stepEnds: [Double] = []
  /// The colours of a continuous scale.
  package var ramp: ColorRamp?
  /// The outputs of a scale with steps, or of a discrete one, which begins anew when they run out.
  package var outputs: [VisualValue] = []
  /// The limits of bins, where ticks go.
  package var bins: [Double] = []
  package var isReversed = false
  package var hasZero = false

  package init(_ kind: ScaleKind) { self.kind = kind }

  /// The place of a value along the range; NaN for a value that has none. Of a band it is the start.
  package func position(_ value: DataValue) -> Double {
    if let bands { return discrete.index(of: value).map(bands.position) ?? .nan }
    guard !value.isNull else { return .nan }
    if let numeric { return numeric.position(value.number) }
    return self.value(value)?.number ?? .nan
  }

  package func position(_ value: Double) -> Double { numeric?.position(value) ?? position(.number(value)) }

  package var bandwidth: Double { bands?.bandwidth ?? 0 }

  package func value(_ value: DataValue) -> VisualValue? {
    if let numeric {
      if value.isNull { return nil }
      if let ramp { return ramp.color(numeric.position(value.number)).map { .text($0.hex) } }
      let position = numeric.position(value.number)
      return position.isNaN ? nil : .number(position)
    }
    if let steps {
      guard !value.isNull, !outputs.isEmpty, let index = steps.index(of: value.number) else { return nil }
      return kind == .binOrdinal ? outputs[(index - 1 + outputs.count) % outputs.count] : outputs[min(index, outputs.count - 1)]
    }
    if let bands { return discrete.index(of: value).map { .number(bands.position($0)) } }
    guard !outputs.isEmpty, let index = discrete.index(of: value) else { return nil }
    return outputs[index % outputs.count]
  }

  /// The ends of the range of positions.
  package var extent: (Double, Double) {
    if let numeric { return (numeric.range.first ?? 0, numeric.range.last ?? 0) }
    guard let bands, discrete.count > 0 else { return (0, 0) }
    return (bands.position(0), bands.position(discrete.count - 1) + bands.bandwidth)
  }
}
