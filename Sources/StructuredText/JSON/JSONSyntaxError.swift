package import Diagnostics

/// A place where a text stops being JSON. It ends the reading of its file and becomes one finding.
package struct JSONSyntaxError: Error {
  package var diagnostic: Diagnostic

  init(_ message: String, at range: SourceRange, cause: String? = nil, fix: String? = nil) {
    diagnostic = Diagnostic("json-syntax", message, at: range, cause: cause, fix: fix)
  }
}

extension JSONScanner {
  func failure(
    _ message: String, at start: Int, length: Int = 1, cause: String? = nil, fix: String? = nil
  ) -> JSONSyntaxError {
    let end = min(start + length, bytes.count)
    return JSONSyntaxError(message, at: span(from: start, to: max(start, end)).in(file.path), cause: cause, fix: fix)
  }

  func truncated(_ expected: String) -> JSONSyntaxError {
    if bytes.isEmpty { return failure("the file is empty", at: 0, cause: "a JSON file holds one value") }
    return failure(
      "the file ends at byte \(bytes.count), where \(expected) is due", at: bytes.count,
      cause: "the file is cut off, or a bracket or quote is not closed")
  }

  /// What stands here instead of `expected`, with the mistakes that people make most often named.
  func unexpected(_ expected: String) -> JSONSyntaxError {
    let rest = bytes[offset...]
    func fails(_ message: String, _ length: Int, _ cause: String, _ fix: String) -> JSONSyntaxError {
      failure(message, at: offset, length: length, cause: cause, fix: fix)
    }
    if rest.starts(with: "//".utf8) || rest.starts(with: "/*".utf8) || rest.first == UInt8(ascii: "#") {
      return fails("a comment stands where \(expected) is due", 2, "JSON has no comments", "delete the comment")
    }
    if rest.first == UInt8(ascii: "'") {
      return fails("a single quote stands where \(expected) is due", 1, "JSON texts stand in double quotes", "write \" instead of '")
    }
    if rest.starts(with: "“".utf8) || rest.starts(with: "”".utf8) {
      return fails("a curly quote stands where \(expected) is due", 3, "JSON texts stand in straight double quotes", "write \"")
    }
    let word = self.word(at: offset)
    if ["NaN", "Infinity", "undefined", "nan", "inf"].contains(word) {
      return fails("'\(word)' is not a JSON value", word.utf8.count, "JSON numbers are finite", "write null for a missing value")
    }
    if ["True", "False", "None", "TRUE", "FALSE", "NULL", "Null"].contains(word) {
      let right = word == "None" ? "null" : word.lowercased()
      return fails("'\(word)' is not a JSON value", word.utf8.count, "JSON words are lower-case", "write \(right)")
    }
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: ".") {
      return fails("a number starts with a digit or '-'", 1, "JSON allows no leading '+' or '.'", "write the number as 0.5 or 5")
    }
    if !word.isEmpty {
      return failure("'\(word)' stands where \(expected) is due", at: offset, length: word.utf8.count, fix: "put texts in double quotes")
    }
    return failure("\(quotedCharacter) stands where \(expected) is due", at: offset, length: characterLength)
  }

  /// The letters and digits from `start` on.
  func word(at start: Int) -> String {
    let letters = bytes[start...].prefix {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == UInt8(ascii: "_")
    }
    return String(decoding: letters.prefix(40), as: UTF8.self)
  }

  private var characterLength: Int {
    1 + bytes[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
  }

  private var quotedCharacter: String {
    let text = String(decoding: bytes[offset..<(offset + characterLength)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, scalar.value > 0x20, scalar.value != 0x7F, scalar != "\u{FFFD}" else {
      return "byte 0x" + String(bytes[offset], radix: 16, uppercase: true)
    }
    return "'\(text)'"
  }
}
