extension LanguageIndex {
  /// A document that a query found.
  package struct Match: Sendable, Hashable {
    /// Its place in ``documents``.
    package var document: Int
    package var score: Int
  }

  /// The documents of a query, the best first; equals in their order in the index.
  ///
  /// The score is the sum over the terms of rarity times impact, times the number of terms that were found. `search.js` computes the
  /// same from the same files.
  package func matches(_ query: String, limit: Int = LanguageIndex.resultCount) -> [Match] {
    var scores: [Int: (sum: Int, terms: Int)] = [:]
    for term in QueryTerms(query).terms {
      guard let value = value(of: term) else { continue }
      var index = value.startIndex
      guard let rarity = PostingText.read(value, &index) else { continue }
      var document = 0
      while let distance = PostingText.read(value, &index), index < value.endIndex, let impact = PostingText.value(of: value[index]) {
        index += 1
        document += distance
        let score = scores[document] ?? (0, 0)
        scores[document] = (score.sum + rarity * impact, score.terms + 1)
      }
    }
    let matches = scores.map { Match(document: $0.key, score: $0.value.sum * $0.value.terms) }
    return Array(matches.sorted { ($1.score, $0.document) < ($0.score, $1.document) }.prefix(limit))
  }

  /// The value of a term in its shard. Terms hold nothing that JSON escapes, so that the bytes can be looked for as they are.
  private func value(of term: String) -> ArraySlice<UInt8>? {
    var hash = Term.emptyHash
    for scalar in term.unicodeScalars { Term.mix(scalar.value, into: &hash) }
    guard let shard = firstBuckets.lastIndex(where: { $0 <= Term.bucket(ofHash: hash) }) else { return nil }
    let bytes = termShards[shard]
    let pattern = Array("\"\(term)\":\"".utf8)
    var start = 1
    while start + pattern.count < bytes.count {
      if bytes[start..<start + pattern.count].elementsEqual(pattern) {
        let value = bytes[(start + pattern.count)...]
        return value.prefix { $0 != UInt8(ascii: "\"") }
      }
      // On to the next entry, behind the comma.
      guard let comma = bytes[start...].firstIndex(of: UInt8(ascii: ",")) else { return nil }
      start = comma + 1
    }
    return nil
  }
}
