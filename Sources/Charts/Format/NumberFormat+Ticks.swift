extension NumberFormat {
  /// The format for about `count` ticks from `start` to `stop`: Vega's `formatSpan`, which is d3-scale's `tickFormat`
  /// but for an SI prefix with a precision, where every tick has its own prefix.
  ///
  /// A format without a precision gets the digits that tell the ticks apart; without a format it is `,f`.
  package static func ticks(_ start: Double, _ stop: Double, count: Double, _ specifier: NumberSpecifier? = nil) -> NumberFormat {
    var found = NumberSpecifier()
    found.isGrouped = true
    found.kind = .fixed
    var specifier = specifier ?? found
    let step = LinearTicks.step(start, stop, count)
    let largest = max(start.magnitude, stop.magnitude)
    switch specifier.kind {
    case .siPrefix:
      if specifier.precision == nil, let precision = NumberSpecifier.prefixPrecision(step: step, value: largest) {
        specifier.precision = precision
        return sharingPrefix(of: largest, specifier)
      }
    case .general, .exponent, .decimalOrExponent, .significantPercent, .significant:
      if specifier.precision == nil, let precision = NumberSpecifier.significantPrecision(step: step, largest: largest) {
        specifier.precision = precision - (specifier.kind == .exponent ? 1 : 0)
      }
    case .fixed, .percent:
      if specifier.precision == nil, let precision = NumberSpecifier.fixedPrecision(step: step) {
        specifier.precision = max(0, precision - (specifier.kind == .percent ? 2 : 0))
      }
    default: break
    }
    return NumberFormat(specifier)
  }

  /// A format that prints as many decimals as a number needs, up to twelve digits: what Vega does on logarithmic axes.
  package static func variablePrecision(_ specifier: NumberSpecifier? = nil) -> NumberFormat {
    var grouped = NumberSpecifier()
    grouped.isGrouped = true
    var specifier = specifier ?? grouped
    if specifier.precision == nil {
      specifier.precision = specifier.kind == .percent ? 10 : specifier.kind == .exponent ? 11 : 12
      specifier.isTrimmed = true
    }
    return NumberFormat(specifier)
  }
}
