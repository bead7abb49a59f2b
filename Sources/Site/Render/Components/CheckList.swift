import Indicators
import Markdown
import Markup

/// The checks of a page as one table, where the author puts an image `![caption](checks:)`.
struct CheckList {
  /// The destination of the image.
  static let destination = "checks:"

  let context: PageContext
  let route: Route
  /// Renders the texts of the checks.
  let inlines: ([Inline]) -> [Node]

  func node(_ checks: [ComputedCheck], caption: [Node]) -> Node {
    let text = CheckText(language: context.language)
    let rows = checks.map { check in
      HTMLTable.Row(cells: [
        HTMLTable.Cell(content: [.element("a", ["href": context.href(route, fragment: check.own.id)], check.own.id)], isHeader: true),
        .nodes(inlines(check.own.texts.claim?.content ?? [])),
        .number(check.outcome.flatMap(text.result) ?? ""),
        .nodes([verdict(check)] + severity(check)),
      ])
    }
    let header: [Phrase] = [.check, .claim, .computed, .verdict]
    let table = HTMLTable(header: header.map(context.say), numberColumns: [2], rows: rows, label: context.say(.checks))
    let json = Node.element("a", ["href": context.href(sharedFile: ChecksFile.path)], context.say(.checksJSON))
    return .element(
      "div", ["class": "check-list"],
      [
        caption.isEmpty ? .empty : .element("p", ["class": "figure-title"], caption), .element("p", [:], tally(checks)), table.node,
        .element("p", ["class": "item-note"], [json]),
      ])
  }

  private func verdict(_ check: ComputedCheck) -> Node {
    CheckVerdictMarkup.node(check.outcome?.verdict, judged: inlines(check.own.texts.judged?.content ?? []), language: context.language)
  }

  private func severity(_ check: ComputedCheck) -> [Node] {
    guard let severity = check.original.severity, severity != .info else { return [] }
    return [.element("br"), .element("span", ["class": "item-note"], context.say(.severity) + severity.text(in: context.language))]
  }

  /// How many checks came to what, in the order of verdicts.
  private func tally(_ checks: [ComputedCheck]) -> String {
    let groups: [(Phrase, (CheckVerdict?) -> Bool)] = [
      (.verdictHolds, { $0 == .holds || $0 == .comparable || $0 == .current }), (.verdictHoldsWithinRounding, { $0 == .holdsWithinRounding }),
      (.verdictFails, { $0 == .fails }), (.verdictRemarked, { if case .remarked = $0 { true } else { false } }), (.judgedByReviewer, { $0 == nil }),
    ]
    let counts = groups.map { ($0.0, checks.map(\.outcome?.verdict).count(where: $0.1)) }.filter { $0.1 > 0 }
    let isChinese = context.language.hasPrefix("zh")
    let parts = counts.map { isChinese ? "\(context.say($0.0))\($0.1)项" : "\(context.say($0.0)): \($0.1)" }
    return isChinese ? "共\(checks.count)项：\(parts.joined(separator: "，"))。" : "\(checks.count) checks. \(parts.joined(separator: "; "))."
  }
}
