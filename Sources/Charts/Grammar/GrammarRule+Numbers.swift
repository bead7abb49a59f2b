import StructuredText

/// Numbers, by what they measure. The limits of lengths are far beyond what a page shows.
extension GrammarRule {
  static let number = value("a number") { $0.number?.isFinite ?? false }
  static let positive = value("a number above 0") { value in value.number.map { $0.isFinite && $0 > 0 } ?? false }
  static let step = value("a number other than 0") { value in value.number.map { $0.isFinite && $0 != 0 } ?? false }

  static func number(in range: ClosedRange<Double>) -> GrammarRule {
    value("a number \(shown(range))") { $0.number.map(range.contains) ?? false }
  }

  static func whole(in range: ClosedRange<Double>) -> GrammarRule {
    value("a whole number \(shown(range))") { value in value.number.map { range.contains($0) && $0 == $0.rounded() } ?? false }
  }

  static func shown(_ range: ClosedRange<Double>) -> String {
    "from \(JavaScriptNumber.text(range.lowerBound)) to \(JavaScriptNumber.text(range.upperBound))"
  }

  private static let longest = 10_000.0

  /// Pixels from one place to another, in either direction.
  static let pixels = number(in: -longest...longest)
  /// Pixels that something is long or wide.
  static let length = number(in: 0...longest)
  /// Square pixels of a symbol; pixels of a bar, a tick or a text.
  static let area = number(in: 0...1_000_000)
  static let share = number(in: 0...1)
  static let degrees = number(in: -360...360)
  static let radians = number(in: -100...100)
  static let count = whole(in: 0...1000)

  /// Pixels, or the end of the view.
  static func place(_ end: String) -> GrammarRule {
    value("a number \(shown(-longest...longest)) or '\(end)'") { value in
      value.string == end || value.number.map { (-longest...longest).contains($0) } ?? false
    }
  }
}
