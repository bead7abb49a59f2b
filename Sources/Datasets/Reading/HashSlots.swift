/// An open-addressed table of numbers by the hashes of what they stand for. Part of the hash is kept beside the number, so that the
/// thing itself is looked at only where it is most likely the same.
struct HashSlots {
  /// The number, counted from 1, in the low half and the hash in the high half; 0 is free.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  private var count = 0

  /// The number with this hash of which `isSame` is true.
  func find(_ hash: UInt32, where isSame: (UInt32) -> Bool) -> UInt32? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = UInt32(truncatingIfNeeded: slots[slot])
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash, isSame(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a number that is not there yet.
  mutating func insert(_ number: UInt32, _ hash: UInt32) {
    if (count + 1) * 2 > slots.count { grow() }
    put(UInt64(hash) << 32 | UInt64(number))
    count += 1
  }

  private mutating func put(_ entry: UInt64) {
    var slot = Int(entry >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { put(entry) }
  }
}
