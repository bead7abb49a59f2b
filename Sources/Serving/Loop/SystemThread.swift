import Glibc

/// A thread of the system. It takes no signals: they are for the threads that were there before.
struct SystemThread: Sendable {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  init(_ run: @escaping @Sendable () -> Void) throws(ServerError) {
    var everything = sigset_t()
    var earlier = sigset_t()
    sigfillset(&everything)
    pthread_sigmask(SIG_SETMASK, &everything, &earlier)
    defer { pthread_sigmask(SIG_SETMASK, &earlier, nil) }
    let body = Unmanaged.passRetained(Body(run))
    var handle = pthread_t()
    let result = pthread_create(
      &handle, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard result == 0 else {
      body.release()
      throw .system(reason: String(cString: strerror(result)))
    }
    self.handle = handle
  }

  /// Waits for its end. To be called once.
  func join() { pthread_join(handle, nil) }
}
