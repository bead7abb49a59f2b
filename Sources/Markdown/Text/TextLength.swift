/// How long a text is: Han characters and words of other scripts, which readers take in at different speeds.
package struct TextLength: Sendable, Hashable {
  package var hanCharacters: Int
  package var words: Int

  package init(hanCharacters: Int = 0, words: Int = 0) {
    self.hanCharacters = hanCharacters
    self.words = words
  }

  /// A word is a run of letters and digits, with the apostrophes, points and hyphens inside of it; Han characters part words.
  package init(of text: String) {
    self.init()
    var isInWord = false
    var isAfterJoiner = false
    for scalar in text.unicodeScalars {
      if CharacterClass.isHan(scalar) {
        hanCharacters += 1
        (isInWord, isAfterJoiner) = (false, false)
      } else if Self.isWordPart(scalar) {
        if !isInWord { words += 1 }
        (isInWord, isAfterJoiner) = (true, false)
      } else if isInWord, !isAfterJoiner, Self.isJoiner(scalar) {
        isAfterJoiner = true
      } else {
        (isInWord, isAfterJoiner) = (false, false)
      }
    }
  }

  package static func + (a: TextLength, b: TextLength) -> TextLength {
    TextLength(hanCharacters: a.hanCharacters + b.hanCharacters, words: a.words + b.words)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "." || scalar == "-" || scalar == "," }
}

extension MarkdownDocument {
  /// The length of the text and its footnotes.
  package var textLength: TextLength {
    var length = TextLength()
    for blocks in [blocks] + footnotes.map(\.blocks) {
      blocks.forEachBlock { block in
        switch block.kind {
        case .paragraph(let content): length = length + TextLength(of: content.plainText)
        case .heading(let heading): length = length + TextLength(of: heading.content.plainText)
        case .table(let table):
          for cell in ([table.header] + table.rows).joined() { length = length + TextLength(of: cell.content.plainText) }
        default: break
        }
      }
    }
    return length
  }
}
