/// The colours of charts, one set for light pages and one for dark ones.
///
/// Within each set the first six stay apart for readers with any common colour blindness, and every one stands
/// out from the page by at least 3:1; a test computes both.
package enum Palette {
  package static let names = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"]

  package static let lightBackground = "#ffffff"
  package static let darkBackground = "#16181d"
  package static let light = ["#015fa6", "#a84600", "#2c9c8e", "#7b2f6b", "#656668", "#a58500", "#d14859", "#337e34"]
  package static let dark = ["#4fa8ff", "#cb8853", "#3ce2c0", "#ac6bb2", "#97a5b3", "#ddbd42", "#f66c87", "#84c978"]

  /// Stands for the colour of the page, whatever the scheme.
  static let page = "page"

  /// The short name of a colour of the light palette or of the house's ink: `1` to `8`, `i`, `m`, `p`; nil for any other colour.
  static func key(of color: String) -> String? { keys[color.lowercased()] }

  private static let keys: [String: String] = {
    var keys = [HouseConfig.ink: "i", HouseConfig.muted: "m", page: "p"]
    for (index, color) in light.enumerated() { keys[color] = "\(index + 1)" }
    return keys
  }()
}
