import Glibc

/// Gives each different text of a column a number, by its bytes: a text that was seen before is recognised without making a `String`.
struct TextInterner {
  /// All different texts, one after the other.
  private var arena: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []
  private var slots = HashSlots()
  private var last: UInt32 = 0

  /// The number of a text, counted from 1, and whether it is new.
  mutating func number(of text: UnsafeRawBufferPointer) -> (number: UInt32, isNew: Bool) {
    if last != 0, isEqual(text, last) { return (last, false) }
    let hash = WordHash.of(text)
    if let number = slots.find(hash, where: { isEqual(text, $0) }) {
      last = number
      return (number, false)
    }
    arena.append(contentsOf: text)
    ends.append(arena.count)
    last = UInt32(ends.count)
    slots.insert(last, hash)
    return (last, true)
  }

  /// All different texts in the order of their numbers.
  var texts: [String] { ends.indices.map { text(UInt32($0 + 1)) } }

  func text(_ number: UInt32) -> String { arena[range(number)].withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

  func withBytes<Result>(of number: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    arena.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(number)])) }
  }

  private func range(_ number: UInt32) -> Range<Int> {
    let index = Int(number) - 1
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  private func isEqual(_ text: UnsafeRawBufferPointer, _ number: UInt32) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    guard let start = text.baseAddress else { return true }
    return arena.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp($0 + range.lowerBound, start, range.count) == 0 } ?? true }
  }
}
