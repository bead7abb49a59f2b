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

  private let style: Style
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
        writer.writeQuoted(member.key)
        writer.bytes.append(UInt8(ascii: ":"))
        if writer.style == .pretty { writer.bytes.append(0x20) }
        writer.write(member.value)
      }
    }
  }

  private mutating func writeEntries<Entry>(
    _ entries: [Entry], open: UInt8, close: UInt8, write: (inout JSONWriter, Entry) -> Void
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
