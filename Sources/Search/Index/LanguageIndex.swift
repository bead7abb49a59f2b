/// The index of one language.
package struct LanguageIndex: Sendable {
  /// Pieces are closed before they are larger, unless one term or document alone is.
  static let shardBytes = 3_200
  /// How many results a query shows.
  package static let resultCount = 10

  /// The language tag, as far as it may stand in a path.
  package let folder: String
  /// In the order of their numbers in the index.
  package let documents: [SearchDocument]
  /// The first bucket of each term shard.
  let firstBuckets: [UInt32]
  let termShards: [[UInt8]]
  let documentShards: [[UInt8]]
  let manifest: [UInt8]

  init(folder: String, _ documents: [SearchDocument], root: String) {
    self.folder = folder
    self.documents = documents.sorted { ($0.path, $0.kind.rawValue, $0.title) < ($1.path, $1.kind.rawValue, $1.title) }
    let terms = TermShards(self.documents)
    let excerpts = DocumentShards(self.documents)
    firstBuckets = terms.firstBuckets
    termShards = terms.shards
    documentShards = excerpts.shards
    manifest = Self.manifest(self.documents.count, root, terms.firstBuckets, excerpts.firstDocuments)
  }

  static func folder(of language: String) -> String {
    let name = String(language.unicodeScalars.map { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? Character($0) : "-" })
    return name.isEmpty ? "-" : name
  }

  package var files: [SearchFile] {
    [SearchFile(path: "\(folder)/index.json", bytes: manifest)]
      + termShards.enumerated().map { SearchFile(path: "\(folder)/t\($0.offset).json", bytes: $0.element) }
      + documentShards.enumerated().map { SearchFile(path: "\(folder)/d\($0.offset).json", bytes: $0.element) }
  }

  /// The manifest, the largest shards of as many terms as a query may have, and those of its results.
  package var largestQueryBytes: Int {
    func largest(_ shards: [[UInt8]], _ count: Int) -> Int { shards.map(\.count).sorted(by: >).prefix(count).reduce(0, +) }
    return manifest.count + largest(termShards, QueryTerms.maximumCount) + largest(documentShards, Self.resultCount)
  }

  private static func manifest(_ count: Int, _ root: String, _ buckets: [UInt32], _ documents: [UInt32]) -> [UInt8] {
    var bytes = ByteBuffer(capacity: 1 << 14)
    bytes.append("{\"documents\":")
    bytes.append(decimal: count)
    bytes.append(",\"root\":\"")
    JSONText.append(root, to: &bytes)
    bytes.append("\",\"terms\":\"")
    appendDifferences(of: buckets, to: &bytes)
    bytes.append("\",\"excerpts\":\"")
    appendDifferences(of: documents, to: &bytes)
    bytes.append("\"}")
    return Array(bytes.bytes)
  }

  private static func appendDifferences(of numbers: [UInt32], to bytes: inout ByteBuffer) {
    var previous: UInt32 = 0
    for number in numbers {
      PostingText.append(number &- previous, to: &bytes)
      previous = number
    }
  }
}
