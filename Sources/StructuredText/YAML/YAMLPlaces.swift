import Diagnostics
import Yams

/// Turns the marks of libyaml, which count characters, into positions of the file, which count bytes.
struct YAMLPlaces {
  private let lines: [Substring.UTF8View]
  private let startLine: Int

  init(_ text: String, startLine: Int) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0).utf8 }
    self.startLine = startLine
  }

  /// Where the text begins.
  var start: SourcePosition { SourcePosition(line: startLine, byteColumn: 1) }

  func position(_ mark: Mark) -> SourcePosition {
    let index = mark.line - 1
    guard lines.indices.contains(index) else { return SourcePosition(line: startLine + max(0, index), byteColumn: 1) }
    let scalars = Substring(lines[index]).unicodeScalars.prefix(max(0, mark.column - 1))
    let bytes = scalars.reduce(0) { $0 + UTF8.width($1) }
    return SourcePosition(line: startLine + index, byteColumn: bytes + 1)
  }

  /// Where a scalar that starts at `mark` ends, as far as it stands on one line.
  func end(of node: Node.Scalar, from start: SourcePosition) -> SourcePosition {
    let index = start.line - startLine
    guard lines.indices.contains(index) else { return start }
    let rest = Array(lines[index].dropFirst(start.byteColumn - 1))
    let length =
      switch node.style {
      case .doubleQuoted: Self.quotedLength(rest, quote: UInt8(ascii: "\""), escape: UInt8(ascii: "\\"))
      case .singleQuoted: Self.quotedLength(rest, quote: UInt8(ascii: "'"), escape: nil)
      default: min(node.string.utf8.count, rest.count)
      }
    return SourcePosition(line: start.line, byteColumn: start.byteColumn + length)
  }

  private static func quotedLength(_ bytes: [UInt8], quote: UInt8, escape: UInt8?) -> Int {
    var index = 1
    while index < bytes.count {
      if bytes[index] == escape { index += 2; continue }
      if bytes[index] == quote {
        guard escape == nil, index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
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
