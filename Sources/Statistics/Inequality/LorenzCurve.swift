/// The Lorenz curve: which share of the total the poorest part of the population has.
package struct LorenzCurve: Sendable, Hashable {
  /// A place on the curve; both shares are from 0 to 1.
  package struct Point: Sendable, Hashable {
    package let populationShare: Double
    package let valueShare: Double

    package init(populationShare: Double, valueShare: Double) {
      self.populationShare = populationShare
      self.valueShare = valueShare
    }
  }

  /// From (0, 0) to (1, 1), one further point for each observation in rising order. The curve is straight in between.
  package let points: [Point]

  private let sorted: [Double]
  private let isWeighted: Bool

  /// - Parameters:
  ///   - values: a quantity for each head; not negative.
  ///   - weights: how many heads have it; one each where left out.
  /// - Throws: for no value, a negative value or weight, and where all are zero.
  ///
  /// Source: Lorenz (1905), Publications of the American Statistical Association 9(70), 209–219.
  package init(_ values: [Double], weights: [Double]? = nil) throws(UndefinedResult) {
    let shares = try WeightedShares(values, weights: weights)
    let order = RisingOrder.of(values)
    var population = CompensatedSum()
    var value = CompensatedSum()
    var points = [Point(populationShare: 0, valueShare: 0)]
    for index in order.dropLast() {
      population.add(shares.population[index])
      value.add(shares.value[index])
      points.append(Point(populationShare: min(1, population.value), valueShare: min(1, value.value)))
    }
    points.append(Point(populationShare: 1, valueShare: 1))
    self.points = points
    sorted = order.map { shares.value[$0] }
    isWeighted = weights != nil
  }

  /// The asymmetry coefficient S = F(μ) + L(μ): above 1 where few large values make the inequality, below 1 where many small
  /// ones do, 1 for a curve that is its own mirror image.
  ///
  /// With m values below the mean, F(μ) = (m + δ)/n and L(μ) = (L_m + δ·x_(m+1))/L_n, where δ = (μ − x_m)/(x_(m+1) − x_m). Values
  /// equal to the mean leave an interval of coefficients; its middle is given.
  ///
  /// Range: 0 to 2. No unit. Undefined for a weighted curve, since δ counts single observations.
  ///
  /// Source: Damgaard and Weiner (2000), Ecology 81(4), 1139–1142; the middle of the interval as in the R package ineq.
  package func asymmetry() throws(UndefinedResult) -> Double {
    if isWeighted { throw UndefinedResult("the asymmetry of a Lorenz curve has no meaning for weighted values") }
    let count = Double(sorted.count)
    let mean = 1 / count
    let tolerance = mean * 1e-12
    let below = sorted.prefix { $0 < mean - tolerance }
    let equal = sorted.dropFirst(below.count).prefix { $0 <= mean + tolerance }
    let belowTotal = CompensatedSum.of(below)
    let belowCount = Double(below.count)
    if !equal.isEmpty {
      return (belowCount + Double(equal.count) / 2) / count + belowTotal + CompensatedSum.of(equal) / 2
    }
    guard let last = below.last, below.count < sorted.count else {
      throw UndefinedResult("the numbers are too large or too small to compute with")
    }
    let next = sorted[below.count]
    let delta = (mean - last) / (next - last)
    return try Requirement.result((belowCount + delta) / count + belowTotal + delta * next)
  }
}
