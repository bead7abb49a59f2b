import Statistics
import Testing

/// Statistical yearbook of Qinghai, table 4-15: the contributions of consumption, capital formation and net exports to growth.
@Suite struct ContributionTests {
  @Test(arguments: [
    ([86.28, 76.71, -62.99], [6.16, 5.48, -4.50], 7.14),
    ([43.83, 58.42, -2.25], [2.74, 3.65, -0.14], 6.25),
  ])
  func agreesWithTheYearbook(_ rates: [Double], _ pulls: [Double], _ growth: Double) throws {
    // A total of 100 before, so that the changes of the parts are percentage points of its growth.
    let changes = rates.map { $0 / 100 * growth }
    let computedRates = try changes.map { try Contribution.rate(partChange: $0, totalChange: growth) * 100 }
    let computedPulls = try changes.map { try Contribution.pull(partChange: $0, totalBefore: 100) * 100 }
    #expect(agrees(computedRates, with: rates, decimals: 2))
    #expect(agrees(computedPulls, with: pulls, decimals: 2))
    #expect(agrees(computedRates.reduce(0, +), with: 100, decimals: 2))
    #expect(agrees(computedPulls.reduce(0, +), with: growth, decimals: 2))
  }

  @Test func ratesSumToOneAndPullsToGrowth() throws {
    var random = SeededRandom(seed: 23)
    for _ in 0..<20 {
      let before = random.values(6)
      let after = random.values(6)
      let total = before.reduce(0, +)
      let change = after.reduce(0, +) - total
      let changes = zip(after, before).map { $0 - $1 }
      let rates = try changes.map { try Contribution.rate(partChange: $0, totalChange: change) }
      let pulls = try changes.map { try Contribution.pull(partChange: $0, totalBefore: total) }
      #expect(isClose(rates.reduce(0, +), 1, within: 1e-9))
      #expect(isClose(pulls.reduce(0, +), change / total))
      for (rate, pull) in zip(rates, pulls) { #expect(isClose(rate * change / total, pull)) }
    }
  }

  @Test func refusesWhatHasNoContribution() {
    #expect(throws: UndefinedResult("the total did not change")) { try Contribution.rate(partChange: 1, totalChange: 0) }
    #expect(throws: UndefinedResult("the total before is not positive")) { try Contribution.pull(partChange: 1, totalBefore: -1) }
    #expect(throws: UndefinedResult("the change of the part is not a finite number")) {
      try Contribution.pull(partChange: .nan, totalBefore: 1)
    }
  }
}
