import CSpawn
import Glibc

/// A pipe that a child writes into; its ends are closed with the value.
struct ProcessPipe: ~Copyable {
  private(set) var readingEnd: Int32 = -1
  private(set) var writingEnd: Int32 = -1

  var isOpen: Bool { readingEnd >= 0 }

  init() throws(ChildProcessError) {
    let error = make_pipe(&readingEnd, &writingEnd)
    guard error == 0 else { throw ChildProcessError(systemError: error) }
    _ = fcntl(readingEnd, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if readingEnd >= 0 { close(readingEnd) }
    if writingEnd >= 0 { close(writingEnd) }
  }

  /// To be called once the child has it: the pipe ends when nobody else holds it open.
  mutating func closeWritingEnd() {
    close(writingEnd)
    writingEnd = -1
  }

  private mutating func closeReadingEnd() {
    close(readingEnd)
    readingEnd = -1
  }

  /// Takes what is there without waiting, up to one buffer; closes the pipe at its end.
  ///
  /// - Returns: whether there was something, which `take` has got.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
    guard isOpen else { return false }
    while true {
      let count = Glibc.read(readingEnd, buffer.baseAddress, buffer.count)
      if count > 0 {
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        return true
      }
      if count < 0, errno == EINTR { continue }
      if count == 0 || errno != EAGAIN { closeReadingEnd() }
      return false
    }
  }
}
