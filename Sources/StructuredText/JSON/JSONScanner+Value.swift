package import Diagnostics

extension JSONScanner {
  package mutating func null() throws(JSONSyntaxError) -> SourceSpan {
    try literal("null")
  }

  package mutating func bool() throws(JSONSyntaxError) -> Located<Bool> {
    skipWhitespace()
    let isTrue = offset < bytes.count && bytes[offset] == UInt8(ascii: "t")
    return Located(isTrue, try literal(isTrue ? "true" : "false"))
  }

  private mutating func literal(_ expected: String) throws(JSONSyntaxError) -> SourceSpan {
    skipWhitespace()
    let start = offset
    guard start < bytes.count else { throw truncated("'\(expected)'") }
    let word = self.word(at: start)
    guard word == expected else {
      if start + word.utf8.count == bytes.count, expected.hasPrefix(word) { throw truncated("the rest of '\(expected)'") }
      throw unexpected("a value")
    }
    offset += word.utf8.count
    return span(from: start, to: offset)
  }

  /// Steps over the next value, checking its syntax.
  package mutating func skipValue() throws(JSONSyntaxError) {
    switch try peek() {
    case .null: _ = try null()
    case .bool: _ = try bool()
    case .number: _ = try numberValue()
    case .string: try skipString()
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    case .object:
      try beginObject()
      while try skipKey() { try skipValue() }
    }
  }

  /// The next value with all that is in it. A repeated key is added to `diagnostics`; its first value stands.
  package mutating func value(_ diagnostics: inout [Diagnostic]) throws(JSONSyntaxError) -> SourceValue {
    switch try peek() {
    case .null: return SourceValue(.null, try null())
    case .bool:
      let bool = try bool()
      return SourceValue(.bool(bool.value), bool.span)
    case .number:
      let number = try number()
      return SourceValue(.number(number.value, text: number.text), number.span)
    case .string:
      let string = try string()
      return SourceValue(.string(string.value), string.span)
    case .array: return try sequence(&diagnostics)
    case .object: return try mapping(&diagnostics)
    }
  }

  private mutating func sequence(_ diagnostics: inout [Diagnostic]) throws(JSONSyntaxError) -> SourceValue {
    let start = position
    try beginArray()
    var items: [SourceValue] = []
    while try nextElement() { items.append(try value(&diagnostics)) }
    return SourceValue(.sequence(items), SourceSpan(start, position))
  }

  private mutating func mapping(_ diagnostics: inout [Diagnostic]) throws(JSONSyntaxError) -> SourceValue {
    let start = position
    try beginObject()
    var entries: [SourceValue.Entry] = []
    var places: [String: SourceSpan] = [:]
    while let key = try nextKey() {
      let value = try value(&diagnostics)
      if let first = places[key.value] {
        diagnostics.append(.duplicateJSONKey(key, in: file.path, first: first))
      } else {
        places[key.value] = key.span
        entries.append(SourceValue.Entry(key: key.value, keySpan: key.span, value: value))
      }
    }
    return SourceValue(.mapping(entries), SourceSpan(start, position))
  }
}

extension Diagnostic {
  package static func duplicateJSONKey(_ key: Located<String>, in path: String, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "json-duplicate-key", "the key '\(key.value)' stands twice in one mapping", at: key.span.in(path),
      cause: "only the first value is read", fix: "delete one of the two",
      notes: [Note("first here", at: first.in(path))])
  }
}
