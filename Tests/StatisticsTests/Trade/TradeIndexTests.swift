import Statistics
import Testing

@Suite struct TradeIndexTests {
  @Test(arguments: [(80.0, 20.0, 0.6), (20, 80, -0.6), (50, 50, 0), (0, 10, -1), (10, 0, 1)])
  func competitivenessIsTheBalanceOverTrade(_ exports: Double, _ imports: Double, _ expected: Double) throws {
    #expect(isClose(try TradeIndex.tradeCompetitiveness(exports: exports, imports: imports), expected))
  }

  @Test func withoutTradeThereIsNoIndex() {
    #expect(throws: UndefinedResult("there are neither exports nor imports")) {
      try TradeIndex.tradeCompetitiveness(exports: 0, imports: 0)
    }
    #expect(throws: UndefinedResult("there are neither exports nor imports")) { try TradeIndex.grubelLloyd(exports: 0, imports: 0) }
    #expect(throws: UndefinedResult("there are neither exports nor imports")) { try TradeIndex.grubelLloydAggregate([(0, 0)]) }
  }

  @Test func intraIndustryTradeIsWhatGoesBothWays() throws {
    #expect(isClose(try TradeIndex.grubelLloyd(exports: 80, imports: 20), 0.4))
    #expect(isClose(try TradeIndex.grubelLloyd(exports: 50, imports: 50), 1))
    #expect(isClose(try TradeIndex.grubelLloyd(exports: 0, imports: 50), 0))
    #expect(isClose(try TradeIndex.grubelLloyd(exports: 1e308, imports: 1e308), 1))
  }

  @Test func theAggregateIsTheMeanByTrade() throws {
    #expect(isClose(try TradeIndex.grubelLloydAggregate([(80, 20), (0, 100)]), 0.2))
    var random = SeededRandom(seed: 18)
    let products = zip(random.values(12), random.values(12)).map { (exports: $0, imports: $1) }
    let trade = products.reduce(0) { $0 + $1.exports + $1.imports }
    let mean = try products.reduce(0) { mean, product in
      mean + (try TradeIndex.grubelLloyd(exports: product.exports, imports: product.imports)) * (product.exports + product.imports) / trade
    }
    #expect(isClose(try TradeIndex.grubelLloydAggregate(products), mean))
  }

  @Test func competitivenessAndIntraIndustryTradeAreTied() throws {
    var random = SeededRandom(seed: 19)
    for (exports, imports) in zip(random.values(20), random.values(20)) {
      let balance = try TradeIndex.tradeCompetitiveness(exports: exports, imports: imports)
      #expect(isClose(try TradeIndex.grubelLloyd(exports: exports, imports: imports), 1 - abs(balance)))
    }
  }

  @Test func penetrationIsTheShareOfImportsInConsumption() throws {
    #expect(isClose(try TradeIndex.importPenetration(imports: 30, production: 100, exports: 10), 0.25))
    #expect(isClose(try TradeIndex.importPenetration(imports: 30, production: 10, exports: 20), 1.5))
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("the import is negative")) { try TradeIndex.grubelLloyd(exports: 1, imports: -1) }
    #expect(throws: UndefinedResult("the export is negative", at: 1)) { try TradeIndex.grubelLloydAggregate([(1, 1), (-1, 1)]) }
    #expect(throws: UndefinedResult("there is no export")) { try TradeIndex.grubelLloydAggregate([]) }
    #expect(throws: UndefinedResult("apparent consumption is not positive")) {
      try TradeIndex.importPenetration(imports: 1, production: 1, exports: 2)
    }
  }
}
