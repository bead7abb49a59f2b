package import Datasets
import Diagnostics

/// Why a reference does not lead to one value.
package enum LookupProblem: Error, Sendable, Hashable {
  case unknownSeries(String, nearest: String?)
  case missingPeriod(Period, of: String, available: [Period])
  case unknownDimension(String, of: String, available: [String])
  case unknownMember(String, dimension: String, available: [String])
  case unknownVintage(String, available: [String])
  case notADay(String)
  case notReleased(by: String, of: String)
  case ambiguousPeriod(of: String, available: [Period])
  case ambiguousMember(dimension: String, available: [String])
  case ambiguousRows(of: String)
  case empty(String)

  package var ruleID: String {
    switch self {
    case .unknownSeries: "unknown-series"
    case .missingPeriod: "unknown-period"
    case .unknownDimension: "unknown-dimension"
    case .unknownMember: "unknown-member"
    case .unknownVintage, .notADay, .notReleased: "unknown-vintage"
    case .ambiguousPeriod, .ambiguousMember, .ambiguousRows, .empty: "ambiguous-value"
    }
  }

  package var message: String {
    switch self {
    case .unknownSeries(let name, _): "there is no series '\(name)'"
    case .missingPeriod(let period, let series, _): "the series '\(series)' has no value for \(period)"
    case .unknownDimension(let name, let series, _): "the series '\(series)' has no dimension '\(name)'"
    case .unknownMember(let name, let dimension, _): "'\(dimension)' has no member '\(name)' here"
    case .unknownVintage(let name, _): "there is no release '\(name)' of this value"
    case .notADay(let text): "'\(text)' is not a day"
    case .notReleased(let day, let series): "nothing of the series '\(series)' is known to have been released by \(day)"
    case .ambiguousPeriod(let series, _): "the series '\(series)' has values for several periods"
    case .ambiguousMember(let dimension, _): "several members of '\(dimension)' fit"
    case .ambiguousRows(let series): "several rows of '\(series)' fit and nothing tells them apart"
    case .empty(let series): "the series '\(series)' has no values"
    }
  }

  package var cause: String? {
    switch self {
    case .unknownSeries: "a series is an indicator, or a measure column as DATASET.COLUMN"
    case .missingPeriod(_, _, let periods), .ambiguousPeriod(_, let periods): Self.listing(periods.map { "\($0)" })
    case .unknownDimension(_, _, let names), .unknownMember(_, _, let names), .unknownVintage(_, let names),
      .ambiguousMember(_, let names):
      Self.listing(names)
    case .notReleased: "a release is dated by a field of role 'released', or by a vintage that is a date"
    case .ambiguousRows, .empty, .notADay: nil
    }
  }

  package var fix: String? {
    switch self {
    case .unknownSeries(_, let nearest): nearest.map { "did you mean '\($0)'?" }
    case .missingPeriod(let period, _, let periods): nearestName(to: "\(period)", among: periods.map { "\($0)" }).map { "did you mean '\($0)'?" }
    case .unknownDimension(let name, _, let names), .unknownMember(let name, _, let names), .unknownVintage(let name, let names):
      nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
    case .ambiguousPeriod(_, let periods): periods.last.map { "name one, as in '@\($0)'" }
    case .ambiguousMember(let dimension, let names): names.first.map { "name one, as in '?\(dimension)=\($0)'" }
    case .ambiguousRows: "give the dataset a dimension or a vintage that tells them apart"
    case .notADay: "write a day such as 2023-07-13"
    case .empty, .notReleased: nil
    }
  }

  private static func listing(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let more = names.count > 12 ? " … (\(names.count) in all)" : ""
    return "there are \(names.prefix(12).joined(separator: ", "))\(more)"
  }
}
