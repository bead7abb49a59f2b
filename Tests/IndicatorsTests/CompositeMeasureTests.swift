import Diagnostics
import Indicators
import Testing

/// Composite indices, read from front matter; the numbers' sources stand beside them.
@Suite struct CompositeMeasureTests {
  /// Four objects and four criteria; weights computed with numpy from the formulas of the two variants.
  private static let table: [[Double]] = [[3, 100, 10, 7], [2.5, 80, 8, 5], [1.8, 50, 20, 11], [2.2, 70, 12, 9]]

  @Test(arguments: [
    ("variant: proportions", [0.11457545, 0.19808197, 0.41846124, 0.26888133]),
    ("variant: min-max-first", [0.23070363, 0.21618012, 0.32587455, 0.22724170]),
    ("variant: min-max-first\nshift: 0.0001", [0.23070050, 0.21617429, 0.32587822, 0.22724700]),
  ])
  func entropyWeightsDifferByVariant(_ yaml: String, _ expected: [Double]) throws {
    var world = Self.criteria(Self.table)
    world.indicator("w", "measure: entropy-weights\nof: [t.c1, t.c2, t.c3, t.c4]\nperiods: separate\n\(yaml)\nunit: ratio")
    let built = world.build()
    #expect(built.diagnostics.isEmpty)
    for (index, weight) in expected.enumerated() {
      let found = try #require(built.value.value("w?criterion=t.c\(index + 1)"))
      #expect(abs(found - weight) < 5e-9)
    }
  }

  @Test func directionsAreToldByTheNameOfTheCriterion() throws {
    var world = Self.criteria([[1, 10], [2, 20], [3, 30]])
    world.indicator("a", "measure: topsis\nof: [t.c1, t.c2]\nweighting: equal\nperiods: separate")
    world.indicator("b", "measure: topsis\nof: [t.c1, t.c2]\nweighting: given\nweights: {t.c1: 1, t.c2: 1}\nperiods: separate\ndirections: {t.c1: cost, t.c2: cost}")
    let catalog = world.build().value
    #expect(catalog.value("a?o=o0") == 0 && catalog.value("a?o=o2") == 1)
    #expect(catalog.value("b?o=o0") == 1 && catalog.value("b?o=o2") == 0)
  }

  @Test func aStrayWeightIsAFinding() {
    var world = Self.criteria([[1, 10], [2, 20]])
    world.indicator("a", "measure: weighted-index\nof: [t.c1, t.c2]\nweights: {t.c1: 1, t.c3: 1}")
    #expect(world.build().diagnostics.map(\.ruleID) == ["undefined-result", "undefined-result"])
  }

  @Test func anObjectWithoutACriterionIsAFinding() {
    var world = Self.criteria([[1, 10], [2, 20]])
    world.dataset(
      "u", fields: "[{\"name\": \"o\", \"type\": \"string\", \"role\": \"dimension\"}, {\"name\": \"c\", \"type\": \"number\", \"unit\": \"ratio\"}]",
      rows: "[{\"o\": \"o0\", \"c\": 5}]")
    world.indicator("a", "measure: weighted-index\nof: [t.c1, u.c]\nweights: {t.c1: 1, u.c: 1}")
    let built = world.build()
    #expect(built.diagnostics.map(\.message) == ["the indicator 'a' is undefined at o=o1: 'u.c' has no value for it"])
  }

  /// n = 2, U .6 and .4, equal weights: C 0.9797959, T 0.5, D 0.6999271.
  @Test(arguments: [("coupling", 0.9797959), ("comprehensive", 0.5), ("coordination", 0.6999271)])
  func couplingOfTwoSystems(_ component: String, _ expected: Double) throws {
    var world = Self.criteria([[0.6, 0.4]])
    world.indicator("d", "measure: coupling-coordination\nof: [t.c1, t.c2]\nformula: standard\ncomponent: \(component)")
    let found = try #require(world.build().value.value("d?o=o0"))
    #expect(abs(found - expected) < 5e-8)
  }

  @Test func gradesOfCoordinationAreConfigurable() throws {
    var world = Self.criteria([[0.6, 0.4]])
    world.indicator("d", "measure: coupling-coordination\nof: [t.c1, t.c2]\nformula: standard\ncomponent: coordination")
    world.indicator("e", "measure: coupling-coordination\nof: [t.c1, t.c2]\nformula: standard\ncomponent: coordination\ngrades: {low: 0.5, high: 1}")
    let catalog = world.build().value
    #expect(try catalog.found("d?o=o0")?.statistics.first?.value == 7)
    #expect(try catalog.found("e?o=o0")?.statistics.first?.label == "high")
  }

  @Test func consistentComparisonsGiveWeightsInTheirRatio() throws {
    var world = SmallWorld()
    world.indicator("w", "measure: analytic-hierarchy\ncriteria: [a, b, c]\ncomparisons: [[1, 2, 4], [1/2, 1, 2], [1/4, 1/2, 1]]\nunit: ratio")
    let catalog = world.build().value
    let a = try #require(catalog.value("w?criterion=a"))
    let ratio = try #require(catalog.value("w?criterion=a&statistic=consistency-ratio"))
    #expect(abs(a - 4.0 / 7) < 1e-9)
    #expect(abs(ratio) < 1e-9)
  }

  @Test func contradictoryComparisonsAreAFinding() {
    var world = SmallWorld()
    world.indicator("w", "measure: analytic-hierarchy\ncriteria: [a, b, c]\ncomparisons: [[1, 9, 1/9], [1/9, 1, 9], [9, 1/9, 1]]")
    let built = world.build()
    #expect(built.diagnostics.map(\.ruleID) == ["undefined-result"])
    #expect(built.diagnostics.first?.message.contains("not consistent") == true)
  }

  @Test func aNormalisedSeriesRunsFromZeroToOneAndTurnsRound() throws {
    var world = Self.criteria([[1, 10], [2, 20], [4, 30]])
    world.indicator("b", "measure: normalised\nof: t.c1\nmethod: min-max\ndirection: benefit\nperiods: separate")
    world.indicator("c", "measure: normalised\nof: t.c1\nmethod: min-max\ndirection: cost\nperiods: separate")
    let catalog = world.build().value
    let benefit = try #require(catalog.series(named: "b")).observations.map(\.value)
    let cost = try #require(catalog.series(named: "c")).observations.map(\.value)
    #expect(benefit == [0, 1.0 / 3, 1])
    for (a, b) in zip(benefit, cost) { #expect(abs(a + b - 1) < 1e-12) }
  }

  /// One object a row, one criterion a column.
  private static func criteria(_ rows: [[Double]]) -> SmallWorld {
    var world = SmallWorld()
    let count = rows.first?.count ?? 0
    let fields = (1...count).map { "{\"name\": \"c\($0)\", \"type\": \"number\", \"unit\": \"ratio\"}" }
    let cells = rows.enumerated().map { index, row in
      "{\"o\": \"o\(index)\", " + row.enumerated().map { "\"c\($0 + 1)\": \($1)" }.joined(separator: ", ") + "}"
    }
    world.dataset(
      "t", fields: "[{\"name\": \"o\", \"type\": \"string\", \"role\": \"dimension\"}, \(fields.joined(separator: ", "))]",
      rows: "[\(cells.joined(separator: ", "))]")
    return world
  }
}
