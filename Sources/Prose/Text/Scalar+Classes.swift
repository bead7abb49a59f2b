// Classes of Unicode scalars, as far as the readers of prose need them.
extension Unicode.Scalar {
  /// Stands for a scalar that is not read: OBJECT REPLACEMENT CHARACTER.
  static let hidden: Unicode.Scalar = "\u{FFFC}"

  var isDigit: Bool { value &- 0x30 < 10 }

  /// An ASCII letter of either case.
  var isLetter: Bool { (value | 0x20) &- 0x61 < 26 }

  var isAlphanumeric: Bool { isDigit || isLetter }

  var isUppercase: Bool { value &- 0x41 < 26 }

  /// CJK ideographs, and 〇.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Latin letters, with those beyond ASCII.
  var isLatin: Bool { isLetter || (value >= 0xC0 && value <= 0x24F && value != 0xD7 && value != 0xF7) }

  /// Spaces of any width; no line breaks.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x2002...0x2006, 0x2009, 0x200A, 0x202F, 0x3000: true
    default: false
    }
  }

  var isLineBreak: Bool { value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029 }

  /// Hyphen, dashes and tildes: what joins the two ends of a range.
  var isRangeDash: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x7E, 0x301C, 0x223C: true
    default: false
    }
  }

  /// Full-width letters, digits and signs as their ASCII forms, ASCII letters in lower case, all else as it is.
  var folded: Unicode.Scalar {
    if value < 0x80 { return isUppercase ? Unicode.Scalar(UInt8(truncatingIfNeeded: value | 0x20)) : self }
    guard value >= 0xFF00 else { return self }
    switch value {
    case 0xFF10...0xFF19, 0xFF41...0xFF5A, 0xFF05, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF5E, 0xFF04:
      return Unicode.Scalar(UInt8(truncatingIfNeeded: value - 0xFEE0))
    case 0xFF21...0xFF3A: return Unicode.Scalar(UInt8(truncatingIfNeeded: value - 0xFEE0 + 0x20))
    case 0xFFE5: return "¥"
    case 0xFFE1: return "£"
    default: return self
    }
  }
}

extension Array where Element == Unicode.Scalar {
  /// The scalar at an index, or U+0000 outside of the text.
  func at(_ index: Int) -> Unicode.Scalar { indices.contains(index) ? self[index] : "\0" }
}
