/// An event with its number, as it goes to the clients.
struct EventMessage: Sendable, Hashable {
  var number: Int
  var id: String
  var event: ServerEvent

  /// The bytes in the form of server-sent events (HTML Living Standard, section 9.2).
  var bytes: [UInt8] {
    var bytes = Array("id: \(id)\nevent: \(event.kind.rawValue)\ndata: ".utf8)
    var isAfterReturn = false
    for byte in event.text.utf8 {
      let isReturn = byte == HTTPText.carriageReturn
      if isReturn || byte == HTTPText.lineFeed && !isAfterReturn {
        bytes += Array("\ndata: ".utf8)
      } else if byte != HTTPText.lineFeed {
        bytes.append(byte)
      }
      isAfterReturn = isReturn
    }
    return bytes + Array("\n\n".utf8)
  }
}
