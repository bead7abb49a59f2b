/// Classical shift-share analysis: the growth of a region split into what the nation's growth, the region's mix of industries and
/// the region itself account for.
package enum ShiftShare {
  /// Parts of a change, in the unit of the data; they sum to `total`.
  package struct Effects: Sendable, Hashable {
    /// eᵢ·G: growth at the rate of the nation as a whole.
    package let national: Double
    /// eᵢ·(Gᵢ − G): growth because the nation's industry i grew faster or slower than the whole.
    package let industryMix: Double
    /// eᵢ·(gᵢ − Gᵢ): growth because industry i grew faster or slower in the region than in the nation.
    package let regional: Double
    /// The change from start to end.
    package let total: Double
  }

  /// The effects by industry and their sum, where eᵢ is the region's industry i at the start, gᵢ its rate of growth, Gᵢ the rate
  /// of the industry in the nation and G that of the nation as a whole.
  ///
  /// Unit: that of the data. Undefined: lists of different lengths, no industry, negative numbers, an industry that the nation
  /// does not have at the start.
  ///
  /// Source: Dunn (1960), Papers and Proceedings of the Regional Science Association 6, 97–112.
  package static func effects(
    regionStart: [Double], regionEnd: [Double], nationStart: [Double], nationEnd: [Double]
  ) throws(UndefinedResult) -> (industries: [Effects], sum: Effects) {
    try Requirement.notNegative(regionStart, "start of the region's industry")
    try Requirement.notNegative(regionEnd, "end of the region's industry")
    try Requirement.positive(nationStart, "start of the nation's industry")
    try Requirement.notNegative(nationEnd, "end of the nation's industry")
    for list in [regionEnd, nationStart, nationEnd] { try Requirement.count(list.count, is: regionStart.count, "industries") }

    let start = try Requirement.result(CompensatedSum.of(nationStart))
    let growth = (CompensatedSum.of(nationEnd) - start) / start
    var industries: [Effects] = []
    for index in regionStart.indices {
      let atNationalRates = regionStart[index] * (nationEnd[index] / nationStart[index])
      let national = regionStart[index] * growth
      industries.append(
        try checked(
          Effects(
            national: national, industryMix: atNationalRates - regionStart[index] - national,
            regional: regionEnd[index] - atNationalRates, total: regionEnd[index] - regionStart[index])))
    }
    return (industries, try checked(sum(industries)))
  }

  private static func sum(_ effects: [Effects]) -> Effects {
    Effects(
      national: CompensatedSum.of(effects.lazy.map(\.national)), industryMix: CompensatedSum.of(effects.lazy.map(\.industryMix)),
      regional: CompensatedSum.of(effects.lazy.map(\.regional)), total: CompensatedSum.of(effects.lazy.map(\.total)))
  }

  private static func checked(_ effects: Effects) throws(UndefinedResult) -> Effects {
    for effect in [effects.national, effects.industryMix, effects.regional, effects.total] { _ = try Requirement.result(effect) }
    return effects
  }
}
