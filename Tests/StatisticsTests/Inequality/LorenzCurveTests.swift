import Statistics
import Testing

@Suite struct LorenzCurveTests {
  @Test func pointsRiseFromNoneToAll() throws {
    let curve = try LorenzCurve([50, 20, 10, 20])
    let expected: [(Double, Double)] = [(0, 0), (0.25, 0.1), (0.5, 0.3), (0.75, 0.5), (1, 1)]
    #expect(curve.points.count == expected.count)
    for (point, (population, value)) in zip(curve.points, expected) {
      #expect(isClose(point.populationShare, population) && isClose(point.valueShare, value))
    }
  }

  @Test func twiceTheAreaAboveTheCurveIsTheGiniCoefficient() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<10 {
      let values = random.values(40)
      let weights = random.values(40)
      let points = try LorenzCurve(values, weights: weights).points
      let area = zip(points, points.dropFirst()).reduce(0) { area, pair in
        area + (pair.1.populationShare - pair.0.populationShare) * (pair.0.valueShare + pair.1.valueShare) / 2
      }
      #expect(isClose(1 - 2 * area, try Gini.coefficient(values, weights: weights, divisor: .population), within: 1e-11))
    }
  }

  @Test func asymmetryTellsTheTwoShapesOfDamgaardAndWeinerApart() throws {
    let oneLarge = [Double](repeating: 50.0 / 9, count: 9) + [50]
    let halves = [Double](repeating: 2, count: 5) + [Double](repeating: 18, count: 5)
    #expect(isClose(try LorenzCurve(oneLarge).asymmetry(), 1.46))
    #expect(isClose(try LorenzCurve(halves).asymmetry(), 0.74))
  }

  @Test func valuesEqualToTheMeanGiveTheMiddleOfTheInterval() throws {
    // Below the mean one value of three, which has 1/6; with the mean's own two of three and 1/2.
    #expect(isClose(try LorenzCurve([1, 2, 3]).asymmetry(), (1.0 / 3 + 1.0 / 6 + 2.0 / 3 + 0.5) / 2))
    #expect(isClose(try LorenzCurve([0.1, 0.1, 0.1]).asymmetry(), 1))
    #expect(isClose(try LorenzCurve([7]).asymmetry(), 1))
  }

  @Test func asymmetryIsFromZeroToTwoAndDoesNotDependOnScale() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<20 {
      let values = random.values(15)
      let asymmetry = try LorenzCurve(values).asymmetry()
      #expect((0...2).contains(asymmetry))
      #expect(isClose(try LorenzCurve(values.map { $0 * 1000 }).asymmetry(), asymmetry, within: 1e-9))
    }
  }

  @Test func refusesWhatHasNoCurve() {
    #expect(throws: UndefinedResult("every value is zero")) { try LorenzCurve([0]) }
    #expect(throws: UndefinedResult("the asymmetry of a Lorenz curve has no meaning for weighted values")) {
      try LorenzCurve([1, 2], weights: [1, 1]).asymmetry()
    }
  }
}
