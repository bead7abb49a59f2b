/// Cuts texts into the terms of the index.
///
/// - Han characters, kana and hangul: each pair of neighbours (J.-Y. Nie, J. Brisebois, X. Ren, On Chinese text retrieval, SIGIR
///   1996, pages 225–233, find pairs as good as words), and single characters as ``HanCharacters`` says.
/// - Words in lower case without accents, without apostrophes, English plurals cut by the S-stemmer (D. Harman, How effective is
///   suffixing?, JASIS 42(1), 1991, page 9).
/// - Numbers and codes whole: 9610, B2B, 37.3; 1,210 is 1210. Full-width letters and digits are as ASCII.
/// - Simplified and traditional characters stay as they are.
struct Tokenizer: ~Copyable {
  /// Which Han characters are terms by themselves.
  enum HanCharacters {
    /// Those that stand alone: in a query.
    case alone
    /// The first and the last of a run: in running text, to be found by a query of one character.
    case edges
    /// All: in titles and headings.
    case all
  }

  /// Longer words are cut.
  static let maximumWordLength = 40

  private let word = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * Tokenizer.maximumWordLength + 8)
  /// Bytes of the word so far.
  private var count = 0
  /// Characters of the word so far.
  private var length = 0
  private var isAllASCIILetters = true
  private var lastIsDigit = false
  private var previousHan: UInt32 = 0
  private var runLength = 0

  deinit { word.deallocate() }

  mutating func tokenize(_ text: String, _ hanCharacters: HanCharacters, into sink: inout some TokenSink & ~Copyable) {
    var text = text
    text.withUTF8 { tokenize($0, hanCharacters, into: &sink) }
  }

  private mutating func tokenize(_ bytes: UnsafeBufferPointer<UInt8>, _ mode: HanCharacters, into sink: inout some TokenSink & ~Copyable) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index &+= 1
        // The common case first: a letter of a word.
        let lower = byte | 0x20
        if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
          if runLength > 0 { endRun(mode, &sink) }
          append(lower, isLetter: true)
        } else if case .ascii(let first, _) = CharacterClass.ascii(byte) {
          takeASCII(first, followedBy: bytes, from: index, mode, &sink)
        } else {
          end(mode, &sink)
        }
        continue
      }
      // The common Han characters next: three bytes, U+4E00 to U+9FFF.
      if byte >= 0xE4, byte <= 0xE9, index &+ 2 < bytes.count {
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index &+ 1] & 0x3F) << 6 | UInt32(bytes[index &+ 2] & 0x3F)
        if scalar >= 0x4E00 {
          index &+= 3
          takeHan(scalar, mode, &sink)
          continue
        }
      }
      let (scalar, width) = Self.decode(bytes, index)
      index &+= width
      switch CharacterClass(scalar) {
      case .han: takeHan(scalar, mode, &sink)
      case .ascii(let first, 0): takeASCII(first, followedBy: bytes, from: index, mode, &sink)
      case .ascii(let first, let second):
        if runLength > 0 { endRun(mode, &sink) }
        append(first, isLetter: true)
        append(second, isLetter: true)
      case .letter(let letter):
        if runLength > 0 { endRun(mode, &sink) }
        appendLetter(letter)
      case .transparent: break
      case .separator: end(mode, &sink)
      }
    }
    end(mode, &sink)
  }

  // MARK: Words

  /// A letter or digit, or a mark that belongs to a word or number only in the right place.
  private mutating func takeASCII(
    _ byte: UInt8, followedBy bytes: UnsafeBufferPointer<UInt8>, from index: Int, _ mode: HanCharacters, _ sink: inout some TokenSink & ~Copyable
  ) {
    switch byte {
    case UInt8(ascii: "'"):
      if count == 0 { end(mode, &sink) }
    case UInt8(ascii: "."):
      if count > 0, lastIsDigit, Self.digits(bytes, from: index, upTo: 1) == 1 { append(byte, isLetter: false) } else { end(mode, &sink) }
    case UInt8(ascii: ","):
      if count == 0 || !lastIsDigit || Self.digits(bytes, from: index, upTo: 4) != 3 { end(mode, &sink) }
    default:
      if runLength > 0 { endRun(mode, &sink) }
      append(byte, isLetter: byte >= UInt8(ascii: "a"))
      lastIsDigit = byte <= UInt8(ascii: "9")
    }
  }

  private mutating func append(_ byte: UInt8, isLetter: Bool) {
    lastIsDigit = false
    guard length < Self.maximumWordLength else { return }
    word[count] = byte
    count &+= 1
    length &+= 1
    if !isLetter { isAllASCIILetters = false }
  }

  /// A letter of two bytes in UTF-8.
  private mutating func appendLetter(_ letter: UInt32) {
    lastIsDigit = false
    isAllASCIILetters = false
    guard length < Self.maximumWordLength else { return }
    word[count] = UInt8(truncatingIfNeeded: 0xC0 | letter >> 6)
    word[count &+ 1] = UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F)
    count &+= 2
    length &+= 1
  }

  /// How many digits follow, up to a limit.
  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, upTo limit: Int) -> Int {
    var index = start
    var count = 0
    while index < bytes.count, count < limit {
      let (scalar, width) = decode(bytes, index)
      let digit = scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar &- 0xFEE0 : scalar
      guard (0x30...0x39).contains(digit) else { break }
      count &+= 1
      index &+= width
    }
    return count
  }

  /// Ends the word or run that is being read.
  private mutating func end(_ mode: HanCharacters, _ sink: inout some TokenSink & ~Copyable) {
    if count > 0 { endWord(&sink) }
    if runLength > 0 { endRun(mode, &sink) }
  }

  private mutating func endWord(_ sink: inout some TokenSink & ~Copyable) {
    if isAllASCIILetters { cutPlural() }
    sink.takeWord(UnsafeBufferPointer(rebasing: word[0..<count]))
    count = 0
    length = 0
    isAllASCIILetters = true
    lastIsDigit = false
  }

  /// Harman's S-stemmer, for words of four letters and more: -ies is -y unless after a or e, another -s goes unless after s or u.
  private mutating func cutPlural() {
    guard count > 3, word[count - 1] == UInt8(ascii: "s") else { return }
    let before = word[count - 2]
    let isPlural = before == UInt8(ascii: "e") && word[count - 3] == UInt8(ascii: "i")
    if isPlural, word[count - 4] != UInt8(ascii: "e"), word[count - 4] != UInt8(ascii: "a") {
      word[count - 3] = UInt8(ascii: "y")
      count -= 2
    } else if before != UInt8(ascii: "u"), before != UInt8(ascii: "s") {
      count -= 1
    }
  }

  // MARK: Han characters

  private mutating func takeHan(_ scalar: UInt32, _ mode: HanCharacters, _ sink: inout some TokenSink & ~Copyable) {
    if count > 0 { endWord(&sink) }
    if runLength > 0 { sink.takePair(previousHan, scalar) }
    if mode == .all || (mode == .edges && runLength == 0) { sink.takeHan(scalar) }
    previousHan = scalar
    runLength &+= 1
  }

  private mutating func endRun(_ mode: HanCharacters, _ sink: inout some TokenSink & ~Copyable) {
    if mode == .edges ? runLength > 1 : mode == .alone && runLength == 1 { sink.takeHan(previousHan) }
    runLength = 0
  }

  /// The character that starts at `index`; the bytes of a Swift string are valid UTF-8.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, width: Int) {
    func tail(_ offset: Int) -> UInt32 { index &+ offset < bytes.count ? UInt32(bytes[index &+ offset] & 0x3F) : 0 }
    let first = UInt32(bytes[index])
    switch first {
    case 0..<0x80: return (first, 1)
    case 0..<0xE0: return ((first & 0x1F) << 6 | tail(1), 2)
    case 0..<0xF0: return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    default: return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }
}
