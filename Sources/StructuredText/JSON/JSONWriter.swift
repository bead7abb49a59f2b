/// Prints JSON as UTF-8 bytes, the same bytes for the same value.
///
/// Numbers are the shortest text that reads back as the same number. Only what JSON demands is escaped,
/// and U+2028 and U+2029, so that the text may stand in a script.
package struct JSONWriter {
  package enum Style: Sendable, Hashable {
    case compact
    /// One member or element a line, indented by two spaces.
    case pretty
  }

  private var style: Style
  package private(set) var bytes: [UInt8] = []
  private var depth = 0

  package init(_ style: Style = .compact, reserving capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
  }

  /// The bytes of `value`; a pretty text ends in a line break.
  package static func bytes(of value: JSONValue, style: Style = .compact) -> [UInt8] {
    var writer = JSONWriter(style)
    writer.write(value)
    if style == .pretty { writer.bytes.append(0x0A) }
    return writer.bytes
  }

  package static func text(of value: JSONValue, style: Style = .compact) -> String {
    String(decoding: bytes(of: value, style: style), as: UTF8.self)
  }

  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .integer(let number): bytes += "\(number)".utf8
    case .number(let number): bytes += (number.isFinite ? DecimalNumber.shortestText(number) : "null").utf8
    case .string(let text): writeQuoted(text)
    case .array(let items):
      writeEntries(items, open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { writer, item in writer.write(item) }
    case .object(let members):
      writeEntries(members, open: UInt8(ascii: "{"), close: UInt8(ascii: "}")) { writer, member in
        writer.writeKey(member.key)
        writer.write(member.value)
      }
    }
  }

  /// An object of `members`, and after them a list of `count` elements under `key`, each on a line of its own: a table that is never
  /// a value as a whole.
  package mutating func write(_ members: [JSONValue.Member], _ key: String, count: Int, element: (Int) -> JSONValue) {
    writeEntries(members.map(Optional.some) + [nil], open: UInt8(ascii: "{"), close: UInt8(ascii: "}")) { writer, member in
      guard let member else { return writer.writeLines(key, count, element) }
      writer.writeKey(member.key)
      writer.write(member.value)
    }
  }

  private mutating func writeLines(_ key: String, _ count: Int, _ element: (Int) -> JSONValue) {
    writeKey(key)
    writeEntries(0..<count, open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { writer, index in
      let outer = writer.style
      writer.style = .compact
      writer.write(element(index))
      writer.style = outer
    }
  }

  private mutating func writeKey(_ key: String) {
    writeQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(0x20) }
  }

  private mutating func writeEntries<Entry>(
    _ entries: some Collection<Entry>, open: UInt8, close: UInt8, write: (inout JSONWriter, Entry) -> Void
  ) {
    bytes.append(open)
    depth += 1
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, entry)
    }
    depth -= 1
    if !entries.isEmpty { breakLine() }
    bytes.append(close)
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func writeQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    // A text that needs no escape is copied as it is; U+2028 and U+2029 begin with 0xE2.
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0xE2 }) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isPlain { return bytes.append(UInt8(ascii: "\"")) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\u{2028}": bytes += "\\u2028".utf8
      case "\u{2029}": bytes += "\\u2029".utf8
      case _ where scalar.value < 0x20: bytes += "\\u00\(scalar.value < 0x10 ? "0" : "")\(String(scalar.value, radix: 16))".utf8
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
