/// A weighted mean of untreated units that stands in for a treated one (Abadie, Diamond and Hainmueller 2010, Journal of the American
/// Statistical Association 105, 493–505), matched on the outcome before treatment.
///
/// The weights are not negative, sum to 1, and minimise ‖treated − Σ wⱼ donorⱼ‖². Where several weightings are equally good, as they can be
/// with more donors than periods, the result is one of them with few donors, and the same at each run.
package struct SyntheticControl: Sendable {
  private let treated: [Double]
  private let donors: [[Double]]

  /// - Parameters:
  ///   - treated: the outcome in each period before treatment.
  ///   - donors: the outcomes of each donor in the same periods.
  package init(treated: [Double], donors: [[Double]]) {
    self.treated = treated
    self.donors = donors
  }

  /// The weight of each donor.
  package func weights() throws(UndefinedResult) -> [Double] { try fit().weights }

  /// - Throws: without donors or periods, for series of different lengths, and for numbers that cannot be computed with.
  package func fit() throws(UndefinedResult) -> Fit {
    guard !treated.isEmpty else { throw UndefinedResult("there is no period before treatment") }
    guard !donors.isEmpty else { throw UndefinedResult("there is no donor") }
    try Self.check(treated, "the treated unit", length: treated.count)
    for (index, donor) in donors.enumerated() { try Self.check(donor, "donor \(index + 1)", length: treated.count) }
    let differences = donors.map { donor in zip(donor, treated).map { $0 - $1 } }
    var nearest = NearestPoint(points: differences)
    guard nearest.search() else { throw UndefinedResult("the search for the weights does not converge") }
    return Fit(weights: nearest.weights, preRMSPE: (nearest.point.sumOfSquares / Double(treated.count)).squareRoot())
  }

  fileprivate static func check(_ values: [Double], _ what: String, length: Int) throws(UndefinedResult) {
    guard values.count == length else { throw UndefinedResult("\(what) has \(values.count) periods where \(length) are due") }
    if let index = values.firstIndex(where: { !(abs($0) < 1e140) }) {
      throw UndefinedResult("\(what) has a number that cannot be computed with", at: index)
    }
  }
}

extension SyntheticControl {
  /// A synthetic control that has been found.
  package struct Fit: Sendable, Hashable {
    /// One for each donor.
    package let weights: [Double]
    /// The root mean square of treated − synthetic before treatment.
    package let preRMSPE: Double

    /// The synthetic control's outcome in other periods: Σ wⱼ donorⱼ.
    ///
    /// - Parameter donorsAfter: the outcomes of each donor, in the order of the weights.
    package func path(donorsAfter: [[Double]]) throws(UndefinedResult) -> [Double] {
      guard donorsAfter.count == weights.count, let length = donorsAfter.first?.count else {
        throw UndefinedResult("there are \(donorsAfter.count) donors for \(weights.count) weights")
      }
      for (index, donor) in donorsAfter.enumerated() { try SyntheticControl.check(donor, "donor \(index + 1)", length: length) }
      return (0..<length).map { period in
        zip(weights, donorsAfter).reduce(0) { $0 + $1.0 * $1.1[period] }
      }
    }
  }
}
