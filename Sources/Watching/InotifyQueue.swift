import Glibc

/// An inotify instance of the kernel; it ends with the value.
struct InotifyQueue: ~Copyable {
  let descriptor: Int32
  private let buffer: UnsafeMutableRawBufferPointer

  /// - Throws: `WatchError` that names `path`, the folder it is wanted for.
  init(for path: String) throws(WatchError) {
    descriptor = inotify_init1(Int32(truncatingIfNeeded: IN_NONBLOCK) | Int32(truncatingIfNeeded: IN_CLOEXEC))
    guard descriptor >= 0 else { throw WatchError(startingFor: path, systemError: errno) }
    buffer = .allocate(byteCount: 65536, alignment: 16)
  }

  deinit {
    close(descriptor)
    buffer.deallocate()
  }

  /// - Returns: the watch's number, which is the old one where the folder is watched already; nil with `errno` when refused.
  func addWatch(on location: String, for mask: UInt32) -> Int32? {
    let watch = inotify_add_watch(descriptor, location, mask)
    return watch < 0 ? nil : watch
  }

  func removeWatch(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// Takes what one buffer holds, without waiting.
  func read() -> [InotifyEvent] {
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    guard count > 0 else { return [] }
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    let headSize = MemoryLayout<inotify_event>.size
    var events: [InotifyEvent] = []
    var offset = 0
    while offset + headSize <= bytes.count {
      let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = offset + headSize + Int(head.len)
      guard end <= bytes.count else { break }
      let name = bytes[(offset + headSize)..<end].prefix { $0 != 0 }
      events.append(InotifyEvent(watch: head.wd, mask: head.mask, name: String(decoding: name, as: UTF8.self)))
      offset = end
    }
    return events
  }
}
