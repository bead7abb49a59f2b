import Statistics

/// A share in a row over the same share in all rows: the location quotient of an industry in a region, and Balassa's revealed
/// comparative advantage of a country in a product. `by` names the dimension of the rows and that of the columns.
package struct RelativeShareMeasure: Measure {
  package let name: String
  var ownOptions: [MeasureOption] = []
  var compute: @Sendable (_ cell: Double, _ row: Double, _ column: Double, _ all: Double, MeasureOptions) throws(UndefinedResult) -> Double

  static let locationQuotient = RelativeShareMeasure(name: "location-quotient") { cell, row, column, all, _ throws(UndefinedResult) in
    try LocationQuotient.value(cell: cell, regionTotal: row, industryTotal: column, total: all)
  }

  static let revealedComparativeAdvantage = RelativeShareMeasure(
    name: "revealed-comparative-advantage", ownOptions: [.choice("variant", ["balassa", "symmetric"])]
  ) { cell, row, column, all, options throws(UndefinedResult) in
    let balassa = try RevealedComparativeAdvantage.balassa(cell: cell, rowTotal: row, columnTotal: column, total: all)
    return options.word("variant") == "symmetric" ? try RevealedComparativeAdvantage.symmetric(balassa) : balassa
  }

  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(2...2)] + ownOptions }

  package func formula(_ options: MeasureOptions) -> Formula {
    let ratio = Formula.fraction(
      .fraction(.indexed("x", "ij"), .indexed("x", "i\u{00B7}")), .fraction(.indexed("x", "\u{00B7}j"), .indexed("x", "\u{00B7}\u{00B7}")))
    guard options.word("variant") == "symmetric" else { return ratio }
    let advantage = Formula.indexed("RCA", "ij")
    return .row([
      .fraction(.difference(advantage, .number("1")), .plus(advantage, .number("1"))), .operation(","), .equation(advantage, ratio),
    ])
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let by = arguments.options.by
    guard by.count == 2 else { return [] }
    return grouped(arguments["of"]) { $0.key.dropping(by) }.map { _, members in
      let rows = Dictionary(grouping: members) { $0.key.member(of: by[0]) ?? "" }
      let columns = Dictionary(grouping: members) { $0.key.member(of: by[1]) ?? "" }
      let all = members.reduce(0) { $0 + $1.value }
      let bounds = Interval.sum(members.map(\.interval))
      let count = Statistic(.observations, Double(members.count))
      let totals = (rows.mapValues(Total.init), columns.mapValues(Total.init))
      let results = members.map { cell in
        let row = totals.0[cell.key.member(of: by[0]) ?? ""] ?? Total([])
        let column = totals.1[cell.key.member(of: by[1]) ?? ""] ?? Total([])
        return MeasureOutcome.Result.computed(cell.key) { () throws(UndefinedResult) in
          let value = try compute(cell.value, row.value, column.value, all, arguments.options)
          let interval = arguments.options.word("variant") == "symmetric" ? nil : interval(cell, row, column, bounds)
          return MeasureOutcome.Result(cell.key, value, interval, [count])
        }
      }
      return MeasureOutcome(results: results, parts: members)
    }
  }

  private struct Total {
    var value: Double
    var interval: ClosedRange<Double>

    init(_ members: [Observation]) {
      value = members.reduce(0) { $0 + $1.value }
      interval = Interval.sum(members.map(\.interval))
    }
  }

  /// The two shares are bounded each on its own; the true interval lies inside.
  private func interval(_ cell: Observation, _ row: Total, _ column: Total, _ all: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard all.lowerBound < all.upperBound, let own = Interval.share(cell.interval, in: row.interval),
      let common = Interval.share(column.interval, in: all)
    else { return nil }
    return Interval.quotient(own, common)
  }
}
