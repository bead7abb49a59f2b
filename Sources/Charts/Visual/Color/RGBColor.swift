import Glibc

/// An opaque colour in sRGB, channels from 0 to 255 and not rounded.
package struct RGBColor: Sendable, Hashable {
  package var red: Double
  package var green: Double
  package var blue: Double

  package init(_ red: Double, _ green: Double, _ blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour from its 24 bits.
  package init(bits: UInt32) {
    self.init(Double(bits >> 16 & 0xFF), Double(bits >> 8 & 0xFF), Double(bits & 0xFF))
  }

  /// A colour in the forms of CSS: `#rrggbb`, `#rgb`, `rgb(1, 2, 3)`, `hsl(210, 50%, 40%)` or a name; nil for other texts,
  /// for `none` and for `transparent`. Transparency is left out.
  package init?(_ text: String) {
    let text = text.trimmed.lowercased()
    if text.hasPrefix("#") {
      guard let color = Self.hexadecimal(text.dropFirst()) else { return nil }
      self = color
    } else if text.hasPrefix("rgb") {
      guard let parts = Self.arguments(text), parts.count >= 3 else { return nil }
      self.init(parts[0], parts[1], parts[2])
    } else if text.hasPrefix("hsl") {
      guard let parts = Self.arguments(text), parts.count >= 3 else { return nil }
      self = Self.hsl(parts[0], parts[1] / 100, parts[2] / 100)
    } else if let bits = ColorNames.bits[text] {
      self.init(bits: bits)
    } else {
      return nil
    }
  }

  /// From 0 for black to 1 for white, as WCAG 2.2 defines it for contrast.
  package var relativeLuminance: Double {
    func linear(_ channel: Double) -> Double {
      let share = channel / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static func hexadecimal(_ digits: Substring) -> RGBColor? {
    guard let value = UInt32(digits, radix: 16) else { return nil }
    switch digits.utf8.count {
    case 6: return RGBColor(bits: value)
    case 8: return RGBColor(bits: value >> 8)
    case 3: return RGBColor(bits: doubled(value))
    case 4: return RGBColor(bits: doubled(value >> 4))
    default: return nil
    }
  }

  /// `#abc` is `#aabbcc`.
  private static func doubled(_ value: UInt32) -> UInt32 {
    let (red, green, blue) = (value >> 8 & 0xF, value >> 4 & 0xF, value & 0xF)
    return (red * 0x11) << 16 | (green * 0x11) << 8 | blue * 0x11
  }

  private static func arguments(_ text: String) -> [Double]? {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    let parts = inner.split { $0 == "," || $0 == " " || $0 == "/" }.map { part in
      part.hasSuffix("%") ? Double(part.dropLast()) : Double(part)
    }
    let numbers = parts.compactMap { $0 }
    return numbers.count == parts.count ? numbers : nil
  }

  /// A colour by hue in degrees, saturation and lightness from 0 to 1.
  private static func hsl(_ hue: Double, _ saturation: Double, _ lightness: Double) -> RGBColor {
    let chroma = saturation * min(lightness, 1 - lightness)
    func channel(_ offset: Double) -> Double {
      let place = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      return 255 * (lightness - chroma * max(-1, min(place - 3, 9 - place, 1)))
    }
    return RGBColor(channel(0), channel(8), channel(4))
  }

  /// `#rrggbb` in lower case; channels are rounded and held within their limits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = [UInt8(ascii: "#")]
    for channel in [red, green, blue] {
      let value = channel.isNaN ? 0 : Int(max(0, min(255, (channel + 0.5).rounded(.down))))
      bytes.append(digits[value >> 4])
      bytes.append(digits[value & 0xF])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The colour between two, channel by channel.
  package static func between(_ a: RGBColor, _ b: RGBColor, _ share: Double) -> RGBColor {
    RGBColor(a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share, a.blue + (b.blue - a.blue) * share)
  }
}
