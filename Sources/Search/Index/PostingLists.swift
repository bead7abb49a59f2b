/// The documents of each term, in their order, with the impact of the term.
struct PostingLists: ~Copyable {
  /// Where the list of each term starts in `entries`, and after them all its end.
  private var starts: [Int]
  /// The number of the document, and in the last six bits the impact.
  private let entries: UnsafeMutableBufferPointer<UInt32>

  /// - Parameters:
  ///   - ends: for each document the end of its postings.
  ///   - norms: for each document what its length adds to the count of a term.
  init(_ collector: borrowing TermCollector, ends: [Int], norms: [UInt32]) {
    let count = collector.postings.count
    starts = [Int](repeating: 0, count: collector.termCount + 1)
    for index in 0..<count { starts[Int(collector.postings[index].term) &+ 1] &+= 1 }
    for term in 1..<max(starts.count, 1) { starts[term] &+= starts[term &- 1] }
    entries = .allocate(capacity: count)
    var next = starts
    var index = 0
    for (document, end) in ends.enumerated() {
      while index < end {
        let posting = collector.postings[index]
        let place = next[Int(posting.term)]
        entries[place] = UInt32(truncatingIfNeeded: document) << 6 | Weights.impact(posting.weight, norm: norms[document])
        next[Int(posting.term)] = place &+ 1
        index &+= 1
      }
    }
  }

  deinit { entries.deallocate() }

  func frequency(of term: Int) -> Int { starts[term + 1] - starts[term] }

  /// Calls `body` with the documents of a term in their order; of more than `limit`, those of the highest impact, the first of equals.
  func forEachDocument(of term: Int, upTo limit: Int, _ body: (_ document: UInt32, _ impact: UInt32) -> Void) {
    let list = entries[starts[term]..<starts[term + 1]]
    let (threshold, atThreshold) = list.count > limit ? Self.threshold(list, limit) : (0, 0)
    var left = atThreshold
    for entry in list {
      let impact = entry & 63
      if impact < threshold { continue }
      if impact == threshold {
        if left == 0 { continue }
        left -= 1
      }
      body(entry >> 6, impact)
    }
  }

  /// The lowest impact that is kept, and how many documents with it.
  private static func threshold(_ list: Slice<UnsafeMutableBufferPointer<UInt32>>, _ limit: Int) -> (UInt32, Int) {
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
