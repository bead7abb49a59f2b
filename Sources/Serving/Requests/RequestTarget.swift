/// What a request asks for: a path without any encoding, whose parts are names of files and folders and nothing else.
struct RequestTarget: Sendable, Hashable {
  /// None of them is empty, `.` or `..`, or has a slash, a backslash or a control character.
  var segments: [String]
  /// Whether the path ends with a slash.
  var isFolder: Bool
  /// What stands after the question mark, as it was sent: visible ASCII.
  var query: String?

  /// `/a/b`, or `/a/b/` for a folder.
  var path: String { Self.path(segments, isFolder: isFolder) }

  /// The path as it stands in a link.
  var encodedPath: String { Self.path(segments.map(Self.encoded), isFolder: isFolder) }

  /// - Parameter text: a path that starts with a slash, perhaps with a query.
  /// - Throws: `RequestRefusal` for what no browser sends for a link of the site.
  init(parsing text: some StringProtocol) throws(RequestRefusal) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    query = parts.count > 1 ? String(parts[1]) : nil
    guard let path = parts.first, path.hasPrefix("/"), !text.contains("#") else {
      throw RequestRefusal(.badRequest, "The target is not a path.")
    }
    var names = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    isFolder = names.last?.isEmpty ?? true
    if isFolder { names = names.dropLast() }
    guard !names.contains(where: \.isEmpty) else { throw RequestRefusal(.notFound, "The path has two slashes that follow each other.") }
    segments = []
    for name in names { segments.append(try Self.decoded(name.utf8)) }
  }

  init(segments: [String], isFolder: Bool, query: String? = nil) {
    self.segments = segments
    self.isFolder = isFolder
    self.query = query
  }

  private static func path(_ segments: [String], isFolder: Bool) -> String {
    "/" + segments.joined(separator: "/") + (isFolder && !segments.isEmpty ? "/" : "")
  }

  private static func decoded(_ name: some Collection<UInt8>) throws(RequestRefusal) -> String {
    var bytes: [UInt8] = []
    var rest = name[...]
    while let byte = rest.popFirst() {
      if byte != 0x25 {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
        throw RequestRefusal(.badRequest, "A percent sign is not followed by two hexadecimal digits.")
      }
      bytes.append(high << 4 | low)
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C }) else {
      throw RequestRefusal(.badRequest, "A name in the path has a slash, a backslash or a control character.")
    }
    guard bytes != [0x2E], bytes != [0x2E, 0x2E] else { throw RequestRefusal(.badRequest, "The path has a part '.' or '..'.") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RequestRefusal(.badRequest, "The path is not UTF-8.") }
    return text
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if HTTPText.isLetterOrDigit(byte) || plainMarks.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What needs no encoding in a part of a path, but letters and digits (RFC 3986, section 3.3).
  private static let plainMarks = Set("-._~!$&()*+,;=:@".utf8)
}
