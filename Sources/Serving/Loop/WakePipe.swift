import Glibc

/// A pipe that ends a wait for sockets.
final class WakePipe: Sendable {
  let readingEnd: Int32
  private let writingEnd: Int32

  init() throws(ServerError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .lastSystemError() }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readingEnd = ends[0]
    writingEnd = ends[1]
  }

  deinit {
    close(readingEnd)
    close(writingEnd)
  }

  /// Makes the reading end readable. Where the pipe is full it is so already.
  func wake() {
    var byte: UInt8 = 1
    while write(writingEnd, &byte, 1) < 0, errno == EINTR {}
  }

  /// Takes all that was written, so that the next wait waits.
  func clear() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readingEnd, &bytes, bytes.count) > 0 {}
  }
}
