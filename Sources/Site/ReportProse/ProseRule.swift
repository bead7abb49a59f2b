import Diagnostics

/// One question that the text of every page is asked.
protocol ProseRule: Sendable {
  /// Stable kebab-case name.
  var id: String { get }
  func findings(in text: ReadText, of site: ComputedSite) -> [Diagnostic]
}

/// Every rule, in the order in which they are asked.
enum ProseRules {
  static let all: [any ProseRule] = [FigureUnbound(), WordsAgainstNumbers(), ChineseTypographyRule()]
}
