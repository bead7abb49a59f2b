package import Markup

/// A figure laid out for one width: shapes and texts at their places, ready to be written as SVG.
package struct Picture: Sendable, Hashable {
  package var width: Double
  package var height: Double
  /// Grid, marks and axis lines, in drawing order.
  var shapes: [Node] = []
  package var texts: [PictureText] = []
  /// What a reader who cannot see the figure is told.
  package var title: String?
  package var description = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The picture as an element of a page.
  ///
  /// - Parameter id: unique in the page.
  package func node(id: String) -> Node {
    .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "viewBox": "0 0 \(Self.number(width)) \(Self.number(height))",
        "width": Self.number(width), "height": Self.number(height), "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
      ],
      [
        .element("title", ["id": "\(id)-t"], title ?? ""), .element("desc", ["id": "\(id)-d"], description),
      ] + content)
  }

  var content: [Node] { shapes + textGroups }

  /// About how many bytes its shapes take in a page.
  var weight: Int { shapes.reduce(0) { $0 + Self.weight($1) } }

  private static func weight(_ node: Node) -> Int {
    switch node {
    case .element(let element):
      let own = element.attributes.reduce(2 * element.name.utf8.count + 5) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
      return element.children.reduce(own) { $0 + weight($1) }
    case .fragment(let nodes): return nodes.reduce(0) { $0 + weight($1) }
    case .text(let text): return text.utf8.count
    case .trusted(let markup): return markup.bytes.count
    }
  }

  /// Texts of one style and side share their attributes.
  private var textGroups: [Node] {
    var groups: [(key: PictureText, nodes: [Node])] = []
    for text in texts {
      let node = Self.node(text)
      if let last = groups.last, last.key.style == text.style, last.key.anchor == text.anchor, last.key.size == text.size {
        groups[groups.count - 1].nodes.append(node)
      } else {
        groups.append((text, [node]))
      }
    }
    return groups.map { key, nodes in
      .element(
        "g",
        [
          "class": key.style, "font-size": Self.number(key.size), "text-anchor": key.anchor == .start ? nil : key.anchor.rawValue,
        ], nodes)
    }
  }

  private static func node(_ text: PictureText) -> Node {
    let title = text.full.map { [Node.element("title", [:], $0)] } ?? []
    // A colour of its own stands on an element of its own: the rules of the class are about the text's.
    let content = text.fill.map { Node.element("tspan", ["fill": $0, "stroke": "none"], text.text) } ?? .text(text.text)
    return .element("text", ["x": number(text.x), "y": number(text.y)], title + [content])
  }

  static func number(_ value: Double) -> String { CoordinateText.text(value) }
}
