extension Theil {
  /// An index as the sum of what is found within groups and between them.
  package struct Decomposition: Sendable, Hashable {
    package let total: Double
    package let within: Double
    package let between: Double
    /// In rising order of the groups' numbers.
    package let groups: [Group]
  }

  package struct Group: Sendable, Hashable {
    package let number: Int
    package let populationShare: Double
    package let valueShare: Double
    /// The index of the group alone; none where all its values are zero.
    package let index: Double?
    /// What the group adds to the part within groups: its index times its share, of the value for T, of the population for L.
    package let contribution: Double
  }

  /// T = Σ V_g·T_g + Σ V_g·ln(V_g/P_g) and L = Σ P_g·L_g + Σ P_g·ln(P_g/V_g), with V_g and P_g the shares of group g in the value
  /// and in the population.
  ///
  /// - Parameters:
  ///   - values: a quantity for each head; not negative.
  ///   - groups: the number of the group of each value.
  ///   - weights: how many heads have the value; one each where left out.
  /// - Throws: where the index itself is undefined, and for groups that do not match the values.
  ///
  /// Source: Bourguignon (1979), Econometrica 47(4), 901–920; Shorrocks (1980), Econometrica 48(3), 613–625.
  package static func decomposition(
    _ values: [Double], groups: [Int], variant: Variant, weights: [Double]? = nil
  ) throws(UndefinedResult) -> Decomposition {
    try Requirement.count(groups.count, is: values.count, "groups")
    let shares = try shares(values, variant, weights)
    var parts: [Group] = []
    for (number, members) in Dictionary(grouping: groups.indices, by: { groups[$0] }).sorted(by: { $0.key < $1.key }) {
      parts.append(try group(number, members, shares, variant))
    }
    return Decomposition(
      total: try divergence(shares.value, shares.population, variant),
      within: CompensatedSum.of(parts.map(\.contribution)),
      between: try divergence(parts.map(\.valueShare), parts.map(\.populationShare), variant),
      groups: parts)
  }

  private static func group(
    _ number: Int, _ members: [Int], _ shares: WeightedShares, _ variant: Variant
  ) throws(UndefinedResult) -> Group {
    let values = members.map { shares.value[$0] }
    let population = members.map { shares.population[$0] }
    let valueShare = CompensatedSum.of(values)
    let populationShare = CompensatedSum.of(population)
    guard valueShare > 0, populationShare > 0 else {
      return Group(number: number, populationShare: populationShare, valueShare: valueShare, index: nil, contribution: 0)
    }
    let index = try divergence(values.map { $0 / valueShare }, population.map { $0 / populationShare }, variant)
    return Group(
      number: number, populationShare: populationShare, valueShare: valueShare, index: index,
      contribution: index * (variant == .t ? valueShare : populationShare))
  }
}
