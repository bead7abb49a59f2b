/// Numbers the terms of one language and counts them in each document.
struct TermCollector: TokenSink, ~Copyable {
  /// A term in a document, with the sum of the weights of the fields in which it stands.
  struct Posting: BitwiseCopyable {
    var term: UInt32
    var weight: UInt32
  }

  private struct Entry: BitwiseCopyable {
    /// 0 for a free place.
    var key: UInt64
    var term: UInt32
    /// The term's last posting.
    var posting: UInt32
  }

  private(set) var postings = GrowingBuffer<Posting>(capacity: 1 << 16)
  /// For each term its key: a pair of characters, a word of up to seven bytes, or the hash of a longer one.
  private var keys = GrowingBuffer<UInt64>(capacity: 1 << 12)
  /// For each term the place of its word in `text`, where the key is a hash.
  private var words = GrowingBuffer<UInt32>(capacity: 1 << 12)
  /// The longer words, each after its length.
  private var text = GrowingBuffer<UInt8>(capacity: 1 << 12)
  private var table: UnsafeMutableBufferPointer<Entry>
  private var firstOfDocument = 0
  /// Keys of short terms that are not counted yet.
  private let waiting = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 256)
  private var waitingCount = 0
  /// What ``countWaiting()`` saw last, kept so that its looks are not left out.
  private var lastSeen: UInt64 = 0
  private var weight: UInt32 = 1
  /// How many terms the document has so far.
  private(set) var length = 0

  private static let isWord: UInt64 = 1 << 62
  private static let isHash: UInt64 = 1 << 63

  init() {
    table = .allocate(capacity: 1 << 12)
    table.initialize(repeating: Entry(key: 0, term: 0, posting: 0))
  }

  deinit {
    table.deallocate()
    waiting.deallocate()
  }

  var termCount: Int { keys.count }

  /// Starts a field, whose terms have this weight.
  mutating func startField(weight: UInt32) {
    countWaiting()
    self.weight = weight
  }

  /// Counts what was taken last; to be called after the last field of a document.
  mutating func endDocument() { countWaiting() }

  mutating func startDocument() {
    firstOfDocument = postings.count
    length = 0
  }

  mutating func takeHan(_ scalar: UInt32) { take(UInt64(scalar)) }
  mutating func takePair(_ first: UInt32, _ second: UInt32) { take(UInt64(first) << 21 | UInt64(second)) }

  mutating func takeWord(_ word: UnsafeBufferPointer<UInt8>) {
    if word.count <= 7 {
      var key: UInt64 = 0
      for byte in word { key = key << 8 | UInt64(byte) }
      take(key | Self.isWord)
    } else {
      var hash: UInt64 = 14_695_981_039_346_656_037
      for byte in word { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
      takeLongWord(word, hash | Self.isHash)
    }
  }

  private mutating func take(_ key: UInt64) {
    waiting[waitingCount] = key
    waitingCount &+= 1
    if waitingCount == waiting.count { countWaiting() }
  }

  /// Counts the keys that wait, after a look at the place of each: the table is larger than the processor's caches, and looks that do
  /// not depend on each other are answered together.
  private mutating func countWaiting() {
    var seen: UInt64 = 0
    for index in 0..<waitingCount { seen |= table[firstPlace(of: waiting[index])].key }
    lastSeen = seen
    for index in 0..<waitingCount { count(waiting[index]) }
    waitingCount = 0
  }

  private mutating func count(_ key: UInt64) {
    var index = firstPlace(of: key)
    while table[index].key != key {
      if table[index].key == 0 { return add(key, at: index, word: 0) }
      index = (index &+ 1) & (table.count &- 1)
    }
    count(at: index)
  }

  /// Two words with one hash are two terms, so that the bytes are compared as well.
  private mutating func takeLongWord(_ word: UnsafeBufferPointer<UInt8>, _ key: UInt64) {
    var index = firstPlace(of: key)
    while table[index].key != 0 {
      if table[index].key == key, isSame(word, Int(words[Int(table[index].term)])) { return count(at: index) }
      index = (index &+ 1) & (table.count &- 1)
    }
    let start = text.count
    text.append(UInt8(truncatingIfNeeded: word.count))
    for byte in word { text.append(byte) }
    add(key, at: index, word: UInt32(truncatingIfNeeded: start))
  }

  private func isSame(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard Int(text[start]) == word.count else { return false }
    for index in 0..<word.count where text[start &+ 1 &+ index] != word[index] { return false }
    return true
  }

  private func firstPlace(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (table.count &- 1)
  }

  /// Counts a known term once more in the document.
  private mutating func count(at index: Int) {
    length &+= 1
    let posting = Int(table[index].posting)
    if posting >= firstOfDocument {
      postings[posting].weight &+= weight
    } else {
      table[index].posting = UInt32(truncatingIfNeeded: postings.count)
      postings.append(Posting(term: table[index].term, weight: weight))
    }
  }

  private mutating func add(_ key: UInt64, at index: Int, word: UInt32) {
    length &+= 1
    let term = UInt32(truncatingIfNeeded: keys.count)
    table[index] = Entry(key: key, term: term, posting: UInt32(truncatingIfNeeded: postings.count))
    postings.append(Posting(term: term, weight: weight))
    keys.append(key)
    words.append(word)
    if 3 * keys.count > 2 * table.count { grow() }
  }

  private mutating func grow() {
    let old = table
    table = .allocate(capacity: 2 * old.count)
    table.initialize(repeating: Entry(key: 0, term: 0, posting: 0))
    for entry in old where entry.key != 0 {
      var index = firstPlace(of: entry.key)
      while table[index].key != 0 { index = (index &+ 1) & (table.count &- 1) }
      table[index] = entry
    }
    old.deallocate()
  }

  // MARK: The terms

  /// Numbers the terms anew, in the order of a list that has each once. Nothing may be taken after that.
  mutating func arrange(_ order: [UInt32]) {
    var arrangedKeys = GrowingBuffer<UInt64>(capacity: order.count)
    var arrangedWords = GrowingBuffer<UInt32>(capacity: order.count)
    for term in order { arrangedKeys.append(keys[Int(term)]) }
    for term in order { arrangedWords.append(words[Int(term)]) }
    keys = arrangedKeys
    words = arrangedWords
  }

  /// Calls `body` with each character of a term.
  func forEachScalar(of term: Int, _ body: (UInt32) -> Void) {
    let key = keys[term]
    if key & Self.isHash != 0 {
      let start = Int(words[term])
      Self.decode(count: Int(text[start]), { text[start &+ 1 &+ $0] }, body)
    } else if key & Self.isWord != 0 {
      let count = 7 - (key & ~Self.isWord).leadingZeroBitCount / 8 + 1
      Self.decode(count: count, { UInt8(truncatingIfNeeded: key >> UInt64(8 &* (count &- 1 &- $0))) }, body)
    } else {
      if key >> 21 != 0 { body(UInt32(truncatingIfNeeded: key >> 21)) }
      body(UInt32(truncatingIfNeeded: key & 0x1F_FFFF))
    }
  }

  /// Words hold characters of one byte and of two only.
  private static func decode(count: Int, _ byte: (Int) -> UInt8, _ body: (UInt32) -> Void) {
    var index = 0
    while index < count {
      let first = UInt32(byte(index))
      if first < 0x80 {
        body(first)
        index &+= 1
      } else {
        body((first & 0x1F) << 6 | UInt32(index &+ 1 < count ? byte(index &+ 1) & 0x3F : 0))
        index &+= 2
      }
    }
  }
}
