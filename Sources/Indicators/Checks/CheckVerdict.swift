/// What a check comes to.
package enum CheckVerdict: Sendable, Hashable {
  /// The result of the operands as printed, rounded to the digits of the statement, is what is stated.
  case holds
  /// It is not, but the rounding of the operands and of the statement leaves room for it.
  case holdsWithinRounding
  case fails
  case comparable, current
  /// The values are not comparable or not current, for these reasons.
  case remarked([CheckRemark])

  /// False where a reader should not rely on the claim.
  package var isFavourable: Bool {
    switch self {
    case .holds, .holdsWithinRounding, .comparable, .current: true
    case .fails, .remarked: false
    }
  }

  /// The words of front matter and of data files.
  package var words: [String] {
    switch self {
    case .holds: ["holds"]
    case .holdsWithinRounding: ["holds-within-rounding"]
    case .fails: ["fails"]
    case .comparable: ["comparable"]
    case .current: ["current"]
    case .remarked(let remarks): remarks.map(\.rawValue)
    }
  }

  /// Reads one word, or several remarks in any order.
  package init?(words: [String]) {
    let simple: [CheckVerdict] = [.holds, .holdsWithinRounding, .fails, .comparable, .current]
    if let verdict = simple.first(where: { $0.words == words }) {
      self = verdict
      return
    }
    let remarks = words.compactMap(CheckRemark.init)
    guard !words.isEmpty, remarks.count == words.count else { return nil }
    self = .remarked(CheckRemark.allCases.filter(remarks.contains))
  }

  /// Every word that ``init(words:)`` knows.
  package static let allWords =
    ["holds", "holds-within-rounding", "fails", "comparable", "current"] + CheckRemark.allCases.map(\.rawValue)
}
