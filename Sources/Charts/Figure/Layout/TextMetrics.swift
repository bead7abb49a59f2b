/// How wide texts will be, near enough to place them: a table for Latin letters, a full em for Han.
package enum TextMetrics {
  /// The size of labels on axes and marks.
  package static let size = 12.0
  package static let lineHeight = 15.0

  package static func width(_ text: String, size: Double = size) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1) } * size / 1000 * 1.03
  }

  /// The width of one character in thousandths of an em.
  static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20...0x7E: latin[Int(scalar.value) - 0x20]
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0xA0...0x2AF: 610
    case 0x370...0x52F: 640
    case 0x2013: 540
    case 0x2212: 720
    case 0x2010...0x2012, 0x2018, 0x2019: 380
    case 0x1100...0x115F, 0x2014, 0x201C, 0x201D, 0x2026, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFF: 1000
    default: 640
    }
  }

  /// From the space to the tilde: the wider of common sans-serif faces.
  private static let latin: [Double] = [
    290, 330, 430, 740, 600, 860, 740, 250, 350, 350, 470, 720, 300, 350, 300, 340, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600,
    310, 310, 720, 720, 720, 500, 950, 670, 670, 690, 740, 620, 570, 740, 740, 290, 320, 650, 560, 860, 740, 770, 620, 770, 670, 640,
    590, 730, 660, 960, 650, 610, 640, 360, 340, 360, 720, 500, 500, 580, 610, 540, 610, 590, 340, 610, 610, 270, 280, 570, 270, 930,
    610, 600, 610, 610, 400, 520, 380, 610, 570, 800, 570, 570, 520, 520, 330, 520, 720,
  ]
}
