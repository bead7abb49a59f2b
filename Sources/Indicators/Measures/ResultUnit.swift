import Datasets

/// In what the results of a measure are given.
package enum ResultUnit: Sendable, Hashable {
  /// In the unit of the first input.
  case ofInput
  /// A part of a whole: percent, or a fraction.
  case part
  /// A part, or a difference of parts: percent, percentage points, or a fraction.
  case partOrPoints
  /// A pure number; `index` where 100 is the base.
  case pure(String = "ratio")
  case count
  /// In the unit of the inputs, or percentage points for percentages.
  case difference
  /// A pure number for inputs of one unit, anything for others.
  case quotient

  func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool {
    switch self {
    case .ofInput: inputs.first.map { $0.id == unit.id } ?? true
    case .part: unit.dimension == .percent || unit.dimension == .ratio
    case .partOrPoints: unit.dimension == .percent || unit.dimension == .percentagePoint || unit.dimension == .ratio
    case .pure: unit.dimension == .ratio
    case .count: unit.dimension == .count
    case .difference:
      inputs.allSatisfy { $0.dimension == .percent } ? unit.dimension == .percentagePoint : inputs.contains { $0.id == unit.id }
    case .quotient: Set(inputs.map(\.id)).count > 1 || unit.dimension == .ratio || unit.dimension == .percent
    }
  }

  /// The unit where the author names none.
  func standard(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? {
    switch self {
    case .ofInput: inputs.first
    case .part, .partOrPoints: registry.unit(named: "percent")
    case .pure(let name): registry.unit(named: name)
    case .count: registry.unit(named: "count")
    case .difference: inputs.first?.dimension == .percent ? registry.unit(named: "percentage-point") : inputs.first
    case .quotient: registry.unit(named: "ratio")
    }
  }
}
