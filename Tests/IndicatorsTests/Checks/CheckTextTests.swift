import Testing
@testable import Indicators

/// How checks print their numbers in each language.
@Suite struct CheckTextTests {
  @Test func operandsAreReadInTheLanguageOfThePage() throws {
    let outcome = try CheckWorld().outcome("sum: [8210 亿元, 2760 亿元]\nstates: 1.1 万亿元")
    let english = CheckText(language: "en")
    #expect(outcome.operands.map(CheckText(language: "zh-Hans").text) == ["8210 亿元", "2760 亿元"])
    #expect(outcome.operands.map(english.text) == ["821.0 billion yuan", "276.0 billion yuan"])
    #expect(outcome.stated.map(english.text) == "1.1 trillion yuan")
    #expect(english.result(outcome) == "1.097 trillion yuan")
  }

  @Test func qualifiersAreReadToo() throws {
    let outcome = try CheckWorld().outcome("equal: [超过 1 万家, 约 10 万家]\nverdict: fails")
    #expect(outcome.operands.map(CheckText(language: "en").text) == ["over 10,000 firms", "about 100,000 firms"])
  }

  @Test func aResultHasOneDigitMoreThanTheStatementOrWhatMakesItExact() throws {
    let text = CheckText(language: "zh-Hans")
    let world = CheckWorld()
    #expect(try text.result(world.outcome("ratio: [15.7 万亿元, 42.1 万亿元]\nstates: 37.3%")) == "37.29%")
    #expect(try text.result(world.outcome("sum: [1, 2]\nstates: 3")) == "3")
    #expect(try text.interval(world.outcome("sum: [1, 2]\nstates: 3")) == nil)
    #expect(try text.result(world.outcome("growth: [2.2 万亿元, 15.7 万亿元]\nstates: -86%")) == "\u{2212}86.0%")
  }
}
