import Testing
@testable import Indicators

/// What checks say of the series that enter them.
@Suite struct CheckRemarkTests {
  private func verdict(_ yaml: String) throws -> [String] { try CheckWorld().outcome(yaml).verdict.words }

  @Test func valuesOfTwoDefinitionsAreNotComparable() throws {
    #expect(try verdict("comparable: [value:private.size@2022, value:goods.total@2022]") == ["mixed-definitions"])
  }

  @Test func valuesOfOneDefinitionAre() throws {
    #expect(try verdict("comparable: [value:customs.value@2022?flow=total, value:goods.total@2022]") == ["comparable"])
  }

  @Test func releasesMembersAndLengthsOfPeriodsAreToldApart() throws {
    #expect(
      try verdict("comparable: [value:customs.value@2022?flow=total&vintage=preliminary, value:customs.value@2022?flow=total&vintage=final]")
        == ["mixed-vintages"])
    #expect(try verdict("comparable: [value:customs.value@2022?flow=export, value:customs.value@2022?flow=import]") == ["mixed-members"])
    #expect(
      try verdict("comparable: [value:customs.value@2023?flow=total, value:customs.value@2023-H1?flow=total]") == ["mixed-periods"])
  }

  @Test func aMixtureIsARemarkBesideAVerdictOfArithmetic() throws {
    let outcome = try CheckWorld().outcome("ratio: [value:private.size@2022, value:goods.total@2022]\nstates: 37.3%")
    #expect(outcome.verdict == .holds)
    #expect(outcome.remarks == [.mixedDefinitions])
  }

  @Test func thePartsOfASumMayBeOtherMembers() throws {
    let outcome = try CheckWorld().outcome(
      "sum: [value:customs.value@2022?flow=export, value:customs.value@2022?flow=import]\nstates: 2.06 万亿元")
    #expect(outcome.remarks == [])
  }

  @Test func aReplacedReleaseIsSuperseded() throws {
    let world = CheckWorld()
    #expect(try world.outcome("growth: [value:customs.value@2023?flow=total, value:customs.value@2022?flow=total&vintage=preliminary]\nstates: 12.8%").remarks == [.superseded])
    #expect(try verdict("current: value:customs.value@2022?flow=total&vintage=preliminary") == ["superseded", "newer-period"])
    #expect(try verdict("current: [value:customs.value@2022?flow=export]") == ["current"])
    #expect(try verdict("current: [value:customs.value@2022?flow=total]") == ["newer-period"])
  }

  @Test func aLongerPeriodIsNoNewerOne() throws {
    #expect(try verdict("current: [value:customs.value@2023-H1?flow=total]") == ["current"])
  }
}
