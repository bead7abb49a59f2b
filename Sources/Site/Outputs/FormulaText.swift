import Indicators

extension Formula {
  /// The formula on one line, with `/`, `^`, `_` and parentheses where a page has fractions, powers and indices.
  var text: String {
    switch self {
    case .identifier(let name), .number(let name), .text(let name): name
    case .operation(let sign): sign == "\u{2061}" ? "" : " \(sign) "
    case .row(let items): items.map(\.text).joined()
    case .fraction(let a, let b): "(\(a.text)) / (\(b.text))"
    case .power(let a, let b): "\(a.text)^(\(b.text))"
    case .subscripted(let a, let b): "\(a.text)_(\(b.text))"
    case .sum(let index, let term): "∑_(\(index.text)) \(term.text)"
    case .fenced(let content): "(\(content.text))"
    }
  }
}
