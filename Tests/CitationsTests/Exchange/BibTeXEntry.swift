/// One entry as BibTeX reads it: braces are counted without regard to backslashes, and fields are cut at commas outside them.
struct BibTeXEntry {
  var type: String
  var key: String
  /// Values without their outer braces.
  var fields: [String: String] = [:]

  init?(_ text: String) {
    guard text.hasPrefix("@"), text.hasSuffix("}\n"), let open = text.firstIndex(of: "{") else { return nil }
    type = String(text[text.index(after: text.startIndex)..<open])
    guard let parts = Self.split(String(text[text.index(after: open)...].dropLast(2)), at: ",") else { return nil }
    key = parts.first.map(Self.trimmed) ?? ""
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let name = Self.trimmed(String(part[..<equals]))
      guard fields[name] == nil else { return nil }
      fields[name] = Self.unbraced(Self.trimmed(String(part[part.index(after: equals)...])))
    }
  }

  func printed(_ field: String) -> String? { fields[field].map { Self.printed($0) } }

  /// The names of a field, each as its parts between commas.
  func names(_ field: String) -> [[String]] {
    var names: [[String]] = []
    var words: [String] = []
    for word in (Self.split(fields[field] ?? "", at: " ") ?? []) + ["and"] {
      if word == "and" {
        names.append((Self.split(words.joined(separator: " "), at: ",") ?? []).map(Self.trimmed))
        words = []
      } else {
        words.append(word)
      }
    }
    return names
  }

  /// What TeX prints for a value.
  static func printed(_ value: String) -> String {
    let commands = ["textbackslash{}": "\\", "textbraceleft{}": "{", "textbraceright{}": "}", "textasciitilde{}": "~", "textasciicircum{}": "^"]
    var printed = ""
    var rest = Substring(value)
    while let character = rest.popFirst() {
      if character == "\\" {
        if let command = commands.first(where: { rest.hasPrefix($0.key) }) {
          printed += command.value
          rest.removeFirst(command.key.count)
        } else if let escaped = rest.popFirst() {
          printed.append(escaped)
        }
      } else if character != "{", character != "}" {
        printed.append(character)
      }
    }
    return printed
  }

  /// The pieces between `separator` outside braces; nil when braces do not match.
  private static func split(_ text: String, at separator: Character) -> [String]? {
    var pieces = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth < 0 { return nil }
      if character == separator, depth == 0 { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    return depth == 0 ? pieces : nil
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func unbraced(_ text: String) -> String { text.hasPrefix("{") && text.hasSuffix("}") ? String(text.dropFirst().dropLast()) : text }
}

/// The lines of an RIS record as tags and values; nil when a line is not of the form.
func risFields(_ text: String) -> [(tag: String, value: String)]? {
  var fields: [(tag: String, value: String)] = []
  for line in text.split(separator: "\r\n") {
    guard line.count >= 6, line.dropFirst(2).prefix(4) == "  - ", !line.contains(where: \.isNewline) else { return nil }
    fields.append((String(line.prefix(2)), String(line.dropFirst(6))))
  }
  return fields
}
