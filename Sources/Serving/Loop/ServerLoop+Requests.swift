import Glibc

extension ServerLoop {
  func read(from connection: Connection) {
    let count = recv(connection.descriptor, scratch.baseAddress, min(scratch.count, 16384), 0)
    guard count > 0 else {
      if count == 0 || errno != EAGAIN && errno != EINTR { close(connection) }
      return
    }
    let wasEmpty = connection.buffer.isEmpty
    connection.lastActivity = now
    connection.buffer.append(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
    takeRequest(of: connection)
    if case .reading = connection.phase, wasEmpty { connection.deadline = now + limits.headerTime }
  }

  /// Goes on with the next request, where it is there already.
  private func takeRequest(of connection: Connection) {
    do throws(RequestRefusal) {
      guard let head = try connection.buffer.next() else { return }
      let request: Request
      do throws(RequestRefusal) {
        request = try Request(checking: head, hosts: core.hosts)
        if core.handler.isForEvents(request) { return try startEvents(request, of: connection) }
      } catch {
        return refuse(connection, error, isHeadOnly: head.method == "HEAD")
      }
      connection.request = request
      connection.phase = .answering
      connection.deadline = nil
      core.answer(request, for: connection.number)
    } catch {
      refuse(connection, error)
    }
  }

  func finish(_ completion: ServerCore.Completion) {
    guard let connection = connections[completion.connection], case .answering = connection.phase else { return }
    send(completion.response, to: connection, isLast: !(connection.request?.isKeptAlive ?? false))
  }

  /// Answers and ends the connection.
  func refuse(_ connection: Connection, _ refusal: RequestRefusal, isHeadOnly: Bool = false) {
    var response = Response(refusal)
    response.isHeadOnly = isHeadOnly
    send(response, to: connection, isLast: true)
  }

  private func send(_ response: Response, to connection: Connection, isLast: Bool) {
    let head = response.head(commonFields: core.commonFields, isLast: isLast)
    connection.outgoing =
      response.isHeadOnly || response.status == .notModified
      ? Outgoing(bytes: head) : Outgoing(head: head, body: response.body, range: response.range)
    connection.request = nil
    connection.phase = .writing(isLast: isLast)
    connection.deadline = now + limits.writeTime
    write(to: connection)
  }

  func write(to connection: Connection) {
    guard case .writing(let isLast) = connection.phase else { return }
    let (progress, count) = connection.outgoing.send(to: connection.descriptor, through: scratch)
    if count > 0 { connection.deadline = now + limits.writeTime }
    switch progress {
    case .blocked, .paused: return
    case .failed: close(connection)
    case .finished where isLast: linger(connection)
    case .finished:
      connection.lastActivity = now
      connection.outgoing = Outgoing(bytes: [])
      connection.phase = .reading
      connection.deadline = now + (connection.buffer.isEmpty ? limits.idleTime : limits.headerTime)
      takeRequest(of: connection)
    }
  }

  func linger(_ connection: Connection) {
    shutdown(connection.descriptor, Int32(SHUT_WR))
    connection.outgoing = Outgoing(bytes: [])
    connection.phase = .lingering
    connection.lastActivity = now
    connection.deadline = now + limits.lingerTime
  }

  /// Throws away what the client sends, up to its end.
  func discard(from connection: Connection) {
    let count = recv(connection.descriptor, scratch.baseAddress, scratch.count, 0)
    if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { close(connection) }
  }
}
