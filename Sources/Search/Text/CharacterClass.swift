/// What a character is to the search, after folding.
enum CharacterClass {
  /// A letter or digit of a word: one or two ASCII letters or digits (the second 0 when there is one).
  case ascii(UInt8, UInt8)
  /// A Greek or Cyrillic letter, in lower case.
  case letter(UInt32)
  /// A Han character, kana or hangul syllable.
  case han
  /// A mark that is not seen by the search: it neither counts nor parts words.
  case transparent
  case separator

  /// The class of a character outside ASCII. `search.js` has the same rules; `Tests/Checks/search` holds one against the other.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3005...0x3007, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      self = .han
    case 0xFF01...0xFF5E: self = Self.ascii(UInt8(truncatingIfNeeded: scalar &- 0xFEE0))
    case 0xC0...0x24F, 0x1E00...0x1EFF: self = LatinFolding.class(of: scalar)
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: self = .transparent
    case 0x370...0x52F: self = Self.greekOrCyrillic(scalar)
    case 0x2019: self = .ascii(UInt8(ascii: "'"), 0)
    default: self = .separator
    }
  }

  /// Letters and digits in lower case; of the marks only those that may stand inside a word or number.
  static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"):
      .ascii(byte, 0)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .ascii(byte | 0x20, 0)
    default: .separator
    }
  }

  private static func greekOrCyrillic(_ scalar: UInt32) -> CharacterClass {
    guard let letter = Unicode.Scalar(scalar) else { return .separator }
    switch letter.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter(letter.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar)
    default: return .separator
    }
  }
}
