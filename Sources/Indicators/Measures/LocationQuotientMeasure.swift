/// The location quotient: an industry's share in a region over its share in all regions. `by` names both dimensions.
package struct LocationQuotientMeasure: Measure {
  package let name = "location-quotient"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(2...2)] }
  package func formula(_ options: MeasureOptions) -> Formula {
    .fraction(.fraction(.indexed("e", "ij"), .indexed("e", "i")), .fraction(.indexed("E", "j"), .identifier("E")))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard arguments.options.by.count == 2 else { return [] }
    let (region, industry) = (arguments.options.by[0], arguments.options.by[1])
    return grouped(arguments["of"]) { $0.key.dropping([region, industry]) }.flatMap { _, members in
      quotients(members, region, industry)
    }
  }

  private func quotients(_ members: [Observation], _ region: String, _ industry: String) -> [MeasureOutcome] {
    func total(_ isIncluded: (Observation) -> Bool) -> Double { members.reduce(0) { isIncluded($1) ? $0 + $1.value : $0 } }
    let all = total { _ in true }
    return members.map { cell in
      let inRegion = total { $0.key.member(of: region) == cell.key.member(of: region) }
      let inIndustry = total { $0.key.member(of: industry) == cell.key.member(of: industry) }
      guard inRegion > 0, inIndustry > 0, all > 0 else { return .undefined(cell.key, "a total is not positive", from: members) }
      return .defined(cell.key, (cell.value / inRegion) / (inIndustry / all), nil, from: members)
    }
  }
}
