/// The head of a request as it was sent, taken apart.
struct RequestHead: Sendable, Hashable {
  var method: String
  var target: String
  /// 0 or 1, of HTTP/1.
  var minorVersion: Int
  /// Names in lower case.
  var fields: [HeaderField]

  /// - Parameter lines: the lines without their ends; the first is the request line.
  /// - Throws: `RequestRefusal` for what is no head of HTTP/1.
  init(lines: [ArraySlice<UInt8>]) throws(RequestRefusal) {
    guard let line = lines.first else { throw RequestRefusal(.badRequest, "There is no request line.") }
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(HTTPText.isTokenByte) else {
      throw RequestRefusal(.badRequest, "The request line is not METHOD TARGET VERSION.")
    }
    // Visible ASCII only: anything else has to be percent-encoded.
    guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw RequestRefusal(.badRequest, "The target has a character that has to be percent-encoded.")
    }
    method = String(decoding: parts[0], as: UTF8.self)
    target = String(decoding: parts[1], as: UTF8.self)
    minorVersion = try Self.minorVersion(parts[2])
    fields = []
    for line in lines.dropFirst() { fields.append(try Self.field(line)) }
  }

  /// The values of all fields with a name, which is given in lower case.
  func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  private static func minorVersion(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> Int {
    switch String(decoding: bytes, as: UTF8.self) {
    case "HTTP/1.1": return 1
    case "HTTP/1.0": return 0
    case let version:
      let digits = version.utf8.dropFirst(5)
      guard version.hasPrefix("HTTP/"), digits.count == 3, let major = digits.first, HTTPText.isDigit(major) else {
        throw RequestRefusal(.badRequest, "The request line does not end with a version of HTTP.")
      }
      throw RequestRefusal(.versionNotSupported, "This server speaks HTTP/1.1.")
    }
  }

  private static func field(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> HeaderField {
    // A line that starts with a space continues the one before, which RFC 9112, section 5.2, forbids.
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex, line[..<colon].allSatisfy(HTTPText.isTokenByte) else {
      throw RequestRefusal(.badRequest, "A header line is not NAME: VALUE.")
    }
    let value = line[(colon + 1)...]
    guard value.allSatisfy(HTTPText.isFieldByte) else { throw RequestRefusal(.badRequest, "A header has a control character.") }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    return HeaderField(name, String(HTTPText.trimmed(String(decoding: value, as: UTF8.self)[...])))
  }
}
