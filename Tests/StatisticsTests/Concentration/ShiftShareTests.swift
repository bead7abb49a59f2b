import Statistics
import Testing

@Suite struct ShiftShareTests {
  /// The input of R package REAT, man/shift.Rd (Farhauer and Kröll 2013).
  @Test func agreesWithTheComputedExample() throws {
    let (industries, sum) = try ShiftShare.effects(
      regionStart: [90, 20, 10, 60], regionEnd: [100, 40, 10, 55], nationStart: [400, 150, 150, 400], nationEnd: [440, 210, 135, 480])
    #expect(isClose(sum.national, 27))
    #expect(isClose(sum.industryMix, 1))
    #expect(isClose(sum.regional, -3))
    #expect(isClose(sum.total, 25))
    #expect(industries.count == 4)
    #expect(isClose(industries[0].national, 13.5))
    #expect(isClose(industries[0].industryMix, -4.5))
    #expect(isClose(industries[0].regional, 1))
  }

  @Test func effectsSumToTheChange() throws {
    var random = SeededRandom(seed: 15)
    for _ in 0..<20 {
      let lists = (0..<4).map { _ in random.values(9) }
      let (industries, sum) = try ShiftShare.effects(
        regionStart: lists[0], regionEnd: lists[1], nationStart: lists[2], nationEnd: lists[3])
      for effects in industries + [sum] {
        #expect(isClose(effects.national + effects.industryMix + effects.regional, effects.total, within: 1e-9))
      }
      #expect(isClose(sum.total, lists[1].reduce(0, +) - lists[0].reduce(0, +), within: 1e-9))
    }
  }

  @Test func theNationAsItsOwnRegionHasNoEffectOfItsOwn() throws {
    let (_, sum) = try ShiftShare.effects(regionStart: [4, 6], regionEnd: [5, 9], nationStart: [4, 6], nationEnd: [5, 9])
    #expect(isClose(sum.national, 4) && isClose(sum.industryMix, 0) && isClose(sum.regional, 0))
  }

  @Test func refusesWhatHasNoEffects() {
    #expect(throws: UndefinedResult("the start of the nation's industry is not positive", at: 1)) {
      try ShiftShare.effects(regionStart: [1, 1], regionEnd: [1, 1], nationStart: [1, 0], nationEnd: [1, 1])
    }
    #expect(throws: UndefinedResult("there are 1 industries where 2 are needed")) {
      try ShiftShare.effects(regionStart: [1, 1], regionEnd: [1], nationStart: [1, 1], nationEnd: [1, 1])
    }
    #expect(throws: UndefinedResult("there is no start of the region's industry")) {
      try ShiftShare.effects(regionStart: [], regionEnd: [], nationStart: [], nationEnd: [])
    }
  }
}
