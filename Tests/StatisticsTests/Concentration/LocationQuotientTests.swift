import Statistics
import Testing

@Suite struct LocationQuotientTests {
  /// R package REAT, man/locq.Rd (Farhauer and Kröll 2013).
  @Test func agreesWithThePublishedExample() throws {
    let quotient = try LocationQuotient.value(cell: 1714, regionTotal: 79006, industryTotal: 879_213, total: 15_593_224)
    #expect(agrees(quotient, with: 0.3847623, decimals: 7))
  }

  @Test func theMeanByTheTotalsSharesIsOne() throws {
    var random = SeededRandom(seed: 14)
    let table = (0..<4).map { _ in random.values(6) }
    let total = table.joined().reduce(0, +)
    for region in table {
      var mean = 0.0
      for industry in region.indices {
        let industryTotal = table.reduce(0) { $0 + $1[industry] }
        let quotient = try LocationQuotient.value(
          cell: region[industry], regionTotal: region.reduce(0, +), industryTotal: industryTotal, total: total)
        let scaled = try LocationQuotient.value(
          cell: region[industry] * 7, regionTotal: region.reduce(0, +) * 7, industryTotal: industryTotal * 7, total: total * 7)
        #expect(isClose(scaled, quotient))
        mean += quotient * industryTotal / total
      }
      #expect(isClose(mean, 1))
    }
  }

  @Test func anAbsentIndustryHasZero() throws {
    #expect(try LocationQuotient.value(cell: 0, regionTotal: 1, industryTotal: 1, total: 9) == 0)
  }

  @Test func refusesWhatHasNoQuotient() {
    #expect(throws: UndefinedResult("the industry in the region is negative")) {
      try LocationQuotient.value(cell: -1, regionTotal: 1, industryTotal: 1, total: 1)
    }
    #expect(throws: UndefinedResult("the total of the region is not positive")) {
      try LocationQuotient.value(cell: 0, regionTotal: 0, industryTotal: 1, total: 1)
    }
    #expect(throws: UndefinedResult("the total of the industry is not positive")) {
      try LocationQuotient.value(cell: 0, regionTotal: 1, industryTotal: 0, total: 1)
    }
    #expect(throws: UndefinedResult("the total is not a finite number")) {
      try LocationQuotient.value(cell: 0, regionTotal: 1, industryTotal: 1, total: .nan)
    }
  }
}
