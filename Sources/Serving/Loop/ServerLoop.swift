import Glibc

/// Waits for all sockets at once and moves bytes. Nothing here waits for anything else, so no client can stop another.
/// It belongs to one thread.
final class ServerLoop {
  let core: ServerCore
  let limits: ServerLimits
  let clock = SuspendingClock()
  /// For what is read from sockets and files, and gone on with at once.
  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65536, alignment: 16)
  var connections: [UInt64: Connection] = [:]
  var now: SuspendingClock.Instant
  private let sockets: ListeningSockets
  private var connectionCount: UInt64 = 0
  /// Until when no connection is accepted, because the process has no file to spare.
  private var acceptancePause: SuspendingClock.Instant?

  init(core: ServerCore, sockets: ListeningSockets) {
    self.core = core
    self.sockets = sockets
    limits = core.limits
    now = clock.now
  }

  deinit { scratch.deallocate() }

  /// Serves until the server is stopped.
  func run() {
    while !core.mustStop {
      let ready = wait()
      now = clock.now
      if ready.isWoken { core.wakePipe.clear() }
      for completion in core.takeCompletions() { finish(completion) }
      for (number, events) in ready.connections { handle(events, of: number) }
      for message in core.channel.takePending() { broadcast(message) }
      for connection in connections.values where connection.deadline.map({ $0 <= now }) ?? false { handleDeadline(of: connection) }
      for listener in ready.listeners { accept(from: listener) }
    }
    connections = [:]
  }

  private struct Ready {
    var isWoken = false
    var listeners: [Int32] = []
    var connections: [(number: UInt64, events: Int32)] = []
  }

  /// Waits until a socket is ready, something is due, or another thread has news.
  private func wait() -> Ready {
    if let pause = acceptancePause, pause <= now { acceptancePause = nil }
    let listeners = acceptancePause == nil ? sockets.descriptors : []
    let numbers = Array(connections.keys)
    var waits = [pollfd(fd: core.wakePipe.readingEnd, events: Int16(POLLIN), revents: 0)]
    waits += listeners.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    waits += numbers.map { number in
      guard let connection = connections[number] else { return pollfd(fd: -1, events: 0, revents: 0) }
      return pollfd(fd: connection.descriptor, events: Int16(connection.awaitedEvents), revents: 0)
    }
    let count = poll(&waits, nfds_t(waits.count), milliseconds(until: nextDeadline))
    guard count > 0 else { return Ready() }
    var ready = Ready(isWoken: waits[0].revents != 0)
    ready.listeners = zip(listeners, waits.dropFirst()).filter { $1.revents != 0 }.map(\.0)
    for (number, wait) in zip(numbers, waits.dropFirst(1 + listeners.count)) where wait.revents != 0 {
      ready.connections.append((number, Int32(wait.revents)))
    }
    return ready
  }

  private var nextDeadline: SuspendingClock.Instant? {
    let deadlines = connections.values.lazy.compactMap(\.deadline)
    return [deadlines.min(), acceptancePause].compactMap { $0 }.min()
  }

  /// Rounded up, so that a wait does not end before its time and start again.
  private func milliseconds(until deadline: SuspendingClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let milliseconds = (deadline - clock.now) / Duration.milliseconds(1)
    return milliseconds > 0 ? Int32(min(milliseconds.rounded(.up), 60_000)) : 0
  }

  private func handle(_ events: Int32, of number: UInt64) {
    guard let connection = connections[number] else { return }
    if events & (POLLERR | POLLNVAL) != 0 { return close(connection) }
    switch connection.phase {
    case .reading: read(from: connection)
    case .lingering: discard(from: connection)
    case .streaming:
      if events & (POLLIN | POLLHUP) != 0 { discard(from: connection) }
      if events & POLLOUT != 0, connections[number] != nil { writeEvents(to: connection) }
    case .writing:
      if events & POLLHUP != 0 { return close(connection) }
      write(to: connection)
    case .answering:
      // Both ways are closed: nobody waits for the answer.
      if events & POLLHUP != 0 { close(connection) }
    }
  }

  private func handleDeadline(of connection: Connection) {
    switch connection.phase {
    case .reading:
      guard !connection.buffer.isEmpty else { return close(connection) }
      refuse(connection, RequestRefusal(.requestTimeout, "The request was not whole in time."))
    case .streaming: handleEventDeadline(of: connection)
    case .answering, .writing, .lingering: close(connection)
    }
  }

  func close(_ connection: Connection) { connections[connection.number] = nil }

  // MARK: New connections

  private func accept(from listener: Int32) {
    // A few at a time, so that a crowd of new ones does not push out those whose requests were not read yet.
    for _ in 0..<16 {
      let descriptor = Glibc.accept(listener, nil, nil)
      guard descriptor >= 0 else {
        if errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM { makeRoom() }
        return
      }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      var on: Int32 = 1
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
      connectionCount += 1
      let connection = Connection(number: connectionCount, descriptor: descriptor, limits: limits, now: now)
      if connections.count >= limits.connections, !closeLongestWaiting() {
        refuse(connection, RequestRefusal(.serviceUnavailable, "The server has too many clients."))
        continue
      }
      connections[connection.number] = connection
    }
  }

  private func makeRoom() {
    if !closeLongestWaiting() { acceptancePause = now + .milliseconds(100) }
  }

  /// - Returns: whether there was one.
  private func closeLongestWaiting() -> Bool {
    let waiting = connections.values.filter(\.isWaiting)
    guard let longest = waiting.min(by: { ($0.lastActivity, $0.number) < ($1.lastActivity, $1.number) }) else { return false }
    close(longest)
    return true
  }
}
