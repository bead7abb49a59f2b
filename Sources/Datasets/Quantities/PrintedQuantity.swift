package import StructuredText

/// A quantity as an author wrote it: `近 15.7 万亿元`, `CNY 821.0 billion`, `−3.9%`.
package struct PrintedQuantity: Sendable, Hashable {
  /// The text as written.
  package var text: String
  /// The number as printed, without scale: 15.7.
  package var number: DecimalNumber
  /// How many digits stand after the point.
  package var digits: Int
  package var scale: NumberScale
  /// The units that the printed unit may mean (个 is the unit of zones and of parks); empty when none is printed.
  package var units: [Unit]
  package var qualifier: Qualifier?
  /// Where the digits stand in the characters (Unicode scalars) of `text`, sign included.
  var numberRange: Range<Int>
  /// Where qualifiers stand, in order.
  var qualifierRanges: [Range<Int>]
  /// Where the unit stands.
  var unitRange: Range<Int>?

  /// The printed number in base units.
  package var baseValue: DecimalNumber {
    number.shifted(by: scale.exponent - (units.first?.printedExponent ?? 0))
  }

  /// Why a text is not a quantity.
  package enum Unreadable: Error, Sendable, Hashable {
    case noNumber
    /// Words that are no unit, scale or qualifier.
    case unknownWords(String)
    /// Separators that do not stand between thousands, or several numbers.
    case malformedNumber(String)

    package var reason: String {
      switch self {
      case .noNumber: "there is no number in the text"
      case .unknownWords(let words): "'\(words)' is no unit, scale or qualifier"
      case .malformedNumber(let text): "'\(text)' is not one number"
      }
    }
  }

  package static func parse(_ text: String, _ registry: UnitRegistry = .builtIn) -> PrintedQuantity? {
    try? read(text, registry).get()
  }

  package static func read(_ text: String, _ registry: UnitRegistry = .builtIn) -> Result<PrintedQuantity, Unreadable> {
    var parser = PrintedQuantityParser(text, registry)
    return parser.parse()
  }
}
