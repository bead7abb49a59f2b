/// The name of a field as a specification writes it: `a`, `a.b`, `a[0]`, `a['b c']`; `\.` is a dot of the name itself.
package struct FieldPath: Sendable, Hashable {
  /// The text as it was written, with the backslashes taken out: the name of the field when a column has it.
  package let name: String
  package let components: [String]

  package init(_ text: String) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\\") }) else {
      name = text
      components = [text]
      return
    }
    var scanner = FieldPathScanner(text)
    scanner.scan()
    name = scanner.name
    components = scanner.components.isEmpty ? [text] : scanner.components
  }

  package var isNested: Bool { components.count > 1 }
  package var root: String { components.first ?? name }
  package var rest: ArraySlice<String> { components.dropFirst() }
}

private struct FieldPathScanner {
  var name = ""
  var components: [String] = []
  private var rest: Substring
  private var current = ""

  init(_ text: String) { rest = text[...] }

  mutating func scan() {
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        if let escaped = rest.popFirst() { add(escaped) }
      case ".":
        name.append(character)
        close()
      case "[":
        name.append(character)
        close()
        bracket()
      default: add(character)
      }
    }
    close()
  }

  private mutating func add(_ character: Character) {
    current.append(character)
    name.append(character)
  }

  private mutating func close() {
    if !current.isEmpty { components.append(current) }
    current = ""
  }

  /// The key between brackets, quoted or not.
  private mutating func bracket() {
    var quote: Character?
    while let character = rest.popFirst() {
      name.append(character)
      switch character {
      case "'", "\"":
        if quote == nil, current.isEmpty { quote = character } else if quote == character { quote = nil } else { current.append(character) }
      case "]" where quote == nil:
        return close()
      default: current.append(character)
      }
    }
  }
}
