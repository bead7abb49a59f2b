package import Diagnostics

/// Reads JSON (RFC 8259) token by token, so that large tables can be read without a value for each cell.
///
/// Ask for the kind of the next value with ``peek()``, then call the method that reads it. A syntax error
/// ends reading; ``JSONSyntaxError`` carries the finding. The scanner is a value: a copy is a bookmark.
package struct JSONScanner {
  /// What the next value is.
  package enum ValueKind: Sendable, Hashable { case null, bool, number, string, array, object }

  /// How deep lists and mappings may nest.
  package static let maximumDepth = 200

  package let file: SourceFile
  let bytes: [UInt8]
  package internal(set) var offset = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  private var isFirstInContainer = false

  package init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  package var position: SourcePosition { position(at: offset) }

  /// The place of the byte at `offset`, which must stand in the current line.
  func position(at offset: Int) -> SourcePosition {
    SourcePosition(line: line, byteColumn: offset - lineStart + 1)
  }

  func span(from start: Int, to end: Int) -> SourceSpan { SourceSpan(position(at: start), position(at: end)) }

  // MARK: Structure

  package mutating func peek() throws(JSONSyntaxError) -> ValueKind {
    skipWhitespace()
    guard offset < bytes.count else { throw truncated("a value") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: throw unexpected("a value")
    }
  }

  package mutating func beginObject() throws(JSONSyntaxError) { try open(UInt8(ascii: "{"), "a mapping") }
  package mutating func beginArray() throws(JSONSyntaxError) { try open(UInt8(ascii: "["), "a list") }

  /// The next key of the open mapping, or nil at its end, which is then closed.
  package mutating func nextKey() throws(JSONSyntaxError) -> Located<String>? {
    guard try advanceToKey() else { return nil }
    let key = try string()
    try stepOverColon(after: key.value)
    return key
  }

  /// What ``nextKey(expecting:)`` finds.
  package enum KeyMatch: Sendable { case end, expected, other(Located<String>) }

  /// The next key, told without making a text of it when it is the expected one, as it mostly is in tables.
  package mutating func nextKey(expecting name: [UInt8]) throws(JSONSyntaxError) -> KeyMatch {
    guard try advanceToKey() else { return .end }
    let close = offset + 1 + name.count
    if close < bytes.count, bytes[close] == UInt8(ascii: "\""), stands(name, at: offset + 1) {
      offset = close + 1
      try stepOverColon(after: "")
      return .expected
    }
    let key = try string()
    try stepOverColon(after: key.value)
    return .other(key)
  }

  /// Steps over what stands between two values, when it is `text` to the byte: from the comma, or from the first key, to before the
  /// value.
  ///
  /// - Parameter text: as ``separator(since:)`` gave it for another mapping.
  package mutating func step(over text: [UInt8]) -> Bool {
    guard let first = text.first, offset + text.count < bytes.count, isFirstInContainer == (first != UInt8(ascii: ",")),
      stands(text, at: offset)
    else { return false }
    offset += text.count
    isFirstInContainer = false
    return true
  }

  /// What stands between the offset and here; empty when a line ends in it.
  package func separator(since start: Int) -> [UInt8] {
    let text = bytes[start..<offset]
    return text.contains(0x0A) ? [] : Array(text)
  }

  private func stands(_ text: [UInt8], at start: Int) -> Bool {
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  /// Steps over the next key; false at the end of the mapping.
  mutating func skipKey() throws(JSONSyntaxError) -> Bool {
    guard try advanceToKey() else { return false }
    try skipString()
    try stepOverColon(after: "")
    return true
  }

  private mutating func advanceToKey() throws(JSONSyntaxError) -> Bool {
    guard try advance(closing: UInt8(ascii: "}"), "'}'") else { return false }
    guard bytes[offset] == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
    return true
  }

  private mutating func stepOverColon(after key: String) throws(JSONSyntaxError) {
    skipWhitespace()
    guard offset < bytes.count else { throw truncated("':'") }
    guard bytes[offset] == UInt8(ascii: ":") else { throw unexpected(key.isEmpty ? "':'" : "':' after the key '\(key)'") }
    offset += 1
  }

  /// Whether the open list has another element; at its end it is closed.
  package mutating func nextElement() throws(JSONSyntaxError) -> Bool {
    try advance(closing: UInt8(ascii: "]"), "']'")
  }

  /// Reports anything but white space after the value.
  package mutating func expectEnd() throws(JSONSyntaxError) {
    skipWhitespace()
    guard offset == bytes.count else {
      throw failure("text after the end of the value", at: offset, cause: "a JSON file holds one value")
    }
  }

  private mutating func open(_ byte: UInt8, _ expected: String) throws(JSONSyntaxError) {
    skipWhitespace()
    guard offset < bytes.count else { throw truncated(expected) }
    guard bytes[offset] == byte else { throw unexpected(expected) }
    guard depth < Self.maximumDepth else {
      throw failure("values nest more than \(Self.maximumDepth) deep", at: offset, cause: "the depth is bounded to protect the reader")
    }
    depth += 1
    offset += 1
    isFirstInContainer = true
  }

  /// Steps over the comma before the next entry; false at the closing bracket.
  private mutating func advance(closing: UInt8, _ closingName: String) throws(JSONSyntaxError) -> Bool {
    skipWhitespace()
    guard offset < bytes.count else { throw truncated(closingName) }
    if bytes[offset] == closing {
      offset += 1
      depth -= 1
      isFirstInContainer = false
      return false
    }
    if isFirstInContainer {
      isFirstInContainer = false
      return true
    }
    guard bytes[offset] == UInt8(ascii: ",") else { throw unexpected("',' or \(closingName)") }
    let comma = offset
    let commaSpan = span(from: comma, to: comma + 1)
    offset += 1
    skipWhitespace()
    guard offset < bytes.count else { throw truncated("a value") }
    if bytes[offset] == closing {
      throw JSONSyntaxError(
        "a comma stands before \(closingName)", at: commaSpan.in(file.path),
        cause: "JSON allows commas only between entries", fix: "delete the comma")
    }
    return true
  }

  /// A place in a list where another scanner can go on reading.
  package struct ListPart: Sendable {
    /// Stands before the next element as if the list began there.
    package var scanner: JSONScanner
    /// How many elements stand before it.
    package var elementsBefore: Int
  }

  /// Steps over the next list or mapping by its brackets alone, for a reader that comes back to it.
  ///
  /// - Parameter middle: an offset; of a list the first element that begins beyond it is returned.
  package mutating func skipByBrackets(middle: Int = .max) throws(JSONSyntaxError) -> ListPart? {
    skipWhitespace()
    var (index, lines, start) = (offset, line, lineStart)
    var commas = 0
    var part: (offset: Int, line: Int, lineStart: Int, elements: Int)?
    let isClosed = bytes.withUnsafeBufferPointer { bytes in
      var nesting = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""):
          while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
          index = min(index + 1, bytes.count)
        case UInt8(ascii: "["), UInt8(ascii: "{"): nesting += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): nesting -= 1
        case UInt8(ascii: ",") where nesting == 1 && part == nil:
          commas += 1
          if index > middle { part = (index, lines, start, commas) }
        case 0x0A:
          lines += 1
          start = index
        default: break
        }
        if nesting <= 0 { return true }
      }
      return false
    }
    let isList = offset < bytes.count && bytes[offset] == UInt8(ascii: "[")
    (offset, line, lineStart) = (index, lines, start)
    if !isClosed { throw truncated("a closing bracket") }
    guard isList, let part else { return nil }
    var scanner = self
    (scanner.offset, scanner.line, scanner.lineStart) = (part.offset, part.line, part.lineStart)
    (scanner.depth, scanner.isFirstInContainer) = (depth + 1, true)
    return ListPart(scanner: scanner, elementsBefore: part.elements)
  }

  mutating func skipWhitespace() {
    if offset < bytes.count, bytes[offset] > 0x20 { return }
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0D: offset += 1
      case 0x0A:
        offset += 1
        line += 1
        lineStart = offset
      default: return
      }
    }
  }
}
