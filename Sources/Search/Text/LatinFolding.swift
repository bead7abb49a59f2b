/// Latin letters without their accents, in lower case: é is e, Ø is o, ß is ss.
///
/// The letters are those that the canonical decomposition of the Unicode Character Database gives, and by custom those of `pairs`
/// and đ, ð, ħ, ł, ø, ı, which have no decomposition. A letter with neither parts words, as a sign does.
enum LatinFolding {
  /// One row for 64 characters: the letter, `.` for none, `?` for two letters.
  private static let rows: [StaticString] = [
    "aaaaaa?ceeeeiiiidnooooo.ouuuuy??aaaaaa?ceeeeiiiidnooooo.ouuuuy?y", "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.",
    ".llnnnnnn...oooooo??rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.", "................................oo.............uu...............",
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....", "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............",
    "................................................................", "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm",
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv", "wwwwwwwwwwxxxxyyzzzzzzhtwy....?.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee",
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......",
  ]
  /// How many rows the first range, from U+00C0, takes; the second starts at U+1E00.
  private static let firstRowCount = 7

  private static let pairs: [UInt32: (UInt8, UInt8)] = [
    0xC6: (UInt8(ascii: "a"), UInt8(ascii: "e")), 0xE6: (UInt8(ascii: "a"), UInt8(ascii: "e")), 0xDE: (UInt8(ascii: "t"), UInt8(ascii: "h")),
    0xFE: (UInt8(ascii: "t"), UInt8(ascii: "h")), 0xDF: (UInt8(ascii: "s"), UInt8(ascii: "s")), 0x1E9E: (UInt8(ascii: "s"), UInt8(ascii: "s")),
    0x152: (UInt8(ascii: "o"), UInt8(ascii: "e")), 0x153: (UInt8(ascii: "o"), UInt8(ascii: "e")),
  ]

  static func `class`(of scalar: UInt32) -> CharacterClass {
    let index = scalar < 0x1E00 ? Int(scalar) - 0xC0 : Int(scalar) - 0x1E00 + firstRowCount * 64
    guard index >= 0, rows.indices.contains(index / 64), rows[index / 64].utf8CodeUnitCount > index % 64 else { return .separator }
    let letter = rows[index / 64].utf8Start[index % 64]
    switch letter {
    case UInt8(ascii: "."): return .separator
    case UInt8(ascii: "?"): return pairs[scalar].map { .ascii($0.0, $0.1) } ?? .separator
    default: return .ascii(letter, 0)
    }
  }
}
