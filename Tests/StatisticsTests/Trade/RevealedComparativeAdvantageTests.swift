import Statistics
import Testing

@Suite struct RevealedComparativeAdvantageTests {
  private let exports: [[Double]] = [[50, 30, 20], [10, 60, 30], [40, 10, 150]]

  private func advantages(_ table: [[Double]]) throws -> [[Double]] {
    let total = table.joined().reduce(0, +)
    return try table.map { row in
      try row.indices.map { column in
        try RevealedComparativeAdvantage.balassa(
          cell: row[column], rowTotal: row.reduce(0, +), columnTotal: table.reduce(0) { $0 + $1[column] }, total: total)
      }
    }
  }

  @Test func agreesWithTheComputedExample() throws {
    let expected: [[Double]] = [[2, 1.2, 0.4], [0.4, 2.4, 0.6], [0.8, 0.2, 1.5]]
    for (row, expected) in zip(try advantages(exports), expected) {
      for (advantage, expected) in zip(row, expected) { #expect(isClose(advantage, expected)) }
    }
    let symmetric = try advantages(exports)[0].map { try RevealedComparativeAdvantage.symmetric($0) }
    #expect(isClose(symmetric[0], 1.0 / 3))
    #expect(agrees(symmetric[1], with: 0.0909091, decimals: 7))
    #expect(agrees(symmetric[2], with: -0.4285714, decimals: 7))
  }

  /// Soy beans were 7.9 % of Brazil's exports in 2010 and 0.35 % of the world's: about 22, rounded.
  @Test func agreesWithBrazilsSoyBeans() throws {
    let advantage = try RevealedComparativeAdvantage.balassa(cell: 7.9, rowTotal: 100, columnTotal: 0.35, total: 100)
    #expect(agrees(advantage, with: 22.6, decimals: 1))
  }

  @Test func doesNotDependOnScale() throws {
    var random = SeededRandom(seed: 16)
    let table = (0..<8).map { _ in random.values(5) }
    for (row, scaled) in zip(try advantages(table), try advantages(table.map { $0.map { $0 * 1e6 } })) {
      for (advantage, scaled) in zip(row, scaled) { #expect(isClose(advantage, scaled)) }
    }
  }

  /// In a large table some country leans away from and some towards each product, so that a cut at 1 finds both.
  @Test func aCutAtOneFindsBothSides() throws {
    var random = SeededRandom(seed: 17)
    let table = (0..<226).map { _ in random.values(50, in: 0...100) }
    let present = try advantages(table).map { row in row.map { $0 >= 1 ? 1 : 0 } }
    for product in 0..<50 { #expect(Set(present.map { $0[product] }) == [0, 1]) }
  }

  @Test func theSymmetricFormTreatsBothSidesAlike() throws {
    for advantage in [1.5, 3, 100] {
      let above = try RevealedComparativeAdvantage.symmetric(advantage)
      #expect(isClose(try RevealedComparativeAdvantage.symmetric(1 / advantage), -above))
    }
    #expect(try RevealedComparativeAdvantage.symmetric(0) == -1)
    #expect(try RevealedComparativeAdvantage.symmetric(1) == 0)
    #expect(isClose(try RevealedComparativeAdvantage.symmetric(.greatestFiniteMagnitude), 1))
  }

  @Test func refusesWhatHasNoAdvantage() {
    #expect(throws: UndefinedResult("the total of the product is not positive")) {
      try RevealedComparativeAdvantage.balassa(cell: 0, rowTotal: 1, columnTotal: 0, total: 1)
    }
    #expect(throws: UndefinedResult("the export of the product is negative")) {
      try RevealedComparativeAdvantage.balassa(cell: -1, rowTotal: 1, columnTotal: 1, total: 1)
    }
    #expect(throws: UndefinedResult("the revealed comparative advantage is negative")) {
      try RevealedComparativeAdvantage.symmetric(-0.5)
    }
  }
}
