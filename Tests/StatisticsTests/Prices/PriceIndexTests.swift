import Statistics
import Testing

/// The data of Balk (2008), tables 3.1 and 3.2, as given in R package gpindex, data-raw/pq6.R.
@Suite struct PriceIndexTests {
  private let prices: [[Double]] = [
    [1, 1, 1, 1, 1, 1], [1.2, 3, 1.3, 0.7, 1.4, 0.8], [1, 1, 1.5, 0.5, 1.7, 0.6], [0.8, 0.5, 1.6, 0.3, 1.9, 0.4], [1, 1, 1.6, 0.1, 2, 0.2],
  ]
  private let quantities: [[Double]] = [
    [1, 1, 2, 1, 4.5, 0.5], [0.8, 0.9, 1.9, 1.3, 4.7, 0.6], [1, 1.1, 1.8, 3, 5, 0.8], [1.2, 1.2, 1.9, 6, 5.6, 1.3], [0.9, 1.2, 2, 12, 6.5, 2.5],
  ]

  @Test(arguments: [
    (PriceIndex.Formula.laspeyres, [1.4200, 1.3450, 1.3550, 1.4400]), (.paasche, [1.3824, 1.2031, 1.0209, 0.7968]),
    (.fisher, [1.4011, 1.2721, 1.1762, 1.0712]), (.tornqvist, [1.4052, 1.2890, 1.2268, 1.2477]),
  ])
  func agreesWithBalk(_ formula: PriceIndex.Formula, _ expected: [Double]) throws {
    let indices = try (1...4).map { period in
      try PriceIndex.direct(p0: prices[0], q0: quantities[0], p1: prices[period], q1: quantities[period], formula: formula)
    }
    #expect(agrees(indices, with: expected, decimals: 4))
  }

  @Test func fisherIsTheGeometricMeanOfLaspeyresAndPaasche() throws {
    var random = SeededRandom(seed: 20)
    for _ in 0..<20 {
      let lists = (0..<4).map { _ in random.values(7) }
      func index(_ formula: PriceIndex.Formula) throws -> Double {
        try PriceIndex.direct(p0: lists[0], q0: lists[1], p1: lists[2], q1: lists[3], formula: formula)
      }
      #expect(isClose(try index(.fisher) * index(.fisher), try index(.laspeyres) * index(.paasche)))
    }
  }

  @Test(arguments: PriceIndex.Formula.allCases) func pricesThatAllRiseAlikeGiveTheirRise(_ formula: PriceIndex.Formula) throws {
    var random = SeededRandom(seed: 21)
    let prices = random.values(6)
    let index = try PriceIndex.direct(
      p0: prices, q0: random.values(6), p1: prices.map { $0 * 1.07 }, q1: random.values(6), formula: formula)
    #expect(isClose(index, 1.07))
  }

  @Test(arguments: [PriceIndex.Formula.fisher, .tornqvist]) func fisherAndTornqvistCanBeTurnedRound(_ formula: PriceIndex.Formula) throws {
    let there = try PriceIndex.direct(p0: prices[0], q0: quantities[0], p1: prices[3], q1: quantities[3], formula: formula)
    let back = try PriceIndex.direct(p0: prices[3], q0: quantities[3], p1: prices[0], q1: quantities[0], formula: formula)
    #expect(isClose(there * back, 1))
  }

  @Test(arguments: PriceIndex.Formula.allCases) func chainedIsDirectForOneStep(_ formula: PriceIndex.Formula) throws {
    let direct = try PriceIndex.direct(p0: prices[0], q0: quantities[0], p1: prices[1], q1: quantities[1], formula: formula)
    let chained = try PriceIndex.chained(prices: Array(prices[0...1]), quantities: Array(quantities[0...1]), formula: formula)
    #expect(chained == [1, direct])
  }

  @Test(arguments: PriceIndex.Formula.allCases) func aChainIsTheProductOfItsLinks(_ formula: PriceIndex.Formula) throws {
    let chained = try PriceIndex.chained(prices: prices, quantities: quantities, formula: formula)
    #expect(chained.count == 5)
    for period in 1...4 {
      let link = try PriceIndex.direct(
        p0: prices[period - 1], q0: quantities[period - 1], p1: prices[period], q1: quantities[period], formula: formula)
      #expect(isClose(chained[period], chained[period - 1] * link))
    }
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("the price is not positive", at: 1)) {
      try PriceIndex.direct(p0: [1, 0], q0: [1, 1], p1: [1, 1], q1: [1, 1], formula: .laspeyres)
    }
    #expect(throws: UndefinedResult("the quantity is negative", at: 0)) {
      try PriceIndex.direct(p0: [1], q0: [1], p1: [1], q1: [-1], formula: .paasche)
    }
    #expect(throws: UndefinedResult("every quantity is zero")) {
      try PriceIndex.direct(p0: [1], q0: [0], p1: [1], q1: [1], formula: .fisher)
    }
    #expect(throws: UndefinedResult("every quantity is zero")) {
      try PriceIndex.direct(p0: [1], q0: [1], p1: [1], q1: [0], formula: .tornqvist)
    }
    #expect(throws: UndefinedResult("there are 2 goods where 1 are needed")) {
      try PriceIndex.direct(p0: [1], q0: [1], p1: [1, 2], q1: [1], formula: .fisher)
    }
    #expect(throws: UndefinedResult("there is no period")) { try PriceIndex.chained(prices: [], quantities: [], formula: .fisher) }
    #expect(throws: UndefinedResult("the price is not positive", at: 2)) {
      try PriceIndex.chained(prices: [[1], [1], [-1]], quantities: [[1], [1], [1]], formula: .fisher)
    }
    #expect(throws: UndefinedResult("there are 1 periods where 2 are needed")) {
      try PriceIndex.chained(prices: [[1], [1]], quantities: [[1]], formula: .fisher)
    }
    #expect(throws: UndefinedResult("the numbers are too large or too small to compute with")) {
      try PriceIndex.direct(p0: [1e-300], q0: [1e-300], p1: [1], q1: [1], formula: .laspeyres)
    }
  }
}
