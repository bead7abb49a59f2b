package import Diagnostics

/// A text in which `1️⃣`, `2️⃣` … name the places where findings are due: the text without them, and their positions.
///
///     let marked = MarkedText(#"{"a": 1️⃣nope}"#)
///     expectDiagnostics(readJSON(marked.file("a.json")).diagnostics, [.init("json-syntax", at: "1️⃣")], in: marked)
package struct MarkedText {
  package let text: String
  package let positions: [Character: SourcePosition]

  package init(_ marked: String) {
    var text = ""
    var positions: [Character: SourcePosition] = [:]
    var position = SourcePosition.start
    for character in marked {
      if Self.markers.contains(character) {
        positions[character] = position
        continue
      }
      text.append(character)
      for byte in character.utf8 {
        if byte == 0x0A {
          position = SourcePosition(line: position.line + 1, byteColumn: 1)
        } else {
          position.byteColumn += 1
        }
      }
    }
    self.text = text
    self.positions = positions
  }

  package func file(_ path: String) -> SourceFile { SourceFile(path: path, text) }

  private static let markers: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]
}
