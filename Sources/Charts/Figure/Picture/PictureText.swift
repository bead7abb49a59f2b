/// A line of text at its place.
package struct PictureText: Sendable, Hashable {
  package enum Anchor: String, Sendable, Hashable { case start, middle, end }

  package var text: String
  package var x: Double
  /// Of the baseline.
  package var y: Double
  package var anchor: Anchor
  package var size: Double
  /// The class that colours it.
  package var style: String
  /// The whole text, where it was shortened.
  package var full: String?
  /// A colour of its own; nil for that of the style.
  package var fill: String?

  init(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = TextMetrics.size, style: String, full: String? = nil, fill: String? = nil
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.anchor = anchor
    self.size = size
    self.style = style
    self.full = full
    self.fill = fill
  }

  /// The rectangle that it covers.
  package var box: TextBox {
    let width = TextMetrics.width(text, size: size)
    let left = anchor == .start ? x : anchor == .middle ? x - width / 2 : x - width
    return TextBox(left: left, top: y - size * 0.82, right: left + width, bottom: y + size * 0.2)
  }

  /// Lines one below the other, around a middle.
  static func stacked(_ lines: [String], x: Double, middle: Double, anchor: Anchor, style: String, full: String? = nil) -> [PictureText] {
    let top = middle - Double(lines.count - 1) * TextMetrics.lineHeight / 2 + TextMetrics.size * 0.35
    return lines.enumerated().map { index, line in
      PictureText(
        line, x: x, y: top + Double(index) * TextMetrics.lineHeight, anchor: anchor, style: style, full: index == lines.count - 1 && full != line ? full : nil)
    }
  }
}
