import Diagnostics
import Testing
@testable import Indicators

/// What checks of printed numbers come to.
@Suite struct CheckVerdictTests {
  private func words(_ yaml: String) throws -> [String] { try CheckWorld().outcome(yaml).verdict.words }

  @Test(
    arguments: [
      ("ratio: [15.7 万亿元, 42.1 万亿元]\nstates: 37.3%", "holds"),
      ("ratio: [15.7 万亿元, 42.1 万亿元]\nstates: 37.2%", "holds-within-rounding"),
      ("ratio: [15.7 万亿元, 42.1 万亿元]\nstates: 36.9%", "fails"),
      ("sum: [8210 亿元, 2760 亿元]\nstates: 1.1 万亿元", "holds"),
      ("sum: [13.00 万亿元, 8.79 万亿元]\nstates: 21.79 万亿元", "holds"),
      ("sum: [13.00 万亿元, 8.79 万亿元]\nstates: 21.80 万亿元", "holds-within-rounding"),
      ("sum: [13.00 万亿元, 8.79 万亿元]\nstates: 21.94 万亿元", "fails"),
      ("sum: [1, 12, 22, 24, 46, 27, 33, 16]\nstates: 181", "holds"),
      ("sum: [1 个, 12 个, 22 个, 24 个, 46 个, 27 个, 33 个, 16 个]\nstates: 178 个", "fails"),
      ("difference: [181 个, 3 个]\nstates: 178", "holds"),
      ("difference: [15.6%, 12.8%]\nstates: 2.8 个百分点", "holds"),
      ("product: [14.2 万亿元, 77.46%]\nstates: 11.0 万亿元", "holds"),
      ("product: [14.2 万亿元, 77.46%]\nstates: 1.1 万亿元", "fails"),
      ("ratio: [2.38 万亿元, 1.06 万亿元]\nstates: 1.2 倍", "fails"),
      ("ratio: [2.06 万亿元, 107.1%]\nstates: 1.92 万亿元", "holds"),
      ("growth: [2.38 万亿元, 1.06 万亿元]\nstates: 1.2 倍", "holds"),
      ("growth: [2.38 万亿元, 1.06 万亿元]\nstates: 1.25", "holds"),
      ("ratio: [2.38 万亿元, 1.06 万亿元]\nstates: 超过 10 倍", "fails"),
      ("ratio: [2.38 万亿元, 1.06 万亿元]\nstates: 超过 2.2 倍", "holds"),
      ("growth: [2.2 万亿元, 15.7 万亿元]\nstates: -86%", "holds"),
      ("cagr: [2.1 万亿元, 15.7 万亿元, 10 年]\nstates: 22.28%", "holds"),
      ("cagr: [2.1 万亿元, 15.7 万亿元, 10]\nstates: 22.82%", "fails"),
      ("equal: [450 万人, 400 万人, 1500 万人]", "fails"),
      ("equal: [约 450 万人, 460 万人]", "holds-within-rounding"),
      ("equal: [4500000 人, 450 万人]", "holds"),
      ("equal: [超过 1 万家, 超过 10 万家]", "fails"),
      ("share: [0.82 万亿元, 1.1 万亿元]\nstates: 75%", "holds"),
      ("share: [1.3 万亿元, 1.1 万亿元]\nstates: 118%", "fails"),
      ("ratio: [1.3 万亿元, 1.1 万亿元]\nstates: 118%", "holds"),
    ])
  func theVerdictOf(_ yaml: String, is expected: String) throws {
    #expect(try words("\(yaml)\nverdict: \(expected)") == [expected])
    #expect(CheckWorld().evaluate("\(yaml)\nverdict: \(expected)").diagnostics.isEmpty)
  }

  @Test func theIntervalIsWhatTheRoundingOfTheOperandsLeavesOpen() throws {
    let outcome = try CheckWorld().outcome("ratio: [15.7 万亿元, 42.1 万亿元]\nstates: 37.3%")
    let interval = try #require(outcome.result?.interval)
    #expect(abs(interval.lowerBound - 15.65 / 42.15) < 1e-12)
    #expect(abs(interval.upperBound - 15.75 / 42.05) < 1e-12)
    #expect(CheckText(language: "en").interval(outcome) == "37.13% – 37.46%")
  }

  @Test func theResultOfASeriesInItsOwnWholeLeavesLessOpen() throws {
    let world = CheckWorld()
    let inside = try world.outcome("share: [value:customs.value@2022?flow=export, value:whole@2022]\nstates: 74.4%")
    let apart = try world.outcome("ratio: [value:customs.value@2022?flow=export, value:whole@2022]\nstates: 74.4%")
    let (a, b) = (try #require(inside.result?.interval), try #require(apart.result?.interval))
    #expect(inside.verdict == .holds)
    #expect(a.upperBound - a.lowerBound < b.upperBound - b.lowerBound)
  }

  @Test func aStatementMayBeASeries() throws {
    let world = CheckWorld()
    let parts = "sum: [value:customs.value@2022?flow=export, value:customs.value@2022?flow=import]"
    #expect(try world.outcome("\(parts)\nstates: value:customs.value@2022?flow=total").verdict == .holds)
    #expect(try world.outcome("\(parts)\nstates: value:goods.total@2022\nverdict: fails").verdict == .fails)
  }
}
