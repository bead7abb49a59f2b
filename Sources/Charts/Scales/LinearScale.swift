/// A straight line from numbers to pixels.
package struct LinearScale: Sendable, Hashable {
  package var domain: [Double]
  package var range: [Double]

  package init(domain: [Double], range: [Double]) {
    self.domain = domain.count == 2 ? domain : [0, 1]
    self.range = range.count == 2 ? range : [0, 1]
  }

  package func position(_ value: Double) -> Double {
    let width = domain[1] - domain[0]
    guard width != 0 else { return (range[0] + range[1]) / 2 }
    return range[0] + (value - domain[0]) / width * (range[1] - range[0])
  }

  package func ticks(_ count: Double = 10) -> [Double] { Ticks.values(domain[0], domain[1], count) }

  package func nice(_ count: Double = 10) -> LinearScale { LinearScale(domain: Ticks.nice(domain, count), range: range) }
}
