import Diagnostics

/// A tag of a template with its place: what static checks look at.
struct TemplateTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case variable, unescaped, section, inverted, close, partial, parent, block, comment, unsupported }

  var kind: Kind
  var name: String
  var span: SourceSpan
}

/// Finds the tags of a Mustache template.
struct TemplateScanner {
  private let file: SourceFile

  init(_ file: SourceFile) { self.file = file }

  func scan() -> Diagnosed<[TemplateTag]> {
    var tags: [TemplateTag] = []
    var diagnostics: [Diagnostic] = []
    let bytes = file.bytes
    var line = 1
    var lineStart = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      let start = SourcePosition(line: line, byteColumn: index - lineStart + 1)
      let isTriple = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "{")
      let open = index + (isTriple ? 3 : 2)
      guard let close = end(of: isTriple, from: open) else {
        diagnostics.append(
          Diagnostic(
            "template-syntax", "a tag is not closed", at: SourceSpan(at: start).in(file.path),
            fix: "close it with '\(isTriple ? "}}}" : "}}")'"))
        break
      }
      for position in open..<close where bytes[position] == UInt8(ascii: "\n") {
        line += 1
        lineStart = position + 1
      }
      index = close + (isTriple ? 3 : 2)
      let endPosition = SourcePosition(line: line, byteColumn: index - lineStart + 1)
      let text = String(decoding: bytes[open..<close], as: UTF8.self)
      tags.append(tag(text, isTriple: isTriple, SourceSpan(start, endPosition)))
    }
    return Diagnosed(tags, diagnostics)
  }

  private func end(of isTriple: Bool, from open: Int) -> Int? {
    let bytes = file.bytes
    let length = isTriple ? 3 : 2
    var index = open
    while index + length <= bytes.count {
      if bytes[index..<(index + length)].allSatisfy({ $0 == UInt8(ascii: "}") }) { return index }
      index += 1
    }
    return nil
  }

  private func tag(_ text: String, isTriple: Bool, _ span: SourceSpan) -> TemplateTag {
    func name(_ text: some StringProtocol) -> String { String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    if isTriple { return TemplateTag(kind: .unescaped, name: name(text), span: span) }
    let rest = text.dropFirst()
    return switch text.first {
    case "#": TemplateTag(kind: .section, name: name(rest), span: span)
    case "^": TemplateTag(kind: .inverted, name: name(rest), span: span)
    case "/": TemplateTag(kind: .close, name: name(rest), span: span)
    case ">": TemplateTag(kind: .partial, name: name(rest), span: span)
    case "<": TemplateTag(kind: .parent, name: name(rest), span: span)
    case "$": TemplateTag(kind: .block, name: name(rest), span: span)
    case "&": TemplateTag(kind: .unescaped, name: name(rest), span: span)
    case "!": TemplateTag(kind: .comment, name: "", span: span)
    case "=", "%", "*": TemplateTag(kind: .unsupported, name: name(text), span: span)
    default: TemplateTag(kind: .variable, name: name(text), span: span)
    }
  }
}
