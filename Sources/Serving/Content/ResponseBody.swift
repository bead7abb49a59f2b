/// What a response carries.
package enum ResponseBody: Sendable {
  case bytes([UInt8])
  /// A file that is read while it is sent.
  case file(OpenFile)

  var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(let file): file.size
    }
  }

  var entityTag: EntityTag {
    switch self {
    case .bytes(let bytes): EntityTag(of: bytes)
    case .file(let file): file.entityTag
    }
  }
}
