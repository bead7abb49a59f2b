extension Report {
  /// The argument as a Mermaid flowchart, which code hosts draw: a box per node with its parts, and the links between them.
  ///
  /// The firmer the basis, the fuller the line: `==>` explicit, `-->` weak, `-.->` inferred.
  package func mermaid(language: String) -> String {
    let words = ArgumentWords(language)
    var names: [LinkEnd: String] = [:]
    var lines = ["flowchart RL"]
    for kind in [NodeKind.bottleneck, .mechanism, .countermeasure] {
      for node in nodes(of: kind) {
        let name = "n\(names.count)"
        names[LinkEnd(nodeID: node.id)] = name
        let title = [node.code, node.title(in: language)].compactMap { $0 }.joined(separator: " ")
        lines.append("  subgraph \(name)[\"\(Self.escaped(title))\"]")
        for part in node.parts {
          let partName = "n\(names.count)"
          names[LinkEnd(nodeID: node.id, partID: part.id)] = partName
          lines.append("    \(partName)[\"\(Self.escaped(part.statement(in: language)))\"]:::\(part.grade.rawValue)")
        }
        if node.parts.isEmpty { lines.append("    \(name)e[\" \"]") }
        lines.append("  end")
      }
    }
    for link in links {
      guard let from = names[link.from], let to = names[link.to] else { continue }
      lines.append("  \(from) \(Self.arrow(link.basis))|\"\(words.name(of: link.relation))\"| \(to)")
    }
    return (lines + Self.styles).joined(separator: "\n") + "\n"
  }

  private static func arrow(_ basis: LinkBasis) -> String {
    switch basis {
    case .explicit: "==>"
    case .weak: "-->"
    case .inferred: "-.->"
    }
  }

  private static let styles = [
    "  classDef measured fill:#dbeafe,stroke:#1d4ed8,color:#111", "  classDef cited fill:#fff,stroke:#1d4ed8,color:#111",
    "  classDef reasoned fill:#fff,stroke:#9ca3af,color:#111", "  classDef contested fill:#fff,stroke:#b91c1c,stroke-width:2px,color:#111",
    "  classDef stale fill:#fff,stroke:#9ca3af,stroke-dasharray:4 3,color:#111",
  ]

  /// Mermaid reads `#…;` as a character's number.
  private static func escaped(_ text: String) -> String {
    text.replacing("#", with: "#35;").replacing("\"", with: "#quot;").replacing("<", with: "#lt;").replacing(">", with: "#gt;")
      .replacing("\n", with: " ")
  }
}
