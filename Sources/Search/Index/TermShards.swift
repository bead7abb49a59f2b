/// The terms of one language with their documents, as JSON in pieces: `{"电商":"F…","b2b":"C…"}`.
///
/// A value is the rarity of the term and, for each document, the distance from the one before and the impact.
struct TermShards {
  /// The most documents that are kept for a term: those for which it says most.
  static let maximumDocuments = 1_000

  /// The first bucket of each shard.
  private(set) var firstBuckets: [UInt32] = []
  private(set) var shards: [[UInt8]] = []

  init(_ documents: [SearchDocument]) {
    var collector = TermCollector()
    var ends: [Int] = []
    var norms: [UInt32] = []
    Self.collect(documents, &collector, &ends, &norms)
    let buckets = Self.buckets(collector)
    let order = Self.order(buckets)
    let lists = PostingLists(collector, order: order, ends: ends, norms: norms)
    // From here on all is read in this order, which memory answers sooner.
    collector.arrange(order)
    write(collector, lists, order.map { buckets[Int($0)] }, lists.frequencies(order), documentCount: documents.count)
  }

  private mutating func write(
    _ collector: borrowing TermCollector, _ lists: borrowing PostingLists, _ buckets: [UInt32], _ frequencies: [Int], documentCount: Int
  ) {
    var current = ByteBuffer(capacity: 2 * LanguageIndex.shardBytes)
    var entry = ByteBuffer(capacity: 2 * LanguageIndex.shardBytes)
    var lastBucket: UInt32?
    var start = 0
    for (term, (bucket, frequency)) in zip(buckets, frequencies).enumerated() {
      entry.removeAll()
      entry.append(UInt8(ascii: "\""))
      collector.forEachScalar(of: term) { JSONText.append($0, to: &entry) }
      entry.append("\":\"")
      PostingText.append(Weights.rarity(documents: documentCount, frequency: frequency), to: &entry)
      lists.append(from: start, count: frequency, upTo: Self.maximumDocuments, to: &entry)
      entry.append(UInt8(ascii: "\""))
      start += frequency
      if current.count + entry.count > LanguageIndex.shardBytes, let lastBucket, lastBucket != bucket { close(&current) }
      // The first shard takes all buckets before it, so that every term has a shard.
      if current.count == 0 { firstBuckets.append(firstBuckets.isEmpty ? 0 : bucket) }
      current.append(current.count == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
      current.append(entry.bytes)
      lastBucket = bucket
    }
    if shards.isEmpty, current.count == 0 {
      current.append("{")
      firstBuckets.append(0)
    }
    close(&current)
  }

  private mutating func close(_ current: inout ByteBuffer) {
    guard current.count > 0 else { return }
    current.append(UInt8(ascii: "}"))
    shards.append(Array(current.bytes))
    current.removeAll()
  }

  private static func collect(_ documents: [SearchDocument], _ collector: inout TermCollector, _ ends: inout [Int], _ norms: inout [UInt32]) {
    var tokenizer = Tokenizer()
    var lengths: [Int] = []
    lengths.reserveCapacity(documents.count)
    ends.reserveCapacity(documents.count)
    for document in documents {
      collector.startDocument()
      collector.startField(weight: Weights.title)
      tokenizer.tokenize(document.title, .all, into: &collector)
      for section in document.sections {
        collector.startField(weight: Weights.heading)
        tokenizer.tokenize(section.heading, .all, into: &collector)
        collector.startField(weight: Weights.text)
        tokenizer.tokenize(section.text, .edges, into: &collector)
      }
      collector.endDocument()
      ends.append(collector.postings.count)
      lengths.append(collector.length)
    }
    let mean = lengths.reduce(0, &+) / max(lengths.count, 1)
    norms = lengths.map { Weights.norm(length: $0, meanLength: mean) }
  }

  private static func buckets(_ collector: borrowing TermCollector) -> [UInt32] {
    var buckets: [UInt32] = []
    buckets.reserveCapacity(collector.termCount)
    for term in 0..<collector.termCount {
      var hash = Term.emptyHash
      collector.forEachScalar(of: term) { Term.mix($0, into: &hash) }
      buckets.append(Term.bucket(ofHash: hash))
    }
    return buckets
  }

  /// The terms in the order of their buckets, those of one bucket in the order of their first place in the documents: two passes of
  /// a counting sort, ten bits each, as a bucket has twenty.
  private static func order(_ buckets: [UInt32]) -> [UInt32] {
    var order = buckets.indices.map { UInt32(truncatingIfNeeded: $0) }
    var sorted = order
    for shift in [UInt32(0), 10] {
      var starts = [Int](repeating: 0, count: 1025)
      for bucket in buckets { starts[Int(bucket >> shift & 1023) + 1] &+= 1 }
      for digit in 1...1024 { starts[digit] &+= starts[digit - 1] }
      for term in order {
        let digit = Int(buckets[Int(term)] >> shift & 1023)
        sorted[starts[digit]] = term
        starts[digit] &+= 1
      }
      swap(&order, &sorted)
    }
    return order
  }
}
