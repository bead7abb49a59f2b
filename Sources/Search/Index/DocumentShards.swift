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
    var current: [UInt8] = []
    var entry: [UInt8] = []
    for (number, document) in documents.enumerated() {
      entry.removeAll(keepingCapacity: true)
      Self.append(document, to: &entry)
      if !current.isEmpty, current.count + entry.count > LanguageIndex.shardBytes { close(&current) }
      if current.isEmpty { firstDocuments.append(UInt32(truncatingIfNeeded: number)) }
      current.append(UInt8(ascii: current.isEmpty ? "[" : ","))
      current += entry
    }
    close(&current)
  }

  private mutating func close(_ current: inout [UInt8]) {
    guard !current.isEmpty else { return }
    current.append(UInt8(ascii: "]"))
    shards.append(Array(current))
    current.removeAll(keepingCapacity: true)
  }

  private static func append(_ document: SearchDocument, to bytes: inout [UInt8]) {
    bytes += "[\(document.kind.rawValue)".utf8
    appendText(document.title, to: &bytes, limit: titleBytes)
    appendText(document.path, to: &bytes)
    bytes += ",[".utf8
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
    bytes += "]]".utf8
  }

  private static func appendText(_ text: String, to bytes: inout [UInt8], limit: Int = .max, separator: String = ",") {
    bytes += separator.utf8
    bytes.append(UInt8(ascii: "\""))
    JSONText.append(text, to: &bytes, limit: limit)
    bytes.append(UInt8(ascii: "\""))
  }
}
