import Diagnostics
import TestSupport
import Testing
@testable import Indicators

/// What is wrong with a check, and with what its author expects.
@Suite struct CheckFindingTests {
  private func expect(_ rule: String, saying message: String? = nil, _ yaml: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(yaml)
    expectDiagnostics(
      CheckWorld().evaluate(marked.text).diagnostics, [ExpectedDiagnostic(rule, at: "1️⃣", saying: message)], in: marked,
      sourceLocation: sourceLocation)
  }

  @Test func aClaimThatFailsIsAnErrorUnlessThePageSaysSo() {
    expect("check-fails", saying: "21.79", "sum: [13.00 万亿元, 8.79 万亿元]\nstates: 1️⃣21.94 万亿元")
    #expect(CheckWorld().evaluate("sum: [13.00 万亿元, 8.79 万亿元]\nstates: 21.94 万亿元\nverdict: fails").diagnostics.isEmpty)
    expect("check-fails", saying: "mixed-definitions", "1️⃣comparable: [value:private.size@2022, value:goods.total@2022]")
  }

  @Test func aVerdictThatIsNotTheOneExpectedIsAnError() {
    expect("check-verdict", saying: "comes to 'holds'", "ratio: [15.7 万亿元, 42.1 万亿元]\nstates: 37.3%\nverdict: 1️⃣fails")
    expect(
      "check-verdict", saying: "write 'verdict: [superseded, newer-period]'",
      "current: [value:customs.value@2022?flow=total&vintage=preliminary]\nverdict: 1️⃣superseded")
  }

  @Test func remarksMayBeExpectedInAnyOrder() {
    let yaml = "current: [value:customs.value@2022?flow=total&vintage=preliminary]\nverdict: [newer-period, superseded]"
    #expect(CheckWorld().evaluate(yaml).diagnostics.isEmpty)
  }

  @Test func aWordThatIsNoVerdict() { expect("unknown-value", saying: "write 'fails'", "sum: [1, 2]\nstates: 3\nverdict: 1️⃣fail") }

  @Test func anOperandThatIsNoNumber() {
    expect("check-operand", "sum: [1️⃣万亿元, 2]\nstates: 3")
    expect("check-operand", "sum: [1, 1️⃣2 apples]\nstates: 3")
    expect("check-operand", saying: "too large", "sum: [1, 1️⃣\(String(repeating: "9", count: 400))]\nstates: 3")
  }

  @Test func anOperandThatLeadsNowhere() {
    expect("unknown-series", "sum: [1️⃣value:customs.valu@2022, 2 元]\nstates: 3 元")
    expect("unknown-period", "sum: [1️⃣value:customs.value@1999?flow=total, 2 元]\nstates: 3 元")
    expect("binding-syntax", "sum: [1️⃣value:customs.value@soon, 2 元]\nstates: 3 元")
  }

  @Test func unitsThatDoNotGoTogether() {
    expect("check-unit", "1️⃣sum: [1 元, 2 人]\nstates: 3 元")
    expect("check-unit", "1️⃣sum: [1 元, 2 元]\nstates: 3 人")
    expect("check-unit", "1️⃣product: [1 元, 2 元]\nstates: 2 元")
    expect("check-unit", "1️⃣ratio: [1 元, 2 人]\nstates: 50%")
    expect("check-unit", "1️⃣ratio: [1 元, 2 元]\nstates: 50 元")
    expect("check-unit", "1️⃣equal: [1 元, 1 人]")
  }

  @Test func aFormThatTheOperationDoesNotTake() {
    expect("check-form", "1️⃣ratio: [1, 2, 3]\nstates: 3")
    expect("check-form", saying: "number of years", "1️⃣cagr: [1, 2]\nstates: 3%")
    expect("check-form", "equal: [1, 1]\nstates: 1️⃣1")
    expect("check-form", saying: "no release", "comparable: [value:customs.value@2022?flow=total, 1️⃣15.7 万亿元]")
    expect("missing-key", "1️⃣sum: [1, 2]")
  }

  @Test(arguments: ["ratio: [1, 0]\nstates: 3", "growth: [1, 0]\nstates: 3%", "cagr: [1, 2, 0]\nstates: 3%", "cagr: [-1.0, 2, 1]\nstates: 3%"])
  func whatHasNoResult(_ yaml: String) {
    expectDiagnostics(CheckWorld().evaluate(yaml).diagnostics, [ExpectedDiagnostic("undefined-result")])
  }
}
