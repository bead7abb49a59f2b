import Datasets
import Diagnostics

/// Why a text is no series reference.
package struct ReferenceProblem: Error, Sendable, Hashable {
  package var message: String
  package var cause: String?
  package var fix: String?
}

extension SeriesReference: CustomStringConvertible {
  private static let form = "write SERIES, SERIES@PERIOD or SERIES@PERIOD?dimension=member"

  /// Reads `SERIES[@PERIOD][?dimension=member&…]`.
  package static func parse(_ text: String) -> Result<SeriesReference, ReferenceProblem> {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let named = (halves.first ?? "").split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let series = named.first, !series.isEmpty else {
      return .failure(ReferenceProblem(message: "'\(text)' names no series", fix: form))
    }
    var reference = SeriesReference(series: series)
    if named.count > 1 {
      guard let period = Period(named[1]) else {
        return .failure(
          ReferenceProblem(
            message: "'\(named[1])' is not a period", cause: "a period is a year, half, quarter, month or day, or a range of two",
            fix: "write 2022, 2023-H1, 2023-Q2, 2023-05 or 2023-05-02"))
      }
      reference.period = period
    }
    if halves.count > 1 {
      for pair in halves[1].split(separator: "&", omittingEmptySubsequences: false) {
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { decoded(String($0)) }
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
          return .failure(ReferenceProblem(message: "'\(pair)' does not select a member", fix: form))
        }
        reference.selection.append(ObservationKey.Member(dimension: sides[0], name: sides[1]))
      }
    }
    return .success(reference)
  }

  package var description: String {
    let selection = selection.map { "\($0.dimension)=\($0.name)" }.joined(separator: "&")
    return series + (period.map { "@\($0)" } ?? "") + (selection.isEmpty ? "" : "?" + selection)
  }

  /// Markdown may percent-encode what a destination cannot hold.
  private static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
