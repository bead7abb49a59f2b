/// An event with its number, as it goes to the clients.
struct EventMessage: Sendable, Hashable {
  var number: Int
  var id: String
  var event: ServerEvent

  /// The bytes in the form of server-sent events (HTML Living Standard, section 9.2).
  var bytes: [UInt8] {
    var lines = "id: \(id)\nevent: \(event.kind.rawValue)\n"
    for line in event.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { lines += "data: \(line)\n" }
    return Array("\(lines)\n".utf8)
  }
}
