import Datasets
import Statistics

/// Classical shift-share analysis of the change of regions (`of`) between two periods by the industries in `by`, against the nation
/// (`in`): what the nation's growth, the mix of industries and the region itself account for.
package struct ShiftShareMeasure: Measure {
  package let name = "shift-share"
  package var inputs: [MeasureInput] { [.one("of"), .one("in")] }
  package var options: [MeasureOption] {
    [
      .by(1...1), MeasureOption("from", .period), MeasureOption("to", .period),
      .choice("effect", ["national", "industry-mix", "regional", "total"]),
    ]
  }

  package func formula(_ options: MeasureOptions) -> Formula {
    let growth: Formula
    switch options.word("effect") {
    case "industry-mix": growth = .fenced(.difference(.indexed("G", "i"), .identifier("G")))
    case "regional": growth = .fenced(.difference(.indexed("g", "i"), .indexed("G", "i")))
    case "total": growth = .indexed("g", "i")
    default: growth = .identifier("G")
    }
    return .sum(over: .identifier("i"), of: .row([.indexed("e", "i"), .operation("\u{2062}"), growth]))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let from = arguments.options.period("from"), let to = arguments.options.period("to") else { return [] }
    let region = ObservationIndex(arguments["of"])
    let nation = ObservationIndex(arguments["in"])
    let starts = arguments["of"].filter { $0.key.period == from }
    return grouped(starts) { $0.key.dropping(arguments.options.by).with(nil) }.map { key, starts in
      let rows = starts.compactMap { start -> [Observation]? in
        guard let end = region[start.key.with(to)], let before = nation.partner(of: start.key), let after = nation.partner(of: start.key.with(to))
        else { return nil }
        return [start, end, before, after]
      }
      return .computed(key, from: rows.flatMap { $0 }) { () throws(UndefinedResult) in
        guard rows.count == starts.count else { throw UndefinedResult("an industry has no value in \(to), or none in 'in'") }
        func column(_ index: Int) -> [Double] { rows.map { $0[index].value } }
        let effects = try ShiftShare.effects(regionStart: column(0), regionEnd: column(1), nationStart: column(2), nationEnd: column(3)).sum
        return [MeasureOutcome.Result(key, effects.part(arguments.options.word("effect")), nil, [Statistic(.observations, Double(rows.count))])]
      }
    }
  }
}

extension ShiftShare.Effects {
  fileprivate func part(_ name: String?) -> Double {
    switch name {
    case "industry-mix": industryMix
    case "regional": regional
    case "total": total
    default: national
    }
  }
}
