/// Who made a work: a person in parts, or an institution in one piece.
package struct Name: Sendable, Hashable {
  package var family: String
  package var given: String
  /// What stands before the family name and belongs to it: `van der` in van der Berg.
  package var particle: String
  /// What follows the name: `Jr.`
  package var suffix: String
  /// Set instead of the parts for an institution.
  package var literal: String?

  package init(family: String, given: String = "", particle: String = "", suffix: String = "") {
    self.family = cleaned(family)
    self.given = cleaned(given)
    self.particle = cleaned(particle)
    self.suffix = cleaned(suffix)
  }

  package init(literal: String) {
    self.init(family: "")
    self.literal = cleaned(literal)
  }

  /// The family name with its particle.
  var fullFamily: String { particle.isEmpty ? family : "\(particle) \(family)" }

  /// True for a name written in Han characters, kana or hangul: family name first, nothing shortened.
  var isEastAsian: Bool { family.unicodeScalars.contains(where: \.isEastAsian) }
}

extension Unicode.Scalar {
  /// True for Han characters, kana and hangul syllables.
  var isEastAsian: Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
