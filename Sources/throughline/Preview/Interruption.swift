import Glibc

/// Tells of Ctrl-C, or of the request to end, instead of ending at once.
enum Interruption {
  /// Where the handler writes; it may do little more.
  nonisolated(unsafe) private static var writingEnd: Int32 = -1

  /// From now on the two signals do not end the process; `body` is called on a thread of its own when the first comes. A second one ends the process.
  ///
  /// - Returns: false where the system has no room for it, and the signals end the process as always.
  @discardableResult
  static func onFirst(_ body: @escaping @Sendable () -> Void) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    writingEnd = ends[1]
    let waiter = Unmanaged.passRetained(Waiter(readingEnd: ends[0], body: body))
    var thread = pthread_t()
    let failure = pthread_create(&thread, nil, { pointer in
      guard let pointer else { return nil }
      let waiter = Unmanaged<Waiter>.fromOpaque(pointer).takeRetainedValue()
      var byte: UInt8 = 0
      while read(waiter.readingEnd, &byte, 1) < 0, errno == EINTR {}
      waiter.body()
      return nil
    }, waiter.toOpaque())
    guard failure == 0 else {
      waiter.release()
      return false
    }
    pthread_detach(thread)
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        var byte: UInt8 = 1
        _ = write(Interruption.writingEnd, &byte, 1)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(signal, &action, nil)
    }
    return true
  }

  private final class Waiter: Sendable {
    let readingEnd: Int32
    let body: @Sendable () -> Void

    init(readingEnd: Int32, body: @escaping @Sendable () -> Void) {
      self.readingEnd = readingEnd
      self.body = body
    }
  }
}
