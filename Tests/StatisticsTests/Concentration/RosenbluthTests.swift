import Statistics
import Testing

@Suite struct RosenbluthTests {
  @Test func agreesWithThePublishedExample() throws {
    #expect(agrees(try Rosenbluth.index(Examples.incomes), with: 0.1859051, decimals: 7))
  }

  @Test func isTiedToTheGiniCoefficient() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20 {
      let values = random.values(14)
      let gini = try Gini.coefficient(values, divisor: .population)
      #expect(isClose(try Rosenbluth.index(values), 1 / (14 * (1 - gini))))
    }
  }

  @Test func isOneNthForEqualPartsAndOneForASingleHolder() throws {
    #expect(isClose(try Rosenbluth.index([2, 2, 2, 2]), 0.25))
    #expect(isClose(try Rosenbluth.index([2, 0, 0]), 1))
  }

  @Test func partsOfZeroChangeNothing() throws {
    #expect(isClose(try Rosenbluth.index([5, 3, 0, 0]), try Rosenbluth.index([5, 3])))
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("there is no value")) { try Rosenbluth.index([]) }
    #expect(throws: UndefinedResult("every value is zero")) { try Rosenbluth.index([0, 0]) }
  }
}
