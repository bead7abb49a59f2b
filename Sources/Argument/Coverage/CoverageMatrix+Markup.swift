package import Markup

extension CoverageMatrix {
  /// A table with bottlenecks as rows and, under each countermeasure, the direct way and one column per mechanism.
  ///
  /// - Parameter href: the address of a node's page.
  package func markup(language: String, href: (String) -> String) -> Node {
    let words = ArgumentWords(language)
    let table = Node.element(
      "table", ["class": "coverage"],
      [
        .element("caption", [:], words.coverage), columnGroups(), head(language, words, href),
        .element("tbody", [:], bottlenecks.map { row($0, language, words, href) }),
      ])
    return .element(
      "div", ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": words.coverage],
      [table, legend(words)])
  }

  private func columnGroups() -> Node {
    let span = String(mechanisms.count + 1)
    return .fragment(
      [.element("colgroup", [:], [.element("col")])]
        + countermeasures.map { _ in .element("colgroup", ["span": span]) })
  }

  private func head(_ language: String, _ words: ArgumentWords, _ href: (String) -> String) -> Node {
    let span = String(mechanisms.count + 1)
    let groups = countermeasures.map { node in
      Node.element(
        "th", ["scope": "colgroup", "colspan": span, "class": "countermeasure"], [link(node, language, href)])
    }
    let subheads = countermeasures.flatMap { _ in
      [Node.element("th", ["scope": "col"], words.direct)]
        + mechanisms.map { mechanism in
          .element(
            "th", ["scope": "col", "class": "mechanism"],
            [
              .element(
                "a", ["href": href(mechanism.id), "title": mechanism.title(in: language)],
                [hidden(words.via + " "), .text(mechanism.code ?? mechanism.title(in: language))])
            ])
        }
    }
    let corner = Node.element("th", ["scope": "col", "rowspan": "2"], words.plural(of: .bottleneck))
    return .element("thead", [:], [.element("tr", [:], [corner] + groups), .element("tr", [:], subheads)])
  }

  private func row(
    _ bottleneck: ArgumentNode, _ language: String, _ words: ArgumentWords, _ href: (String) -> String
  ) -> Node {
    let cells = cells(of: bottleneck.id)
    var header = [link(bottleneck, language, href)]
    if cells.allSatisfy({ $0.strongest == nil }) {
      header += [.text(" "), .element("span", ["class": "uncovered"], words.uncovered)]
    }
    let marks = cells.flatMap { cell in
      [mark(cell.direct, words, isFirst: true)]
        + mechanisms.map { mechanism in
          mark(cell.chains.first { $0.mechanismID == mechanism.id }?.basis, words, isFirst: false)
        }
    }
    return .element("tr", [:], [.element("th", ["scope": "row", "class": "bottleneck"], header)] + marks)
  }

  private func link(_ node: ArgumentNode, _ language: String, _ href: (String) -> String) -> Node {
    let code = node.code.map { Node.fragment([.element("span", ["class": "code"], $0), .text(" ")]) } ?? .empty
    return .element("a", ["href": href(node.id)], [code, .text(node.title(in: language))])
  }

  private func mark(_ basis: LinkBasis?, _ words: ArgumentWords, isFirst: Bool) -> Node {
    let group = isFirst ? "first " : ""
    guard let basis else {
      return .element(
        "td", ["class": group + "empty"], [.element("span", ["aria-hidden": "true"], "—"), hidden(words.none)])
    }
    return .element(
      "td", ["class": group + basis.rawValue],
      [.element("span", ["aria-hidden": "true"], basis.mark), hidden(words.name(of: basis))])
  }

  private func hidden(_ text: String) -> Node { .element("span", ["class": "visually-hidden"], text) }

  private func legend(_ words: ArgumentWords) -> Node {
    let entries = LinkBasis.allCases.map { basis in
      words.pick(
        "\(basis.mark) \(words.name(of: basis))：\(words.explanation(of: basis))",
        "\(basis.mark) \(words.name(of: basis)): \(words.explanation(of: basis))")
    }
    let chains = words.pick(
      "经由机制的路径按其中较弱的一环计；— 没有联系。",
      "A way through a mechanism counts as its weaker link; — no link.")
    return .element(
      "p", ["class": "legend"], entries.joined(separator: words.pick("；", "; ")) + words.pick("。", ". ") + chains)
  }
}

extension LinkBasis {
  /// ● ◐ ○: as full as the basis is firm.
  package var mark: String {
    switch self {
    case .explicit: "●"
    case .weak: "◐"
    case .inferred: "○"
    }
  }
}
