import Glibc

/// The rectangle that a text covers around its anchor, as Vega measures it.
package struct TextBox: Sendable, Hashable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package enum Alignment: String, Sendable, Hashable { case left, center, right }
  package enum Baseline: String, Sendable, Hashable { case top, middle, bottom, alphabetic }

  /// - Parameter angle: degrees, clockwise around the anchor.
  package init(
    x: Double, y: Double, _ lines: [String], size: Double, isBold: Bool = false, align: Alignment = .left, baseline: Baseline = .alphabetic,
    angle: Double = 0
  ) {
    let box = TextWidth.box(lines, size: size, isBold: isBold)
    let shift: Double =
      switch align {
      case .left: 0
      case .center: -box.width / 2
      case .right: -box.width
      }
    // Shares of the size that Vega lifts a text by (vega-scenegraph, text marks).
    let rise: Double =
      switch baseline {
      case .top: 0.79
      case .middle: 0.30
      case .bottom: -0.21
      case .alphabetic: 0
      }
    let above = (rise * size).rounded() - (0.8 * size).rounded()
    self.init(left: x + shift, top: y + above, right: x + shift + box.width, bottom: y + above + box.height)
    if angle != 0 { turn(angle, x, y) }
  }

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  private mutating func turn(_ angle: Double, _ x: Double, _ y: Double) {
    let (sine, cosine) = (sin(angle * .pi / 180), cos(angle * .pi / 180))
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)].map { corner in
      (x + (corner.0 - x) * cosine - (corner.1 - y) * sine, y + (corner.0 - x) * sine + (corner.1 - y) * cosine)
    }
    left = corners.reduce(.infinity) { min($0, $1.0) }
    right = corners.reduce(-.infinity) { max($0, $1.0) }
    top = corners.reduce(.infinity) { min($0, $1.1) }
    bottom = corners.reduce(-.infinity) { max($0, $1.1) }
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }

  /// Whether two boxes are nearer than `distance` in both directions.
  package func overlaps(_ other: TextBox, distance: Double = 0) -> Bool {
    distance > max(max(other.left - right, left - other.right), max(other.top - bottom, top - other.bottom))
  }
}
