package import Markup

/// The outline of a page: its headings of two levels, nested.
package struct TableOfContents: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var id: String
    package var content: [Inline]
    package var level: Int
    package var children: [Entry]
  }

  package var entries: [Entry]

  package init(_ blocks: [Block], levels: ClosedRange<Int> = 2...3) {
    entries = []
    for block in blocks {
      guard case .heading(let heading) = block.kind, levels.contains(heading.level) else { continue }
      let entry = Entry(id: heading.id, content: heading.content, level: heading.level, children: [])
      if let last = entries.last, last.level < heading.level {
        entries[entries.count - 1].children.append(entry)
      } else {
        entries.append(entry)
      }
    }
  }

  /// Nested lists of links; nil for fewer than two headings.
  ///
  /// - Parameter text: the words of a heading: without links, which do not nest.
  package func node(text: ([Inline]) -> String) -> Node? {
    let count = entries.reduce(0) { $0 + 1 + $1.children.count }
    return count < 2 ? nil : Self.list(entries, text)
  }

  private static func list(_ entries: [Entry], _ text: ([Inline]) -> String) -> Node {
    .element(
      "ul", [:],
      entries.map { entry in
        let link = Node.element("a", ["href": "#\(entry.id)"], text(entry.content))
        return .element("li", [:], [link] + (entry.children.isEmpty ? [] : [list(entry.children, text)]))
      })
  }
}
