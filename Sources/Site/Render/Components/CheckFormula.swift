import Datasets
import Indicators
import Markup

/// The computation of a check as a line of text, its series as links.
struct CheckFormula {
  let context: PageContext
  let outcome: CheckOutcome

  private var text: CheckText { CheckText(language: context.language) }

  /// Nil for operations that only compare.
  var node: Node? {
    guard let result = text.result(outcome) else { return nil }
    return .fragment(left + [.text(" = "), .element("strong", [:], result)])
  }

  /// The operands alone, for operations that compare.
  var operands: [Node] { joined(context.language.hasPrefix("zh") ? "；" : "; ") }

  private var left: [Node] {
    switch outcome.operation {
    case .sum: return joined(" + ")
    case .difference: return joined(" \u{2212} ")
    case .product: return joined(" × ")
    case .ratio, .share: return joined(" ÷ ")
    case .growth: return joined(" ÷ ") + [.text(" \u{2212} 1")]
    case .cagr:
      let nodes = outcome.operands.map(node)
      guard nodes.count == 3 else { return nodes }
      let root = Node.element("sup", [:], [.text("1/"), nodes[2]])
      return [.text("("), nodes[1], .text(" ÷ "), nodes[0], .text(")"), root, .text(" \u{2212} 1")]
    case .equal, .comparable, .current: return operands
    }
  }

  private func joined(_ sign: String) -> [Node] {
    outcome.operands.enumerated().flatMap { $0 == 0 ? [node($1)] : [.text(sign), node($1)] }
  }

  /// One operand: a printed number as it is, a value of a series as a link to where it comes from.
  func node(_ operand: ResolvedOperand) -> Node {
    guard let origin = operand.origin else { return .text(text.text(operand)) }
    let href = SeriesLinks(context: context).href(origin.reference, origin.observation)
    let title = [origin.series.title.text(for: context.language), origin.observation.key.period?.text(for: context.language)]
    return .element(
      "a", ["class": "value", "href": href, "title": title.compactMap { $0 }.joined(separator: " · ")], text.text(operand))
  }
}
