import Argument
import Markup

/// Ways from countermeasures to bottlenecks, each with the weakest basis on it.
struct ChainList {
  let context: PageContext
  let links: ArgumentLinks

  /// Nil when there are none.
  func node(_ chains: [ArgumentChain]) -> Node? {
    guard !chains.isEmpty else { return nil }
    return .element("ul", ["class": "relations"], chains.map { .element("li", [:], item($0)) })
  }

  private func item(_ chain: ArgumentChain) -> [Node] {
    let ends = chain.ends.enumerated().flatMap { index, end in
      (index == 0 ? [] : [Node.text(" → ")]) + [links.link(end)]
    }
    return ends + [.text(" "), .element("span", ["class": "basis \(chain.basis.rawValue)"], "\(chain.basis.mark) \(chain.basis.name(in: context.language))")]
  }
}
