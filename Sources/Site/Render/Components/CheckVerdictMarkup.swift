import Indicators
import Markup

/// A verdict in words, with a sign that reads without colour.
enum CheckVerdictMarkup {
  /// The class of a check, which its frame and its verdict share.
  static func cssClass(_ check: ComputedCheck) -> String { kind(check.outcome?.verdict) }

  /// - Parameter judged: the reviewer's word, for a check that is not computed.
  static func node(_ verdict: CheckVerdict?, judged: [Node], language: String) -> Node {
    let words: [Node] = verdict.map { [.text(text($0, language))] } ?? judged
    let sign = Node.element("span", ["aria-hidden": "true"], sign(verdict) + " ")
    return .element("span", ["class": "verdict \(kind(verdict))"], [sign] + words)
  }

  static func text(_ verdict: CheckVerdict, _ language: String) -> String {
    switch verdict {
    case .holds: Phrase.verdictHolds.text(in: language)
    case .holdsWithinRounding: Phrase.verdictHoldsWithinRounding.text(in: language)
    case .fails: Phrase.verdictFails.text(in: language)
    case .comparable: Phrase.verdictComparable.text(in: language)
    case .current: Phrase.verdictCurrent.text(in: language)
    case .remarked(let remarks): remarks.map { text($0, language) }.joined(separator: language.hasPrefix("zh") ? "，" : ", ")
    }
  }

  static func text(_ remark: CheckRemark, _ language: String) -> String {
    let phrase: Phrase =
      switch remark {
      case .mixedDefinitions: .remarkDefinitions
      case .mixedVintages: .remarkVintages
      case .mixedMembers: .remarkMembers
      case .mixedPeriods: .remarkPeriods
      case .superseded: .remarkSuperseded
      case .newerPeriod: .remarkNewerPeriod
      }
    return phrase.text(in: language)
  }

  private static func sign(_ verdict: CheckVerdict?) -> String {
    switch verdict {
    case .holds, .comparable, .current: "✓"
    case .holdsWithinRounding: "≈"
    case .fails: "✗"
    case .remarked: "≠"
    case nil: "◇"
    }
  }

  private static func kind(_ verdict: CheckVerdict?) -> String {
    switch verdict {
    case .holds, .comparable, .current: "holds"
    case .holdsWithinRounding: "near"
    case .fails: "fails"
    case .remarked: "remarked"
    case nil: "judged"
    }
  }
}
