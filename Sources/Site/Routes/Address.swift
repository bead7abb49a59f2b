/// A route in a language: one page of the output, or a file when `file` is set.
package struct Address: Sendable, Hashable {
  package var route: Route
  /// Nil for the default language, which stands at the root.
  package var languageFolder: String?
  /// The file in the route's folder; nil for the page itself.
  package var file: String?

  package init(_ route: Route, languageFolder: String? = nil, file: String? = nil) {
    self.route = route
    self.languageFolder = languageFolder
    self.file = file
  }

  private var folder: [String] { (languageFolder.map { [$0] } ?? []) + route.segments }

  package var outputPath: OutputPath? { OutputPath((folder + [file ?? "index.html"]).joined(separator: "/")) }

  /// The address below the site's root, percent-encoded, without a leading `/`: `en/about/`.
  package var urlPath: String {
    (folder.map { Self.percentEncoded($0) + "/" } + [file.map(Self.percentEncoded) ?? ""]).joined()
  }

  /// A link from the page at `origin` to here that works under any root.
  package func href(from origin: Address, fragment: String? = nil) -> String {
    let base = origin.folder
    let common = zip(base, folder).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: base.count - common)
    let down = folder[common...].map { Self.percentEncoded($0) + "/" }.joined() + (file.map(Self.percentEncoded) ?? "")
    let anchor = fragment.map { "#" + Self.percentEncoded($0) } ?? ""
    if up.isEmpty, down.isEmpty { return anchor.isEmpty ? "./" : anchor }
    // "a:b" would read as a scheme.
    return (up.isEmpty && down.contains(":") ? "./" : "") + up + down + anchor
  }

  /// Percent-encodes what RFC 3986 does not allow in a path segment, and nothing else that is ASCII.
  static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: ":"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "!"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
