import Statistics

/// A linear regression in which every member of some dimensions, or every period, has a level of its own that is swept out.
package struct FixedEffectsMeasure: Measure {
  package let name = "fixed-effects"
  package var inputs: [MeasureInput] { [.one("of"), .list("on")] }
  package var options: [MeasureOption] { [MeasureOption("effects", .dimensions(1...3)), .standardError, .cluster, .level] }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    let effects = options.names("effects").enumerated().map { index, _ in Formula.indexed(["α", "λ", "μ"][index % 3], ["i", "t", "k"][index % 3]) }
    let sum = ([.row([.indexed("x", "it"), .power(.identifier("β"), .text("′"))])] + effects + [Formula.indexed("ε", "it")])
    return .equation(.indexed("y", "it"), .row(sum.enumerated().flatMap { $0 == 0 ? [$1] : [.operation("+"), $1] }))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    let sample = RegressionSample(arguments["of"], arguments.list("on"))
    let key = ObservationKey(period: nil)
    return [
      .computed(key, from: sample.parts) { () throws(UndefinedResult) in
        var effects: [[Int]] = []
        for dimension in options.names("effects") { effects.append(try sample.codes(dimension).codes) }
        let model = FixedEffectsModel(response: sample.values, regressors: sample.terms, effects: effects)
        return try model.fit(sample.covariance(options)).results(options) { key.adding("term", $0) }
      }
    ]
  }
}
