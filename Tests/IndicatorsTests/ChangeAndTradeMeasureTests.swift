import Datasets
import Diagnostics
import Indicators
import Testing

/// Measures of change and of trade, read from front matter; the numbers' sources stand beside them.
@Suite struct ChangeAndTradeMeasureTests {
  /// Qinghai's statistical yearbook, table 4-15: changes in which the parts' rates sum to 100 and their pulls to growth.
  @Test func contributionsSumToAHundredAndPullsToGrowth() throws {
    var world = Self.panel("i", ["a": [100, 130], "b": [200, 210], "c": [50, 45]])
    world.indicator("rate", "measure: contribution\nof: t.x\nby: i\nvariant: rate")
    world.indicator("pull", "measure: contribution\nof: t.x\nby: i\nvariant: pull\nunit: percentage-point")
    let catalog = world.build().value
    let rates = try #require(catalog.series(named: "rate")).observations.map(\.value)
    let pulls = try #require(catalog.series(named: "pull")).observations.map(\.value)
    #expect(abs(rates.reduce(0, +) - 1) < 1e-12)
    #expect(abs(pulls.reduce(0, +) - 35.0 / 350) < 1e-12)
  }

  /// The yearbook prints rates 86.28, 76.71, −62.99 and pulls 6.16, 5.48, −4.50 for 2018: each pull is the rate times growth of 7.14 %.
  @Test func aPullIsTheRateTimesTheGrowthOfTheWhole() throws {
    var world = Self.panel("i", ["first": [1000, 1616], "second": [4000, 4548], "third": [5000, 4550]])
    world.indicator("rate", "measure: contribution\nof: t.x\nby: i\nvariant: rate")
    world.indicator("pull", "measure: contribution\nof: t.x\nby: i\nvariant: pull\nunit: percentage-point")
    let catalog = world.build().value
    for (name, rate, pull) in [("first", 0.8627, 0.0616), ("second", 0.7675, 0.0548), ("third", -0.6303, -0.0450)] {
      let found = try #require(catalog.value("rate@2001?i=\(name)"))
      #expect(abs(found - rate) < 5e-4)
      let pulled = try #require(catalog.value("pull@2001?i=\(name)"))
      #expect(abs(pulled - pull) < 5e-5)
    }
  }

  /// Balk's tables 3.4, 3.6 and 3.12 as printed in the R package gpindex are tested on the kernel; here two goods by hand:
  /// Laspeyres (2·3 + 3·2)/(1·3 + 4·2) = 12/11, Paasche (2·2 + 3·4)/(1·2 + 4·4) = 16/18.
  @Test(arguments: [
    ("laspeyres", 109.0909090909), ("paasche", 88.8888888889), ("fisher", 98.4731927835),
  ])
  func aPriceIndexComparesBaskets(_ formula: String, _ expected: Double) throws {
    var world = SmallWorld()
    world.dataset(
      "t",
      fields: """
        [{"name": "y", "type": "string", "role": "period"}, {"name": "g", "type": "string", "role": "dimension"},
         {"name": "p", "type": "number", "unit": "CNY"}, {"name": "q", "type": "number", "unit": "tonne"}]
        """,
      rows: """
        [{"y": "2000", "g": "a", "p": 1, "q": 3}, {"y": "2000", "g": "b", "p": 4, "q": 2},
         {"y": "2001", "g": "a", "p": 2, "q": 2}, {"y": "2001", "g": "b", "p": 3, "q": 4}]
        """)
    for linking in ["direct", "chained"] {
      world.indicator(linking, "measure: price-index\nprices: t.p\nquantities: t.q\nby: g\nformula: \(formula)\nlinking: \(linking)\nbase: 2000")
    }
    let built = world.build()
    #expect(built.diagnostics.isEmpty)
    for linking in ["direct", "chained"] {
      let value = try #require(built.value.value("\(linking)@2001"))
      #expect(abs(value - expected) < 1e-9)
      #expect(built.value.value("\(linking)@2000") == 100)
    }
  }

