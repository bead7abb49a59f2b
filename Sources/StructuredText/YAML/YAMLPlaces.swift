import Diagnostics
import Yams

/// Turns the marks of libyaml, which count characters, into positions of the file, which count bytes.
struct YAMLPlaces {
  private let lines: [ArraySlice<UInt8>]
  private let startLine: Int
  /// For long lines that are not ASCII, where each of their characters begins; short ones are counted each time.
  private let scalarStarts: [Int: [Int]]

  init(_ text: String, startLine: Int) {
    lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    self.startLine = startLine
    var scalarStarts: [Int: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.count > 500 {
      scalarStarts[index] = line.indices.filter { line[$0] & 0xC0 != 0x80 }.map { $0 - line.startIndex }
    }
    self.scalarStarts = scalarStarts
  }

  /// Where the text begins.
  var start: SourcePosition { SourcePosition(line: startLine, byteColumn: 1) }

  func position(_ mark: Mark) -> SourcePosition {
    let index = mark.line - 1
    guard lines.indices.contains(index) else { return SourcePosition(line: startLine + max(0, index), byteColumn: 1) }
    return SourcePosition(line: startLine + index, byteColumn: byteOffset(of: max(0, mark.column - 1), inLine: index) + 1)
  }

  private func byteOffset(of scalar: Int, inLine index: Int) -> Int {
    let line = lines[index]
    if let starts = scalarStarts[index] { return starts.indices.contains(scalar) ? starts[scalar] : line.count }
    var seen = 0
    for (offset, byte) in line.enumerated() where byte & 0xC0 != 0x80 {
      if seen == scalar { return offset }
      seen += 1
    }
    return line.count
  }

  /// Where the lines of the block mapping that starts at `mark` begin with `key`; empty for a mapping in braces.
  func places(ofKey key: String, inMappingAt mark: Mark) -> [SourcePosition] {
    let indent = max(0, mark.column - 1)
    var found: [SourcePosition] = []
    for (index, line) in lines.enumerated().dropFirst(max(0, mark.line - 1)) {
      guard let first = line.firstIndex(where: { $0 != 0x20 }) else { continue }
      let column = first - line.startIndex
      if column < indent, index > mark.line - 1 { break }
      let name = line.dropFirst(indent).prefix { $0 != UInt8(ascii: ":") }.filter { !"\"' ".utf8.contains($0) }
      if name.elementsEqual(key.utf8) { found.append(SourcePosition(line: startLine + index, byteColumn: indent + 1)) }
    }
    return found
  }

  /// Where a scalar that starts at `mark` ends, as far as it stands on one line.
  func end(of node: Node.Scalar, from start: SourcePosition) -> SourcePosition {
    let index = start.line - startLine
    guard lines.indices.contains(index) else { return start }
    let rest = lines[index].dropFirst(start.byteColumn - 1)
    let length =
      switch node.style {
      case .doubleQuoted: Self.quotedLength(rest, quote: UInt8(ascii: "\""), escape: UInt8(ascii: "\\"))
      case .singleQuoted: Self.quotedLength(rest, quote: UInt8(ascii: "'"), escape: nil)
      default: min(node.string.utf8.count, rest.count)
      }
    return SourcePosition(line: start.line, byteColumn: start.byteColumn + length)
  }

  private static func quotedLength(_ bytes: ArraySlice<UInt8>, quote: UInt8, escape: UInt8?) -> Int {
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      if bytes[index] == escape { index += 2; continue }
      if bytes[index] == quote {
        guard escape == nil, index + 1 < bytes.endIndex, bytes[index + 1] == quote else { return index + 1 - bytes.startIndex }
        index += 2
        continue
      }
      index += 1
    }
    return bytes.count
  }

  /// The first place where more brackets or list markers are open than a reader can follow. Parsing would recurse as deep.
  func firstTooDeep(limit: Int) -> SourcePosition? {
    var open = 0
    for (index, line) in lines.enumerated() {
      var markers = 0
      var atStart = true
      for (column, byte) in line.enumerated() {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
        case UInt8(ascii: "-"), UInt8(ascii: "?"): if atStart { markers += 1 }
        case UInt8(ascii: " "): break
        default: atStart = false
        }
        if open > limit || markers > limit || (atStart && column > limit * 4) {
          return SourcePosition(line: startLine + index, byteColumn: column + 1)
        }
      }
    }
    return nil
  }
}
