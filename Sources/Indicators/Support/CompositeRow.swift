import Statistics

/// The values of several series for one object.
struct CompositeRow {
  let key: ObservationKey
  let names: [String]
  let observations: [Observation]
  /// The first series without a value for the object.
  let missing: String?

  static func rows(_ inputs: [MeasureArguments.Input]) -> [CompositeRow] {
    guard let first = inputs.first else { return [] }
    let others = inputs.dropFirst().map { (name: $0.name, index: ObservationIndex($0.observations)) }
    return first.observations.map { observation in
      let partners = others.map { (name: $0.name, found: $0.index.partner(of: observation.key)) }
      return CompositeRow(
        key: observation.key, names: inputs.map(\.name), observations: [observation] + partners.compactMap(\.found),
        missing: partners.first { $0.found == nil }?.name)
    }
  }

  func outcome(_ compute: () throws(UndefinedResult) -> MeasureOutcome.Result) -> MeasureOutcome {
    .computed(key, from: observations) { () throws(UndefinedResult) in
      if let missing { throw UndefinedResult("'\(missing)' has no value for it") }
      return [try compute()]
    }
  }
}
