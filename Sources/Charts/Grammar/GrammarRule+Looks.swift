import StructuredText

/// How things look: colours, symbols, dashes, letters.
extension GrammarRule {
  /// A colour, or none.
  static let color = value("a colour such as '#4c78a8' or 'steelblue', or null", names: ColorNames.bits.keys.sorted() + colorWords) { value in
    value.isNull || value.string.map(isColor) ?? false
  }

  private static let colorWords = ["transparent", "none"]

  /// The empty text is no colour.
  private static func isColor(_ text: String) -> Bool { text.isEmpty || colorWords.contains(text) || RGBColor(text) != nil }

  static let colorList = list(of: color)

  static let shape = value("the name of a symbol (\(shapeNames.joined(separator: ", "))) or the path of one", names: shapeNames) { value in
    value.string.map { shapeNames.contains($0) || isPath($0) } ?? false
  }

  private static let shapeNames = [
    "circle", "square", "cross", "diamond", "triangle", "triangle-up", "triangle-down", "triangle-left", "triangle-right", "arrow", "wedge", "stroke",
  ]

  /// Whether a text may be the path data of SVG.
  private static func isPath(_ text: String) -> Bool {
    let text = text.utf8.drop { $0 == UInt8(ascii: " ") }
    guard let first = text.first, first | 0x20 == UInt8(ascii: "m") else { return false }
    let signs = Set("MmLlHhVvCcSsQqTtAaZz0123456789+-.eE, \n\t".utf8)
    return text.allSatisfy(signs.contains)
  }

  static let dashes = list(of: length).orNull

  static let scheme: GrammarRule = {
    let name = value("the name of a colour scheme", names: ColorScheme.names) { value in
      value.string.map { ColorScheme(named: $0) != nil } ?? false
    }
    return object(["name": name, "count": whole(in: 1...1000), "extent": pair(of: number(in: -10...10))]).forObjects(else: name)
  }()

  static let align = word("left", "center", "right")
  static let baseline = word("alphabetic", "top", "middle", "bottom", "line-top", "line-bottom")
  static let anchor = word("start", "middle", "end", nil)
  static let fontStyle = word("normal", "italic", "oblique")

  static let fontWeight: GrammarRule = {
    let names = ["normal", "bold", "bolder", "lighter"]
    return value("one of \(names.joined(separator: ", ")) or a number from 1 to 1000", names: names) { value in
      value.string.map(names.contains) ?? value.number.map { (1...1000).contains($0) } ?? false
    }
  }()

  static let interpolation = word("linear", "monotone", "step", "step-before", "step-after", "cardinal", "natural")

  /// What is painted, and how.
  static let paint: [String: GrammarRule] =
    properties("color fill stroke", color)
    + properties("opacity fillOpacity strokeOpacity", share)
    + ["strokeWidth": length, "strokeDash": dashes, "strokeDashOffset": pixels, "strokeCap": word("butt", "round", "square")]

  /// How a text looks and stands.
  static let lettering: [String: GrammarRule] = [
    "align": align, "baseline": baseline, "dx": pixels, "dy": pixels, "angle": degrees, "limit": length, "font": string, "fontSize": length,
    "fontStyle": fontStyle, "fontWeight": fontWeight,
  ]
}