  @Test func growthChainedGivesTheIndexAgain() throws {
    var world = Self.panel(nil, ["": [80, 100, 90, 180]])
    world.indicator("growth", "measure: growth\nof: t.x")
    world.indicator("chained", "measure: chained-index\nof: growth\nbase: 2000")
    world.indicator("fixed", "measure: index-number\nof: t.x\nbase: 2000")
    let catalog = world.build().value
    for year in 2000...2003 {
      let chained = try #require(catalog.value("chained@\(year)"))
      let fixed = try #require(catalog.value("fixed@\(year)"))
      #expect(abs(chained - fixed) < 1e-9)
    }
  }

  @Test func aMovingAverageOfALineIsTheLine() throws {
    var world = Self.panel(nil, ["": [10, 20, 30, 40, 50]])
    world.indicator("centred", "measure: moving-average\nof: t.x\nwindow: 3\nalignment: centred")
    world.indicator("even", "measure: moving-average\nof: t.x\nwindow: 4\nalignment: centred")
    world.indicator("trailing", "measure: moving-average\nof: t.x\nwindow: 2\nalignment: trailing\nincomplete: shorten")
    let catalog = world.build().value
    #expect(catalog.series(named: "centred")?.observations.map(\.value) == [20, 30, 40])
    #expect(catalog.series(named: "even")?.observations.map(\.value) == [30])
    #expect(catalog.series(named: "trailing")?.observations.map(\.value) == [10, 15, 25, 35, 45])
  }

  @Test func aGapOfAPeriodBreaksAMovingAverage() throws {
    var world = SmallWorld()
    world.dataset(
      "t", fields: "[{\"name\": \"y\", \"type\": \"string\", \"role\": \"period\"}, {\"name\": \"x\", \"type\": \"number\", \"unit\": \"CNY\"}]",
      rows: "[{\"y\": \"2000\", \"x\": 1}, {\"y\": \"2001\", \"x\": 2}, {\"y\": \"2003\", \"x\": 4}, {\"y\": \"2004\", \"x\": 5}]")
    world.indicator("a", "measure: moving-average\nof: t.x\nwindow: 2\nalignment: trailing")
    let series = try #require(world.build().value.series(named: "a"))
    #expect(series.observations.map { $0.key.period?.year } == [2001, 2004])
  }

  /// R package REAT, shift.Rd: region 90,20,10,60 to 100,40,10,55 in a nation 400,150,150,400 to 440,210,135,480.
  @Test(arguments: [("national", 27.0), ("industry-mix", 1), ("regional", -3), ("total", 25)])
  func shiftShareAgreesWithREAT(_ effect: String, _ expected: Double) throws {
    var world = SmallWorld()
    let fields = """
      [{"name": "y", "type": "string", "role": "period"}, {"name": "i", "type": "string", "role": "dimension"},
       {"name": "n", "type": "number", "unit": "person"}]
      """
    func rows(_ start: [Int], _ end: [Int]) -> String {
      let cells = [(2000, start), (2005, end)].flatMap { year, values in
        values.enumerated().map { "{\"y\": \"\(year)\", \"i\": \"i\($0)\", \"n\": \($1)}" }
      }
      return "[\(cells.joined(separator: ","))]"
    }
    world.dataset("region", fields: fields, rows: rows([90, 20, 10, 60], [100, 40, 10, 55]))
    world.dataset("nation", fields: fields, rows: rows([400, 150, 150, 400], [440, 210, 135, 480]))
    world.indicator("s", "measure: shift-share\nof: region.n\nin: nation.n\nby: i\nfrom: 2000\nto: 2005\neffect: \(effect)")
    let value = try #require(world.build().value.value("s"))
    #expect(abs(value - expected) < 1e-9)
  }

  /// Computed by hand: rows A 50,30,20; B 10,60,30; C 40,10,150.
  @Test(arguments: [("A", "1", 2.0), ("A", "3", 0.4), ("B", "2", 2.4), ("C", "3", 1.5)])
  func comparativeAdvantageIsAShareOverAShare(_ country: String, _ product: String, _ expected: Double) throws {
    var world = Self.exports()
    world.indicator("rca", "measure: revealed-comparative-advantage\nof: t.x\nby: [c, p]\nvariant: balassa")
    world.indicator("symmetric", "measure: revealed-comparative-advantage\nof: t.x\nby: [c, p]\nvariant: symmetric")
    let catalog = world.build().value
    let balassa = try #require(catalog.value("rca?c=\(country)&p=\(product)"))
    let symmetric = try #require(catalog.value("symmetric?c=\(country)&p=\(product)"))
    #expect(abs(balassa - expected) < 1e-12)
    #expect(abs(symmetric - (expected - 1) / (expected + 1)) < 1e-12)
  }

