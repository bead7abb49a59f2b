package import Datasets

/// A way to compute a series from others. One file each; `MeasureRegistry` lists them.
package protocol Measure: Sendable {
  /// The name in front matter.
  var name: String { get }
  /// Inputs that must be named, in the order in which the formula reads them.
  var inputs: [String] { get }
  var optionalInputs: [String] { get }
  var options: Set<String> { get }
  var requiredOptions: Set<String> { get }
  var formula: Formula { get }
  /// True when values of different units cannot enter together.
  var needsOneUnit: Bool { get }

  /// Which units a result may have, given those of the inputs.
  func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool
  /// The unit where the author names none.
  func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit?

  func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome]
}

extension Measure {
  package var optionalInputs: [String] { [] }
  package var options: Set<String> { [] }
  package var requiredOptions: Set<String> { [] }
  package var needsOneUnit: Bool { true }
  var allKeys: Set<String> { options.union(requiredOptions).union(inputs).union(optionalInputs) }
}

/// What a measure computes from: observations by input key, already selected and filtered.
package struct MeasureArguments: Sendable {
  package var inputs: [String: [Observation]]
  package var options: MeasureOptions

  subscript(key: String) -> [Observation] { inputs[key] ?? [] }
}

/// One result: a value with its interval and the observations that it was computed from, or why there is none.
package struct MeasureOutcome: Sendable {
  package enum Value: Sendable {
    case defined(Double, ClosedRange<Double>?)
    case undefined(reason: String)
  }

  var key: ObservationKey
  var value: Value
  var parts: [Observation]

  static func defined(_ key: ObservationKey, _ value: Double, _ interval: ClosedRange<Double>?, from parts: [Observation]) -> MeasureOutcome {
    guard value.isFinite else { return undefined(key, "the result is not a number", from: parts) }
    return MeasureOutcome(key: key, value: .defined(value, interval), parts: parts)
  }

  static func undefined(_ key: ObservationKey, _ reason: String, from parts: [Observation]) -> MeasureOutcome {
    MeasureOutcome(key: key, value: .undefined(reason: reason), parts: parts)
  }
}
