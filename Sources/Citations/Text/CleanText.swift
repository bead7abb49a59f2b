/// The text in one line: white space is one blank, and what prints nothing but changes what is read is left out.
///
/// Left out are the control characters (Unicode category Cc) and those that turn the direction of text (Unicode Standard Annex 9,
/// table 4): in an export they could show another text than the one that is read.
func cleaned(_ text: String) -> String {
  var clean = ""
  var needsBlank = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      needsBlank = !clean.isEmpty
    } else if !scalar.isInvisibleControl {
      if needsBlank { clean += " " }
      needsBlank = false
      clean.unicodeScalars.append(scalar)
    }
  }
  return clean
}

extension Unicode.Scalar {
  /// True for control characters other than white space, and for the marks that set the direction of text.
  var isInvisibleControl: Bool {
    switch value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
