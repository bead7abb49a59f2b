/// Finds rows by the hash of their key: open addressing, four bytes a slot.
struct RowTable {
  /// Rows counted from 1; 0 is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var hashes: [Int] = []
  private var rows: [UInt32] = []

  /// Adds a row, unless one with the same key is there.
  ///
  /// - Parameter isSame: whether a row that may be it has the same key.
  /// - Returns: the row that was there.
  mutating func insert(_ row: Int, hash: Int, isSame: (Int) -> Bool) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if hashes[entry] == hash, isSame(Int(rows[entry])) { return Int(rows[entry]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    rows.append(UInt32(clamping: row))
    slots[slot] = UInt32(rows.count)
    if rows.count * 2 > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (entry, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(entry + 1)
    }
  }
}
