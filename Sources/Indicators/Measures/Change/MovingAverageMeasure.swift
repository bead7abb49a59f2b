import Datasets
import Statistics

/// The mean of the values around a period (`centred`) or up to it (`trailing`). Windows that reach beyond the series give no value,
/// or are cut short.
package struct MovingAverageMeasure: Measure {
  package let name = "moving-average"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] {
    [
      MeasureOption("window", .integer(1...10_000)), .choice("alignment", ["centred", "trailing"]),
      .choice("incomplete", ["omit", "shorten"], .standard("omit")),
    ]
  }

  package func formula(_ options: MeasureOptions) -> Formula {
    let k = options.integer("window") ?? 1
    let isCentred = options.word("alignment") == "centred"
    let from = isCentred ? -(k / 2) : 1 - k
    let to = isCentred ? k / 2 : 0
    let range = Formula.row([.identifier("j"), .operation("="), .number("\(from)".replacing("-", with: "\u{2212}")), .operation("\u{2026}"), .number("\(to)")])
    let term = Formula.indexed("x", .plus(.identifier("t"), .identifier("j")))
    let isWeighted = isCentred && k.isMultiple(of: 2)
    return .row([
      .fraction(.number("1"), .number("\(k)")), .sum(over: range, of: isWeighted ? .row([.indexed("w", "j"), term]) : term),
    ])
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    PeriodRun.runs(arguments["of"]).flatMap { averages($0, arguments.options) }
  }

  private func averages(_ run: PeriodRun, _ options: MeasureOptions) -> [MeasureOutcome] {
    let window = options.integer("window") ?? 1
    func averaged(_ value: (Observation) -> Double) throws(UndefinedResult) -> [Double?] {
      try MovingAverage.values(
        run.observations.map { $0.map(value) }, window: window, alignment: options.word("alignment") == "centred" ? .centred : .trailing,
        incomplete: options.word("incomplete") == "shorten" ? .shorten : .omit)
    }
    do throws(UndefinedResult) {
      // An average rises with each of its values, so its bounds are the averages of theirs.
      let values = try averaged(\.value)
      let low = try averaged(\.interval.lowerBound)
      let high = try averaged(\.interval.upperBound)
      return values.indices.compactMap { index in
        guard let value = values[index], let observation = run.observations[index] else { return nil }
        let reach = options.word("alignment") == "centred" ? max(0, index - window / 2)...min(values.count - 1, index + window / 2) : max(0, index - window + 1)...index
        let interval = low[index].flatMap { low in high[index].map { Interval.range(low, $0) } }
        return .defined(observation.key, value, interval, from: run.observations[reach].compactMap { $0 })
      }
    } catch {
      return run.observations.compactMap { $0 }.prefix(1).map { .undefined($0.key, error.reason, from: [$0]) }
    }
  }
}
