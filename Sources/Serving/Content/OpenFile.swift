import Glibc

/// A regular file that is open for reading; it is closed when nobody needs it any more.
package final class OpenFile: Sendable {
  package let size: Int
  let entityTag: EntityTag
  private let descriptor: Int32

  /// Takes a descriptor over. Nil, and the descriptor closed, when it is not that of a regular file.
  package init?(taking descriptor: Int32) {
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    self.descriptor = descriptor
    size = max(0, Int(status.st_size))
    entityTag = EntityTag(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino), size: UInt64(size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  deinit { close(descriptor) }

  /// - Returns: how many bytes were read; 0 at the end of the file, which may be before ``size`` if the file was cut since.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }

  /// All bytes, up to ``size``; nil when it cannot be read whole.
  func bytes() -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      while count < size {
        let received = read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<size]), at: count)
        guard received > 0 else {
          isWhole = false
          return
        }
        count += received
      }
    }
    return isWhole ? bytes : nil
  }
}
