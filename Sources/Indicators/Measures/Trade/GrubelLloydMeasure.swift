import Statistics

/// The index of Grubel and Lloyd of trade within industries, between 0 and 1: for each observation, or over the members of `by`,
/// weighted by their trade.
package struct GrubelLloydMeasure: Measure {
  package let name = "grubel-lloyd"
  package var inputs: [MeasureInput] { [.one("exports"), .one("imports")] }
  package var options: [MeasureOption] { [.by(0...8, .optional)] }

  package func formula(_ options: MeasureOptions) -> Formula {
    let gap = Formula.row([.operation("|"), .difference(.indexed("X", "i"), .indexed("M", "i")), .operation("|")])
    let trade = Formula.fenced(.plus(.indexed("X", "i"), .indexed("M", "i")))
    if options.by.isEmpty { return .difference(.number("1"), .fraction(gap, trade)) }
    return .difference(.number("1"), .fraction(.sum(over: .identifier("i"), of: gap), .sum(over: .identifier("i"), of: trade)))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let imports = ObservationIndex(arguments["imports"])
    let pairs = arguments["exports"].compactMap { x in imports.partner(of: x.key).map { (exports: x, imports: $0) } }
    let groups = Dictionary(grouping: pairs) { $0.exports.key.dropping(arguments.options.by) }
    return groups.sorted { $0.key < $1.key }.map { key, pairs in
      .computed(key, from: pairs.flatMap { [$0.exports, $0.imports] }) { () throws(UndefinedResult) in
        do throws(UndefinedResult) {
          let value = try TradeIndex.grubelLloydAggregate(pairs.map { ($0.exports.value, $0.imports.value) })
          return [MeasureOutcome.Result(key, value, nil, [Statistic(.observations, Double(pairs.count))])]
        } catch {
          throw UndefinedResult(error.reason, at: error.index.map { $0 * 2 })
        }
      }
    }
  }
}
