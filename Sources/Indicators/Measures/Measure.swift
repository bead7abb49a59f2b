/// A way to compute a series from others. One file each; `MeasureRegistry` lists them.
package protocol Measure: Sendable {
  /// The name in front matter.
  var name: String { get }
  /// In the order in which the formula reads them.
  var inputs: [MeasureInput] { get }
  var options: [MeasureOption] { get }
  /// True when values of different units cannot enter together.
  var needsOneUnit: Bool { get }

  /// How the result is computed with these options.
  func formula(_ options: MeasureOptions) -> Formula
  func result(_ options: MeasureOptions) -> ResultUnit

  func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome]
}

extension Measure {
  package var options: [MeasureOption] { [] }
  package var needsOneUnit: Bool { true }

  /// Every key of front matter that the measure reads.
  package var keys: [String] { inputs.map(\.key) + options.map(\.key) }
}
