/// What a measure computes from: series by input key, already selected and filtered, and the options.
package struct MeasureArguments: Sendable {
  /// A series under the name by which front matter calls it.
  package struct Input: Sendable {
    package var name: String
    package var observations: [Observation]
  }

  package var inputs: [String: [Input]]
  package var options: MeasureOptions

  /// The observations of the only series under `key`; none when it is not given.
  subscript(key: String) -> [Observation] { inputs[key]?.first?.observations ?? [] }

  func list(_ key: String) -> [Input] { inputs[key] ?? [] }
  func has(_ key: String) -> Bool { inputs[key]?.isEmpty == false }
}
