import Glibc

/// Colours as different readers see them, and how far apart they are: CIEDE2000 under Machado's (2009) simulations.
enum ColorDifference {
  typealias Triple = (Double, Double, Double)

  static let visions: [(name: String, rows: [[Double]])] = [
    ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    ("protan", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deutan", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("tritan", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
  ]

  static func linear(_ hex: String) -> [Double] {
    let digits = Array(hex.dropFirst())
    return stride(from: 0, to: 6, by: 2).map { index in
      let channel = Double(Int(String(digits[index...index + 1]), radix: 16) ?? 0) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
  }

  static func contrast(_ a: String, _ b: String) -> Double {
    func luminance(_ hex: String) -> Double { zip(linear(hex), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 } }
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  static func lab(_ hex: String, _ vision: [[Double]]) -> Triple {
    let source = linear(hex)
    let rgb = vision.map { row in min(1, max(0, zip(row, source).reduce(0) { $0 + $1.0 * $1.1 })) }
    let x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047
    let y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]
    let z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    return (116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z)))
  }

  static func ciede2000(_ a: Triple, _ b: Triple) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    func seventh(_ chroma: Double) -> Double { sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25.0, 7))) }
    let stretch = 1 + 0.5 * (1 - seventh((hypot(a.1, a.2) + hypot(b.1, b.2)) / 2))
    let (a1, a2) = (a.1 * stretch, b.1 * stretch)
    let (c1, c2) = (hypot(a1, a.2), hypot(a2, b.2))
    func hue(_ x: Double, _ y: Double) -> Double {
      let angle = atan2(y, x) * 180 / .pi
      return x == 0 && y == 0 ? 0 : angle < 0 ? angle + 360 : angle
    }
    let (h1, h2) = (hue(a1, a.2), hue(a2, b.2))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var mean = h1 + h2
    if !isGrey { mean = abs(h1 - h2) <= 180 ? mean / 2 : mean < 360 ? (mean + 360) / 2 : (mean - 360) / 2 }
    let (light, chroma) = ((a.0 + b.0) / 2, (c1 + c2) / 2)
    let t =
      1 - 0.17 * cos(radians(mean - 30)) + 0.24 * cos(radians(2 * mean)) + 0.32 * cos(radians(3 * mean + 6))
      - 0.2 * cos(radians(4 * mean - 63))
    let square = (light - 50) * (light - 50)
    let dL = (b.0 - a.0) / (1 + 0.015 * square / sqrt(20 + square))
    let dC = (c2 - c1) / (1 + 0.045 * chroma)
    let dH = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * t)
    let rotation = -sin(radians(60 * exp(-pow((mean - 275) / 25, 2)))) * 2 * seventh(chroma)
    return sqrt(dL * dL + dC * dC + dH * dH + rotation * dC * dH)
  }
}
