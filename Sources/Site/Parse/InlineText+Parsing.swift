import Diagnostics
import Markdown
import StructuredText

extension InlineText {
  /// Reads a one-line text as inline Markdown. Places are those of the text in `file`.
  static func parse(_ text: Located<String>, in file: String, _ options: MarkdownOptions) -> Diagnosed<InlineText> {
    guard text.value.utf8.contains(where: Self.isMarkup) else {
      return Diagnosed(InlineText(content: [Inline(.text(text.value), text.span)], span: text.span))
    }
    // The text of a quoted scalar begins after the quote.
    var start = text.span.start
    let quotes = text.span.end.byteColumn - start.byteColumn - text.value.utf8.count
    if quotes == 2 { start.byteColumn += 1 }
    let parsed = MarkdownParser.parseInlines(text.value, file: file, at: start, options: options)
    let isExact = text.span.end.line == start.line && (quotes == 0 || quotes == 2)
    return Diagnosed(InlineText(content: parsed.value, span: text.span, hasExactPlaces: isExact), parsed.diagnostics)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "\\"),
      UInt8(ascii: "&"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
