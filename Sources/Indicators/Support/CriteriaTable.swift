import Statistics

/// Several series side by side: one row for each object, one column for each criterion.
struct CriteriaTable {
  /// What the objects have in common: their period, or nothing where periods are pooled.
  let key: ObservationKey
  let names: [String]
  /// One for each row.
  let objects: [ObservationKey]
  let values: [[Double]]
  /// Row by row, criterion by criterion.
  let observations: [Observation]

  /// One table for each period, or one for all; and the first object that lacks a criterion.
  static func tables(_ inputs: [MeasureArguments.Input], arePooled: Bool) -> [Result<CriteriaTable, LonelyObject>] {
    guard let first = inputs.first else { return [] }
    let others = inputs.dropFirst().map { ObservationIndex($0.observations) }
    return grouped(first.observations) { ObservationKey(period: arePooled ? nil : $0.key.period) }.map { key, members in
      var rows: [[Observation]] = []
      for member in members {
        var row = [member]
        for (index, other) in others.enumerated() {
          guard let partner = other.partner(of: member.key) else {
            return .failure(LonelyObject(key: key, observation: member, criterion: inputs[index + 1].name))
          }
          row.append(partner)
        }
        rows.append(row)
      }
      return .success(
        CriteriaTable(
          key: key, names: inputs.map(\.name), objects: members.map(\.key), values: rows.map { $0.map(\.value) }, observations: rows.flatMap { $0 }))
    }
  }

  /// An object without a value for a criterion.
  struct LonelyObject: Error {
    var key: ObservationKey
    var observation: Observation
    var criterion: String

    var outcome: MeasureOutcome {
      .undefined(key, "'\(criterion)' has no value for \(observation.key.text)", from: [observation])
    }
  }

  /// What a computation on the table gives, with rows at fault told by their observations.
  func outcome(_ compute: () throws(UndefinedResult) -> [MeasureOutcome.Result]) -> MeasureOutcome {
    .computed(key, from: observations) { () throws(UndefinedResult) in
      do throws(UndefinedResult) { return try compute() } catch {
        throw UndefinedResult(error.reason, at: error.index.map { $0 * names.count })
      }
    }
  }
}

extension MeasureOptions {
  var arePeriodsPooled: Bool { word("periods") == "pooled" }

  /// The direction of each criterion; `benefit` where nothing is said.
  func directions(of names: [String]) throws(UndefinedResult) -> [Normalisation.Direction] {
    let given = words("directions")
    if let stray = given.first(where: { !names.contains($0.name) }) { throw UndefinedResult("'directions' names '\(stray.name)', which is no criterion") }
    return names.map { name in given.first { $0.name == name }?.word == "cost" ? .cost : .benefit }
  }

  /// The weight of each criterion by its name.
  func weights(of names: [String]) throws(UndefinedResult) -> [Double] {
    let given = numbers("weights")
    if let stray = given.first(where: { !names.contains($0.name) }) { throw UndefinedResult("'weights' names '\(stray.name)', which is no criterion") }
    var weights: [Double] = []
    for name in names {
      guard let weight = given.first(where: { $0.name == name }) else { throw UndefinedResult("'weights' has none for '\(name)'") }
      weights.append(weight.number)
    }
    return weights
  }
}

extension MeasureOption {
  static let periods = MeasureOption.choice("periods", ["separate", "pooled"])
  static let directions = MeasureOption("directions", .choices(["benefit", "cost"]), .optional)
}
