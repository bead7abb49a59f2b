import Glibc
import Synchronization

/// A pipe that ends a wait in another thread.
final class StopSignal: Sendable {
  private let readingEnd: Int32
  private let writingEnd: Int32
  private let isRaised = Atomic<Bool>(false)

  /// - Throws: `WatchError` that names `path`, the folder it is wanted for.
  init(for path: String) throws(WatchError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw WatchError(path: path, cause: .system(reason: String(cString: strerror(errno)))) }
    readingEnd = ends[0]
    writingEnd = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(readingEnd)
    close(writingEnd)
  }

  var isSet: Bool { isRaised.load(ordering: .acquiring) }

  func set() {
    guard !isRaised.exchange(true, ordering: .acquiringAndReleasing) else { return }
    var byte: UInt8 = 1
    // Nobody reads it: the pipe stays readable for good.
    while write(writingEnd, &byte, 1) < 0, errno == EINTR {}
  }

  /// Waits until a descriptor can be read.
  ///
  /// - Parameter limit: the longest wait; nil is for ever.
  /// - Returns: false when the signal is set.
  func wait(for descriptor: Int32, limit: Duration?) -> Bool {
    guard !isSet else { return false }
    var waits = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0)]
    poll(&waits, nfds_t(waits.count), Self.milliseconds(limit))
    return !isSet
  }

  /// Rounded up, so that a wait does not end before its time and start again.
  private static func milliseconds(_ limit: Duration?) -> Int32 {
    guard let limit else { return -1 }
    let milliseconds = limit / Duration.milliseconds(1)
    return milliseconds > 0 ? Int32(min(milliseconds.rounded(.up), 1_000_000)) : 0
  }
}
