import Statistics

/// How far several systems, each rated from 0 to 1, develop together: the degree of coupling C, the comprehensive level T, and the
/// degree of coordination D = √(C·T) with its grade. Papers differ in the formula of C and in the grades, so both are chosen.
package struct CouplingCoordinationMeasure: Measure {
  package let name = "coupling-coordination"
  package var inputs: [MeasureInput] { [.list("of", minimum: 2)] }
  package var options: [MeasureOption] {
    [
      .choice("formula", ["standard", "corrected"]), .choice("component", ["coupling", "comprehensive", "coordination"]),
      MeasureOption("weights", .numbers, .optional), MeasureOption("grades", .grades, .optional),
    ]
  }

  package func formula(_ options: MeasureOptions) -> Formula {
    let systems = Formula.equation(.identifier("T"), .sum(over: .identifier("i"), of: .row([.indexed("w", "i"), .indexed("U", "i")])))
    let half = Formula.fraction(.number("1"), .number("2"))
    let product = Formula.power(.fenced(.row([.operation("\u{220F}"), .indexed("U", "i")])), .fraction(.number("1"), .identifier("n")))
    let corrected = Formula.power(
      .fenced(
        .row([
          .fenced(.difference(.number("1"), .fenced(.difference(.indexed("U", "max"), .indexed("U", "min"))))), .operation("\u{2062}"),
          .fraction(.indexed("U", "min"), .indexed("U", "max")),
        ])), half)
    let coupling = Formula.equation(
      .identifier("C"),
      options.word("formula") == "corrected"
        ? corrected : .fraction(.row([.identifier("n"), product]), .sum(over: .identifier("i"), of: .indexed("U", "i"))))
    switch options.word("component") {
    case "coupling": return coupling
    case "comprehensive": return systems
    default:
      let degree = Formula.equation(.identifier("D"), .power(.fenced(.row([.identifier("C"), .identifier("T")])), half))
      return .row([degree, .operation(","), coupling, .operation(","), systems])
    }
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    return CompositeRow.rows(arguments.list("of")).map { row in
      row.outcome { () throws(UndefinedResult) in
        let weights = options.numbers("weights").isEmpty ? nil : try options.weights(of: row.names)
        let degree = try CouplingCoordination.degree(
          row.observations.map(\.value), weights: weights, formula: options.word("formula") == "corrected" ? .corrected : .standard)
        switch options.word("component") {
        case "coupling": return MeasureOutcome.Result(row.key, degree.coupling)
        case "comprehensive": return MeasureOutcome.Result(row.key, degree.comprehensive)
        default:
          let grades = try options.coordinationGrades
          let number = try grades.number(of: degree.coordination)
          let name = try grades.name(of: degree.coordination)
          return MeasureOutcome.Result(row.key, degree.coordination, nil, [Statistic(.grade, Double(number + 1), label: name)])
        }
      }
    }
  }
}

extension MeasureOptions {
  /// The grades that the author names with their upper bounds, from the lowest up; or the ten usual ones.
  fileprivate var coordinationGrades: CouplingCoordination.Grades {
    get throws(UndefinedResult) {
      let given = numbers("grades")
      if given.isEmpty { return .ten }
      return try CouplingCoordination.Grades(bounds: [0] + given.map(\.number), names: given.map(\.name))
    }
  }
}
