/// Prints nodes as UTF-8 bytes; the one place where markup is escaped.
///
/// The output is HTML in the form that XML parsers read too, so that SVG files use the same writer:
/// void HTML elements and childless SVG elements close themselves.
package struct MarkupWriter {
  package private(set) var bytes: [UInt8] = []

  package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package static func bytes(of node: Node) -> [UInt8] {
    var writer = MarkupWriter()
    writer.write(node)
    return writer.bytes
  }

  package static func text(of node: Node) -> String { String(decoding: bytes(of: node), as: UTF8.self) }

  package mutating func write(_ node: Node) {
    switch node {
    case .text(let text): writeEscaped(text, inAttribute: false)
    case .fragment(let nodes): for node in nodes { write(node) }
    case .trusted(let markup): bytes += markup.bytes
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ element: Element) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.name.utf8
    for attribute in element.attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      writeEscaped(attribute.value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    if element.children.isEmpty, Self.closesItself.contains(element.name) {
      bytes += "/>".utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    for child in element.children { write(child) }
    bytes += "</".utf8
    bytes += element.name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func writeEscaped(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: bytes += "\u{FFFD}".utf8
        default: bytes.append(byte)
        }
      }
    }
  }

  private static let closesItself: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "stop", "use",
  ]
}
