/// A piece of HTML or SVG: text, an element, several nodes in a row, or markup that is already trusted.
package indirect enum Node: Hashable, Sendable {
  case text(String)
  case element(Element)
  case fragment([Node])
  case trusted(TrustedMarkup)

  package static let empty = Node.fragment([])

  /// An element by name, with attributes in the order in which they are printed; a nil value leaves the attribute out.
  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Node] = []
  ) -> Node {
    .element(Element(name, attributes.compactMap { key, value in value.map { Attribute(key, $0) } }, children))
  }

  package static func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String) -> Node {
    element(name, attributes, [.text(text)])
  }

  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .element: false
    case .fragment(let nodes): nodes.allSatisfy(\.isEmpty)
    case .trusted(let markup): markup.bytes.isEmpty
    }
  }

  /// The text a reader would see, without markup.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .element(let element): element.children.map(\.plainText).joined()
    case .fragment(let nodes): nodes.map(\.plainText).joined()
    case .trusted: ""
    }
  }
}
