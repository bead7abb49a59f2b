import Glibc

/// A client's connection. It belongs to the loop's thread.
final class Connection {
  enum Phase {
    /// A request is waited for, or the rest of one.
    case reading
    /// A worker looks for the answer.
    case answering
    /// The answer is on its way.
    case writing(isLast: Bool)
    /// Events are sent as they come.
    case streaming
    /// All is sent; what the client still sends is thrown away, as closing at once could take the answer from it.
    case lingering
  }

  let number: UInt64
  let descriptor: Int32
  var phase = Phase.reading
  /// When the connection has to do something by itself; nil while it waits for a worker.
  var deadline: SuspendingClock.Instant?
  /// When the client was last heard of.
  var lastActivity: SuspendingClock.Instant
  var buffer: RequestBuffer
  var outgoing = Outgoing(bytes: [])
  /// The request that is being answered.
  var request: Request?
  /// The last event that was sent.
  var heardEvents = 0
  /// When a client of events is taken for dead if it takes nothing till then; nil while nothing waits for it.
  var stallDeadline: SuspendingClock.Instant?

  init(number: UInt64, descriptor: Int32, limits: ServerLimits, now: SuspendingClock.Instant) {
    self.number = number
    self.descriptor = descriptor
    buffer = RequestBuffer(limits: limits)
    lastActivity = now
    deadline = now + limits.idleTime
  }

  deinit { close(descriptor) }

  /// What the loop has to wait for.
  var awaitedEvents: Int32 {
    switch phase {
    case .reading, .lingering: POLLIN
    case .answering: 0
    case .writing: POLLOUT
    case .streaming: outgoing.isEmpty ? POLLIN : POLLIN | POLLOUT
    }
  }

  /// Whether it may give way to a new one: nothing is due to its client.
  var isWaiting: Bool {
    switch phase {
    case .reading, .lingering: true
    case .answering, .writing, .streaming: false
    }
  }
}
