extension ServerLoop {
  /// Makes a connection one that gets events.
  ///
  /// - Throws: `RequestRefusal` for a page of another site, and when there are too many clients.
  func startEvents(_ request: Request, of connection: Connection) throws(RequestRefusal) {
    let head = request.head
    guard head.values(of: "origin").allSatisfy(core.hosts.accepts(origin:)),
      head.values(of: "sec-fetch-site").allSatisfy({ $0 == "same-origin" || $0 == "none" })
    else { throw RequestRefusal(.forbidden, "Events are for pages of this server only.") }
    guard connections.values.count(where: { if case .streaming = $0.phase { true } else { false } }) < limits.eventClients else {
      throw RequestRefusal(.serviceUnavailable, "Too many pages listen already.")
    }
    var bytes = eventsHead
    if request.method == .head {
      connection.phase = .writing(isLast: true)
      connection.deadline = now + limits.writeTime
      connection.outgoing = Outgoing(bytes: bytes)
      return write(to: connection)
    }
    let missed = core.channel.missed(after: head.values(of: "last-event-id").first ?? request.target.query.flatMap(Self.lastEventID))
    // How long the browser waits before it connects again, in milliseconds.
    bytes += Array("retry: 1000\n\n".utf8)
    for message in missed.messages { bytes += message.bytes }
    connection.heardEvents = missed.number
    connection.phase = .streaming
    connection.outgoing = Outgoing(bytes: bytes)
    connection.deadline = now + limits.heartbeatTime
    writeEvents(to: connection)
  }

  func broadcast(_ message: EventMessage) {
    let bytes = message.bytes
    for connection in connections.values {
      guard case .streaming = connection.phase, connection.heardEvents < message.number else { continue }
      connection.heardEvents = message.number
      send(bytes, toListener: connection)
    }
  }

  /// A heartbeat is due, or a client takes nothing any more.
  func handleEventDeadline(of connection: Connection) {
    if let stall = connection.stallDeadline, stall <= now { return close(connection) }
    send(Array(":\n\n".utf8), toListener: connection)
  }

  func writeEvents(to connection: Connection) {
    let (progress, count) = connection.outgoing.send(to: connection.descriptor, through: scratch)
    switch progress {
    case .failed: return close(connection)
    case .finished: connection.stallDeadline = nil
    case .blocked, .paused:
      if count > 0 || connection.stallDeadline == nil { connection.stallDeadline = now + limits.writeTime }
    }
    connection.deadline = min(connection.stallDeadline ?? now + limits.heartbeatTime, now + limits.heartbeatTime)
  }

  private func send(_ bytes: [UInt8], toListener connection: Connection) {
    guard connection.outgoing.waitingBytes + bytes.count <= limits.eventBytes else { return close(connection) }
    connection.outgoing.append(bytes)
    writeEvents(to: connection)
  }

  /// The body has no length: it ends with the connection.
  private var eventsHead: [UInt8] {
    let fields = [HeaderField("Date", HTTPDate.now()), HeaderField("Content-Type", MediaType.eventStream)] + core.commonFields
    let lines = fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    return Array("HTTP/1.1 200 OK\r\n\(lines)Connection: close\r\n\r\n".utf8)
  }

  /// The event that a page has heard of, which its script names as `?last=`.
  private static func lastEventID(in query: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix("last=") }.map { String($0.dropFirst(5)) }
  }
}
