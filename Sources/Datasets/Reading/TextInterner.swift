/// Gives each different text of a column a number, by its bytes: a text that was seen before is recognised without making a `String`.
struct TextInterner {
  /// All different texts, one after the other.
  private var arena: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []
  /// Open addressing: the number of a text, counted from 1; 0 is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var last: UInt32 = 0

  /// The number of a text, counted from 1, and whether it is new.
  mutating func number(of text: UnsafeRawBufferPointer) -> (number: UInt32, isNew: Bool) {
    if last != 0, isEqual(text, last) { return (last, false) }
    var slot = hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      if isEqual(text, slots[slot]) {
        last = slots[slot]
        return (last, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    arena.append(contentsOf: text)
    ends.append(arena.count)
    last = UInt32(ends.count)
    slots[slot] = last
    if ends.count * 2 > slots.count { grow() }
    return (last, true)
  }

  /// All different texts in the order of their numbers.
  var texts: [String] { ends.indices.map { text(UInt32($0 + 1)) } }

  func text(_ number: UInt32) -> String { arena[range(number)].withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

  private func range(_ number: UInt32) -> Range<Int> {
    let index = Int(number) - 1
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  private func isEqual(_ text: UnsafeRawBufferPointer, _ number: UInt32) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return arena.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[range]).elementsEqual(text) }
  }

  private func hash(_ text: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: text)
    return hasher.finalize()
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1...UInt32(ends.count) {
      var slot = arena[range(number)].withUnsafeBytes { hash($0) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }
}
