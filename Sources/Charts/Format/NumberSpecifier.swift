/// The parts of a number format in the words of d3-format: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
package struct NumberSpecifier: Sendable, Hashable {
  package enum Alignment: Character, Sendable, Hashable { case left = "<", right = ">", center = "^", afterSign = "=" }
  package enum Sign: Character, Sendable, Hashable { case minusOnly = "-", plus = "+", parentheses = "(", space = " " }
  package enum Symbol: Character, Sendable, Hashable { case currency = "$", radix = "#" }

  /// How digits are made; ``general`` is a format without a type letter.
  package enum Kind: String, Sendable, Hashable {
    case general = ""
    case exponent = "e"
    case fixed = "f"
    case decimalOrExponent = "g"
    case significant = "r"
    case siPrefix = "s"
    case percent = "%"
    case significantPercent = "p"
    case binary = "b"
    case octal = "o"
    case integer = "d"
    case hexadecimal = "x"
    case upperHexadecimal = "X"
    case text = "c"
  }

  package var fill: Character = " "
  package var alignment = Alignment.right
  package var sign = Sign.minusOnly
  package var symbol: Symbol?
  package var isZeroFilled = false
  package var width: Int?
  package var isGrouped = false
  package var precision: Int?
  package var isTrimmed = false
  package var kind = Kind.general

  package init() {}

  /// Nil when the text is not a format. A type letter without a meaning stands for no type, as in d3.
  package init?(_ text: String) {
    var rest = Array(text)[...]
    if rest.count > 1, let alignment = Alignment(rawValue: rest[1]) {
      fill = rest[0]
      self.alignment = alignment
      rest = rest.dropFirst(2)
    } else if let first = rest.first, let alignment = Alignment(rawValue: first) {
      self.alignment = alignment
      rest = rest.dropFirst()
    }
    if let sign = rest.first.flatMap(Sign.init) {
      self.sign = sign
      rest = rest.dropFirst()
    }
    if let symbol = rest.first.flatMap(Symbol.init) {
      self.symbol = symbol
      rest = rest.dropFirst()
    }
    if rest.first == "0" {
      isZeroFilled = true
      rest = rest.dropFirst()
    }
    width = Self.digits(&rest)
    if rest.first == "," {
      isGrouped = true
      rest = rest.dropFirst()
    }
    if rest.first == "." {
      rest = rest.dropFirst()
      guard let digits = Self.digits(&rest) else { return nil }
      precision = digits
    }
    if rest.first == "~" {
      isTrimmed = true
      rest = rest.dropFirst()
    }
    if let letter = rest.first {
      guard letter == "%" || (letter.isASCII && letter.isLetter) else { return nil }
      rest = rest.dropFirst()
      if letter == "n" {
        isGrouped = true
        kind = .decimalOrExponent
      } else if let kind = Kind(rawValue: String(letter)) {
        self.kind = kind
      }
    }
    guard rest.isEmpty else { return nil }
  }

  private static func digits(_ rest: inout ArraySlice<Character>) -> Int? {
    var value: Int?
    while let digit = rest.first, digit.isASCII, let number = digit.wholeNumberValue {
      value = min((value ?? 0) * 10 + number, 9999)
      rest = rest.dropFirst()
    }
    return value
  }
}
