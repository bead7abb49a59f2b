import Datasets
import Statistics

/// The first treated period of each observation's entity, as a number of the sample's periods; nil for those never treated. A cohort
/// that starts after the last period stands after it.
struct Cohorts {
  let starts: [Int?]

  init(_ sample: RegressionSample, dimension: String, never: String, _ periods: PeriodCodes) throws(UndefinedResult) {
    var byName: [String: Int?] = [never: nil]
    var starts: [Int?] = []
    for (index, observation) in sample.response.enumerated() {
      guard let name = observation.key.member(of: dimension) else { throw UndefinedResult("an observation has no '\(dimension)'", at: index) }
      if let known = byName[name] {
        starts.append(known)
        continue
      }
      guard let period = Period(name) else { throw UndefinedResult("the cohort '\(name)' is neither a period nor '\(never)'", at: index) }
      let number = periods.number(of: period) ?? (periods.periods.firstIndex { period < $0 } ?? periods.periods.count) + 1
      byName[name] = number
      starts.append(number)
    }
    self.starts = starts
  }
}
