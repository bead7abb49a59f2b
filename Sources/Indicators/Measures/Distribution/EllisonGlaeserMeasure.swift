import Statistics

/// The index of Ellison and Glaeser for each industry: how far it is clustered beyond what a few large plants would do by chance.
/// `by` names the dimension of the region and that of the industry; `plants` is Σz² of the plants' shares by industry.
package struct EllisonGlaeserMeasure: Measure {
  package let name = "ellison-glaeser"
  package var inputs: [MeasureInput] { [.one("of"), .one("plants")] }
  package var options: [MeasureOption] { [.by(2...2)] }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    let spread = Formula.fenced(.difference(.number("1"), .sum(over: .identifier("r"), of: .power(.indexed("x", "r"), .number("2")))))
    return .fraction(
      .difference(.identifier("G"), .row([spread, .identifier("H")])),
      .row([spread, .fenced(.difference(.number("1"), .identifier("H")))]))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let plants = ObservationIndex(arguments["plants"])
    return CrossTable.tables(arguments["of"], by: arguments.options.by).flatMap { table in
      table.columns.indices.map { industry in
        let key = table.key.adding(table.columnDimension, table.columns[industry])
        let parts = table.observations
        guard let herfindahl = plants.partner(of: key) else {
          return .undefined(key, "'plants' has no value for it", from: parts)
        }
        return .computed(key, from: parts + [herfindahl]) { () throws(UndefinedResult) in
          let value = try EllisonGlaeser.index(
            industry: table.values.map { $0[industry] }, all: table.rowTotals, plantHerfindahl: herfindahl.value)
          return [MeasureOutcome.Result(key, value, nil, [Statistic(.observations, Double(table.rows.count))])]
        }
      }
    }
  }
}
