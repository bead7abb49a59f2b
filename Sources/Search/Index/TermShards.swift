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
    let lists = PostingLists(collector, ends: ends, norms: norms)
    var current: [UInt8] = []
    current.reserveCapacity(2 * LanguageIndex.shardBytes)
    var entry: [UInt8] = []
    var lastBucket: UInt32?
    for (bucket, term) in Self.order(collector) {
      entry.removeAll(keepingCapacity: true)
      Self.append(term, collector, lists, documentCount: documents.count, to: &entry)
      if current.count + entry.count > LanguageIndex.shardBytes, let lastBucket, lastBucket != bucket { close(&current) }
      if current.isEmpty { firstBuckets.append(bucket) }
      current.append(UInt8(ascii: current.isEmpty ? "{" : ","))
      current += entry
      lastBucket = bucket
    }
    close(&current)
  }

  private mutating func close(_ current: inout [UInt8]) {
    guard !current.isEmpty else { return }
    current.append(UInt8(ascii: "}"))
    shards.append(Array(current))
    current.removeAll(keepingCapacity: true)
  }

  private static func collect(_ documents: [SearchDocument], _ collector: inout TermCollector, _ ends: inout [Int], _ norms: inout [UInt32]) {
    var tokenizer = Tokenizer()
    var lengths: [Int] = []
    lengths.reserveCapacity(documents.count)
    ends.reserveCapacity(documents.count)
    for document in documents {
      collector.startDocument()
      collector.weight = Weights.title
      tokenizer.tokenize(document.title, .all, into: &collector)
      for section in document.sections {
        collector.weight = Weights.heading
        tokenizer.tokenize(section.heading, .all, into: &collector)
        collector.weight = Weights.text
        tokenizer.tokenize(section.text, .edges, into: &collector)
      }
      ends.append(collector.postings.count)
      lengths.append(collector.length)
    }
    let mean = lengths.reduce(0, &+) / max(lengths.count, 1)
    norms = lengths.map { Weights.norm(length: $0, meanLength: mean) }
  }

  /// The terms in the order of their buckets; those of one bucket in the order of their first place in the documents.
  private static func order(_ collector: borrowing TermCollector) -> [(bucket: UInt32, term: Int)] {
    var keys: [UInt64] = []
    keys.reserveCapacity(collector.termCount)
    for term in 0..<collector.termCount {
      var hash = Term.emptyHash
      collector.forEachScalar(of: term) { Term.mix($0, into: &hash) }
      keys.append(UInt64(Term.bucket(ofHash: hash)) << 32 | UInt64(term))
    }
    keys.sort()
    return keys.map { (UInt32($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  private static func append(
    _ term: Int, _ collector: borrowing TermCollector, _ lists: borrowing PostingLists, documentCount: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "\""))
    collector.forEachScalar(of: term) { JSONText.append($0, to: &bytes) }
    bytes += "\":\"".utf8
    PostingText.append(Weights.rarity(documents: documentCount, frequency: lists.frequency(of: term)), to: &bytes)
    var previous: UInt32 = 0
    lists.forEachDocument(of: term, upTo: maximumDocuments) { document, impact in
      PostingText.append(document &- previous, to: &bytes)
      bytes.append(PostingText.digit(impact))
      previous = document
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
