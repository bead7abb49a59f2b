/// What results show of the documents, as JSON in pieces: `[[0,"Title","path/",["Heading","anchor","Text …"]],…]`.
struct DocumentShards {
  /// How much of the texts of one document is kept, shared among its sections.
  private static let textBytes = 2_400
  private static let titleBytes = 300
  private static let headingBytes = 120

  /// The number of the first document of each shard.
  private(set) var firstDocuments: [UInt32] = []
  private(set) var shards: [[UInt8]] = []

  init(_ documents: [SearchDocument]) {
    var current = ByteBuffer(capacity: 2 * LanguageIndex.shardBytes)
    var entry = ByteBuffer(capacity: 2 * LanguageIndex.shardBytes)
    for (number, document) in documents.enumerated() {
      entry.removeAll()
      Self.append(document, to: &entry)
      if current.count > 0, current.count + entry.count > LanguageIndex.shardBytes { close(&current) }
      if current.count == 0 { firstDocuments.append(UInt32(truncatingIfNeeded: number)) }
      current.append(current.count == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
      current.append(entry.bytes)
    }
    close(&current)
  }

  private mutating func close(_ current: inout ByteBuffer) {
    guard current.count > 0 else { return }
    current.append(UInt8(ascii: "]"))
    shards.append(Array(current.bytes))
    current.removeAll()
  }

  private static func append(_ document: SearchDocument, to bytes: inout ByteBuffer) {
    bytes.append("[")
    bytes.append(decimal: document.kind.rawValue)
    appendText(document.title, to: &bytes, limit: titleBytes)
    appendText(document.path, to: &bytes)
    bytes.append(",[")
    var left = textBytes
    var isFirst = true
    for (index, section) in document.sections.enumerated() {
      let share = left / (document.sections.count - index)
      // Below this a section has no room for a text that would help.
      guard share >= 40 else { break }
      let start = bytes.count
      appendText(section.heading, to: &bytes, limit: min(headingBytes, share), separator: isFirst ? "" : ",")
      appendText(section.anchor, to: &bytes)
      appendText(section.text, to: &bytes, limit: share)
      left -= min(left, bytes.count - start)
      isFirst = false
    }
    bytes.append("]]")
  }

  private static func appendText(_ text: String, to bytes: inout ByteBuffer, limit: Int = .max, separator: StaticString = ",") {
    bytes.append(separator)
    bytes.append(UInt8(ascii: "\""))
    JSONText.append(text, to: &bytes, limit: limit)
    bytes.append(UInt8(ascii: "\""))
  }
}
