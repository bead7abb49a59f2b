import Glibc

/// Where the bins of a histogram begin and end, and how wide they are.
package struct BinScheme: Sendable, Hashable {
  /// What an author may ask for; the step follows from the largest number of bins unless it is given.
  package struct Options: Sendable, Hashable {
    package var maxbins: Double?
    package var step: Double?
    /// Steps to choose from.
    package var steps: [Double]?
    package var minstep: Double?
    /// What a power of the base may be divided by.
    package var divide: [Double]?
    package var base: Double?
    package var isNice: Bool?
    package var extent: ClosedRange<Double>?
    /// A value that a bin begins at.
    package var anchor: Double?

    package init(maxbins: Double? = nil, step: Double? = nil) {
      self.maxbins = maxbins
      self.step = step
    }
  }

  package let start: Double
  /// The largest value that is in a bin; without round numbers the last bin may go on beyond it.
  package let stop: Double
  package let step: Double
  /// The end of the last bin.
  private let end: Double

  /// Chooses bins for values within `extent` as Vega does: a power of the base, divided as long as the bins are not too many.
  package init(_ extent: ClosedRange<Double>, _ options: Options = Options()) {
    var low = options.extent?.lowerBound ?? extent.lowerBound
    var high = options.extent?.upperBound ?? extent.upperBound
    let base = options.base.flatMap { $0 > 1 ? $0 : nil } ?? 10
    let maxbins = options.maxbins.flatMap { $0 > 0 ? $0 : nil } ?? 20
    let width = high - low
    let span = width != 0 ? width : low != 0 ? low.magnitude : 1
    step = Self.step(span, maxbins, base, options)
    let exponent = log(step)
    let precision = exponent >= 0 ? 0 : (-exponent / log(base)).rounded(.towardZero) + 1
    let tolerance = pow(base, -precision - 1)
    if options.isNice ?? true {
      let first = (low / step + tolerance).rounded(.down) * step
      low = low < first ? first - step : first
      high = (high / step).rounded(.up) * step
    }
    stop = high == low ? low + step : high
    let end = low + ((stop - low) / step).rounded(.up) * step
    let shift = options.anchor.map { [step] in $0 - (low + step * (($0 - low) / step).rounded(.down)) } ?? 0
    start = low + shift
    self.end = end + shift
  }

  private static func step(_ span: Double, _ maxbins: Double, _ base: Double, _ options: Options) -> Double {
    if let step = options.step, step > 0 { return step }
    if let steps = options.steps, let first = steps.first {
      let wanted = span / maxbins
      let index = steps.firstIndex { $0 >= wanted } ?? steps.count
      return index > 0 ? steps[index - 1] : first
    }
    let level = (log(maxbins) / log(base)).rounded(.up)
    let smallest = options.minstep ?? 0
    let rounded = (log(span) / log(base) + 0.5).rounded(.down)
    var step = max(smallest, pow(base, rounded - level))
    while step > 0, (span / step).rounded(.up) > maxbins { step *= base }
    for divisor in options.divide ?? [5, 2] {
      let divided = step / divisor
      if divided >= smallest, span / divided <= maxbins { step = divided }
    }
    return step
  }

  /// The start of the bin of `value`; infinite outside of all bins.
  package func start(of value: Double) -> Double {
    if value.isNaN { return value }
    if value < start { return -.infinity }
    if value > end { return .infinity }
    let inside = max(start, min(value, end - step))
    return start + step * (1e-14 + (inside - start) / step).rounded(.down)
  }

  /// The end of the bin that starts at `binStart`.
  package func end(of binStart: Double) -> Double { start + step * (1 + (binStart - start) / step) }
}
