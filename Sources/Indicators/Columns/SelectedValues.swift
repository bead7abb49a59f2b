import Datasets

/// Values of a series that are being chosen from: observations of an indicator, or rows of a dataset, of which only those that
/// remain are made observations.
enum SelectedValues: Sendable {
  case observations([Observation])
  case rows(RowSelection)

  /// All dimensions of the keys, sorted.
  var dimensions: [String] {
    switch self {
    case .observations(let list): Set(list.flatMap { $0.key.members.map(\.dimension) }).sorted()
    case .rows(let selection): selection.dimensions
    }
  }

  var periods: [Period] {
    switch self {
    case .observations(let list): Set(list.compactMap(\.key.period)).sorted()
    case .rows(let selection): selection.periods
    }
  }

  /// In the order of their keys.
  var observations: [Observation] {
    switch self {
    case .observations(let list): list
    case .rows(let selection): selection.observations.sorted { $0.key < $1.key }
    }
  }

  func members(of dimension: String) -> [String] {
    switch self {
    case .observations(let list): Set(list.compactMap { $0.key.member(of: dimension) }).sorted()
    case .rows(let selection): selection.members(of: dimension)
    }
  }

  func keeping(_ dimension: String, _ names: Set<String>) -> SelectedValues {
    switch self {
    case .observations(let list): return .observations(list.filter { $0.key.member(of: dimension).map(names.contains) ?? false })
    case .rows(var selection):
      selection.keep(dimension, names)
      return .rows(selection)
    }
  }

  func keeping(periods: Set<Period>) -> SelectedValues {
    switch self {
    case .observations(let list): return .observations(list.filter { $0.key.period.map(periods.contains) ?? false })
    case .rows(var selection):
      selection.keep(periods: periods)
      return .rows(selection)
    }
  }

  /// A dimension held to one member is no part of the key any more.
  func holding(_ dimension: String) -> SelectedValues {
    switch self {
    case .observations(let list):
      return .observations(
        list.map { observation in
          var observation = observation
          observation.key = observation.key.dropping([dimension])
          return observation
        })
    case .rows(var selection):
      selection.hold(dimension)
      return .rows(selection)
    }
  }
}
