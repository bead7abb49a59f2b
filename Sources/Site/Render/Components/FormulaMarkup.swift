import Indicators
import Markup

/// A formula as MathML Core.
enum FormulaMarkup {
  static func node(_ formula: Formula) -> Node {
    .element("math", ["display": "block"], [.element("mrow", [:], [inner(formula)])])
  }

  private static func inner(_ formula: Formula) -> Node {
    switch formula {
    case .identifier(let name): .element("mi", [:], name)
    case .number(let text): .element("mn", [:], text)
    case .text(let text): .element("mtext", [:], text)
    case .operation(let sign): .element("mo", [:], sign)
    case .row(let items): .element("mrow", [:], items.map(inner))
    case .fraction(let a, let b): .element("mfrac", [:], [inner(a), inner(b)])
    case .power(let a, let b): .element("msup", [:], [inner(a), inner(b)])
    case .subscripted(let a, let b): .element("msub", [:], [inner(a), inner(b)])
    case .sum(let index, let term): .element("mrow", [:], [.element("munder", [:], [.element("mo", [:], "∑"), inner(index)]), inner(term)])
    case .fenced(let content): .element("mrow", [:], [.element("mo", [:], "("), inner(content), .element("mo", [:], ")")])
    }
  }
}