  @Test func roundingIsCarriedThroughALocationQuotient() throws {
    var world = Self.exports(rounding: 0.5)
    world.indicator("lq", "measure: location-quotient\nof: t.x\nby: [c, p]")
    let found = try #require(try world.build().value.found("lq?c=A&p=1"))
    #expect(found.interval.lowerBound < 2 && found.interval.upperBound > 2)
    #expect(found.interval.upperBound - found.interval.lowerBound < 0.2)
  }

  @Test func grubelLloydIsWeightedByTradeOverProducts() throws {
    var world = SmallWorld()
    world.dataset(
      "t",
      fields: """
        [{"name": "p", "type": "string", "role": "dimension"}, {"name": "x", "type": "number", "unit": "CNY"},
         {"name": "m", "type": "number", "unit": "CNY"}]
        """, rows: "[{\"p\": \"a\", \"x\": 10, \"m\": 30}, {\"p\": \"b\", \"x\": 20, \"m\": 20}]")
    world.indicator("each", "measure: grubel-lloyd\nexports: t.x\nimports: t.m")
    world.indicator("all", "measure: grubel-lloyd\nexports: t.x\nimports: t.m\nby: p")
    let catalog = world.build().value
    #expect(catalog.value("each?p=a") == 0.5)
    #expect(catalog.value("each?p=b") == 1)
    #expect(catalog.value("all") == 0.75)
  }

  @Test func importPenetrationIsImportsOverUseAtHome() throws {
    var world = SmallWorld()
    world.dataset(
      "t",
      fields: """
        [{"name": "y", "type": "string", "role": "period"}, {"name": "m", "type": "number", "unit": "CNY", "rounding": 1},
         {"name": "q", "type": "number", "unit": "CNY", "rounding": 1}, {"name": "x", "type": "number", "unit": "CNY", "rounding": 1}]
        """, rows: "[{\"y\": \"2000\", \"m\": 20, \"q\": 100, \"x\": 40}]")
    world.indicator("i", "measure: import-penetration\nimports: t.m\nproduction: t.q\nexports: t.x\nunit: percent")
    let found = try #require(try world.build().value.found("i@2000"))
    #expect(abs(found.value - 0.25) < 1e-12)
    #expect(abs(found.interval.lowerBound - 19.0 / 81) < 1e-12)
    #expect(abs(found.interval.upperBound - 21.0 / 79) < 1e-12)
  }

  private static func exports(rounding: Double? = nil) -> SmallWorld {
    var world = SmallWorld()
    let table = ["A": [50, 30, 20], "B": [10, 60, 30], "C": [40, 10, 150]]
    let rows = table.sorted { $0.key < $1.key }.flatMap { country, cells in
      cells.enumerated().map { "{\"c\": \"\(country)\", \"p\": \"\($0 + 1)\", \"x\": \($1)}" }
    }
    world.dataset(
      "t",
      fields: """
        [{"name": "c", "type": "string", "role": "dimension"}, {"name": "p", "type": "string", "role": "dimension"},
         {"name": "x", "type": "number", "unit": "CNY"\(rounding.map { ", \"rounding\": \($0)" } ?? "")}]
        """, rows: "[\(rows.joined(separator: ","))]")
    return world
  }

  /// Yearly values from 2000 on for each member of a dimension.
  private static func panel(_ dimension: String?, _ values: [String: [Double]]) -> SmallWorld {
    var world = SmallWorld()
    let rows = values.sorted { $0.key < $1.key }.flatMap { member, values in
      values.enumerated().map { "{\"y\": \"\(2000 + $0)\"\(dimension.map { ", \"\($0)\": \"\(member)\"" } ?? ""), \"x\": \($1)}" }
    }
    let field = dimension.map { "{\"name\": \"\($0)\", \"type\": \"string\", \"role\": \"dimension\"}, " } ?? ""
    world.dataset(
      "t", fields: "[{\"name\": \"y\", \"type\": \"string\", \"role\": \"period\"}, \(field){\"name\": \"x\", \"type\": \"number\", \"unit\": \"CNY\"}]",
      rows: "[\(rows.joined(separator: ","))]")
    return world
  }
}
