import Glibc

/// A colour by hue, chroma and luminance: CIELAB with the white point D50 in polar form, as d3-color computes it.
package struct HCLColor: Sendable, Hashable {
  /// In degrees; NaN for greys.
  package var hue: Double
  /// NaN for black and white.
  package var chroma: Double
  package var luminance: Double

  private static let white = (x: 0.96422, y: 1.0, z: 0.82521)
  private static let t0 = 4.0 / 29
  private static let t1 = 6.0 / 29

  package init(hue: Double, chroma: Double, luminance: Double) {
    self.hue = hue
    self.chroma = chroma
    self.luminance = luminance
  }

  package init(_ color: RGBColor) {
    let (r, g, b) = (Self.linear(color.red), Self.linear(color.green), Self.linear(color.blue))
    let y = Self.forward((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / Self.white.y)
    var (x, z) = (y, y)
    if !(r == g && g == b) {
      x = Self.forward((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Self.white.x)
      z = Self.forward((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Self.white.z)
    }
    let (a, bAxis) = (500 * (x - y), 200 * (y - z))
    luminance = 116 * y - 16
    if a == 0, bAxis == 0 {
      hue = .nan
      chroma = 0 < luminance && luminance < 100 ? 0 : .nan
    } else {
      let degrees = atan2(bAxis, a) * 180 / .pi
      hue = degrees < 0 ? degrees + 360 : degrees
      chroma = (a * a + bAxis * bAxis).squareRoot()
    }
  }

  package var rgb: RGBColor {
    let angle = (hue.isNaN ? 0 : hue) * .pi / 180
    let chroma = hue.isNaN ? 0 : self.chroma.isNaN ? 0 : self.chroma
    let (a, bAxis) = (cos(angle) * chroma, sin(angle) * chroma)
    let y = (luminance + 16) / 116
    let x = Self.white.x * Self.backward(y + a / 500)
    let z = Self.white.z * Self.backward(y - bAxis / 200)
    let yy = Self.white.y * Self.backward(y)
    return RGBColor(
      Self.gamma(3.1338561 * x - 1.6168667 * yy - 0.4906146 * z), Self.gamma(-0.9787684 * x + 1.9161415 * yy + 0.0334540 * z),
      Self.gamma(0.0719453 * x - 0.2289914 * yy + 1.4052427 * z))
  }

  /// The colour between two along the shorter way round the hues; the parts that one of them lacks are those of the other.
  package static func between(_ a: HCLColor, _ b: HCLColor, _ share: Double) -> HCLColor {
    func mixed(_ x: Double, _ y: Double) -> Double { x.isNaN ? y : y.isNaN ? x : x + (y - x) * share }
    var turn = b.hue - a.hue
    if turn > 180 || turn < -180 { turn -= 360 * (turn / 360).rounded() }
    let hue = turn.isNaN ? mixed(a.hue, b.hue) : a.hue + turn * share
    return HCLColor(hue: hue, chroma: mixed(a.chroma, b.chroma), luminance: mixed(a.luminance, b.luminance))
  }

  private static func linear(_ channel: Double) -> Double {
    let value = channel / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func gamma(_ value: Double) -> Double {
    255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055)
  }

  private static func forward(_ value: Double) -> Double {
    value > t1 * t1 * t1 ? cbrt(value) : value / (3 * t1 * t1) + t0
  }

  private static func backward(_ value: Double) -> Double {
    value > t1 ? value * value * value : 3 * t1 * t1 * (value - t0)
  }
}
