/// A text beside the bytes it was written as, which differ where characters are escaped or named.
struct WrittenText {
  let bytes: [UInt8]
  /// How many bytes of the source the text takes.
  let writtenLength: Int
  /// For each byte its offset in the source; nil when text and source are the same.
  private let offsets: [Int]?
  /// For each byte whether it is bare, neither escaped nor named.
  private let isBareAt: [Bool]

  /// A text that stands in the source as it is.
  init(verbatim text: String) {
    bytes = Array(text.utf8)
    writtenLength = bytes.count
    offsets = nil
    isBareAt = []
  }

  /// - Parameter source: the line from where the text starts.
  init(_ text: String, in source: ArraySlice<UInt8>) {
    let bytes = Array(text.utf8)
    var offsets: [Int] = []
    var isBareAt: [Bool] = []
    offsets.reserveCapacity(bytes.count)
    var place = source.startIndex
    var index = 0
    while index < bytes.count {
      let step = Self.step(bytes, index, source, place)
      for _ in 0..<step.text {
        offsets.append(place - source.startIndex)
        isBareAt.append(step.isBare)
      }
      index += step.text
      place = min(source.endIndex, place + step.source)
    }
    self.bytes = bytes
    self.offsets = offsets
    self.isBareAt = isBareAt
    writtenLength = place - source.startIndex
  }

  func offset(_ index: Int) -> Int {
    guard let offsets else { return index }
    return offsets.indices.contains(index) ? offsets[index] : writtenLength
  }

  func isBare(_ index: Int) -> Bool { offsets == nil || (isBareAt.indices.contains(index) && isBareAt[index]) }

  private static func step(
    _ bytes: [UInt8], _ index: Int, _ source: ArraySlice<UInt8>, _ place: Int
  ) -> (text: Int, source: Int, isBare: Bool) {
    guard place < source.endIndex else { return (1, 0, false) }
    if source[place] == UInt8(ascii: "\\"), place + 1 < source.endIndex, source[place + 1] == bytes[index],
      (0x21...0x7E).contains(bytes[index])
    {
      return (1, 2, false)
    }
    if source[place] == UInt8(ascii: "&"), let length = entityLength(source[place...]) {
      let isWrittenOut = bytes[index...].starts(with: source[place..<(place + length)])
      if !isWrittenOut { return (scalarLength(bytes, index), length, false) }
    }
    return (1, 1, source[place] == bytes[index])
  }

  private static func entityLength(_ source: ArraySlice<UInt8>) -> Int? {
    for (offset, byte) in source.prefix(34).enumerated() where offset > 0 {
      switch byte {
      case UInt8(ascii: ";"): return offset > 1 ? offset + 1 : nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "#") where offset == 1: continue
      default: return nil
      }
    }
    return nil
  }

  private static func scalarLength(_ bytes: [UInt8], _ index: Int) -> Int {
    var length = 1
    while index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }
}
