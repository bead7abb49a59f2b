/// The documents of each term with its impact, in the order in which the terms are written.
struct PostingLists: ~Copyable {
  /// How many documents each term has.
  private let frequencies: [UInt32]
  /// The number of the document, and in the last six bits the impact; term after term.
  private let entries: UnsafeMutableBufferPointer<UInt32>

  /// - Parameters:
  ///   - order: the terms as they are to stand.
  ///   - ends: for each document the end of its postings.
  ///   - norms: for each document what its length adds to the count of a term.
  init(_ collector: borrowing TermCollector, order: [UInt32], ends: [Int], norms: [UInt32]) {
    let count = collector.postings.count
    var frequencies = [UInt32](repeating: 0, count: collector.termCount)
    for index in 0..<count { frequencies[Int(collector.postings[index].term)] &+= 1 }
    self.frequencies = frequencies
    var next = [UInt32](repeating: 0, count: collector.termCount)
    var start: UInt32 = 0
    for term in order {
      next[Int(term)] = start
      start &+= frequencies[Int(term)]
    }
    entries = .allocate(capacity: count)
    var index = 0
    for (document, end) in ends.enumerated() {
      while index < end {
        let posting = collector.postings[index]
        let place = next[Int(posting.term)]
        entries[Int(place)] = UInt32(truncatingIfNeeded: document) << 6 | Weights.impact(posting.weight, norm: norms[document])
        next[Int(posting.term)] = place &+ 1
        index &+= 1
      }
    }
  }

  deinit { entries.deallocate() }

  /// How many documents the terms of a list have.
  func frequencies(_ terms: [UInt32]) -> [Int] { terms.map { Int(frequencies[Int($0)]) } }

  /// Writes `count` documents from `start` on as distances and impacts; of more than `limit`, those of the highest impact, the first
  /// of equals.
  func append(from start: Int, count: Int, upTo limit: Int, to bytes: inout ByteBuffer) {
    let list = UnsafeBufferPointer(rebasing: entries[start..<start + count])
    let (threshold, atThreshold) = count > limit ? Self.threshold(list, limit) : (0, 0)
    var left = atThreshold
    var previous: UInt32 = 0
    for entry in list {
      let impact = entry & 63
      if impact < threshold { continue }
      if impact == threshold {
        if left == 0 { continue }
        left &-= 1
      }
      PostingText.append(entry >> 6 &- previous, to: &bytes)
      bytes.append(PostingText.digit(impact))
      previous = entry >> 6
    }
  }

  /// The lowest impact that is kept, and how many documents with it.
  private static func threshold(_ list: UnsafeBufferPointer<UInt32>, _ limit: Int) -> (UInt32, Int) {
    var counts = [Int](repeating: 0, count: 64)
    for entry in list { counts[Int(entry & 63)] += 1 }
    var kept = 0
    for impact in (0..<64).reversed() {
      if kept + counts[impact] >= limit { return (UInt32(impact), limit - kept) }
      kept += counts[impact]
    }
    return (0, 0)
  }
}
