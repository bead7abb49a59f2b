/// How much one client may ask of the server, so that the others are served.
package struct ServerLimits: Sendable {
  /// Connections at once. Beyond them, the one that waits longest for its client gives way.
  package var connections = 256
  /// Clients of the events endpoint at once.
  package var eventClients = 64
  package var requestLineBytes = 8192
  package var headerBytes = 32768
  package var headerFields = 100
  /// How long a request's head may take from its first byte to its last.
  package var headerTime = Duration.seconds(10)
  /// How long a connection may be without a request.
  package var idleTime = Duration.seconds(60)
  /// How long a client may take nothing of its response.
  package var writeTime = Duration.seconds(20)
  /// How often clients of the events endpoint hear that the server is there.
  package var heartbeatTime = Duration.seconds(15)
  /// How many bytes of events may wait for a client before it is dropped.
  package var eventBytes = 1 << 18
  /// How long the server hears on after its last word, so that the client can read it.
  package var lingerTime = Duration.seconds(1)
  /// Threads that ask the ``ResponseSource``.
  package var workers = 4

  package init() {}
}
