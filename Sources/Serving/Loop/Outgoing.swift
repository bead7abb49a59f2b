import Glibc

/// What is on its way to a client: some bytes, and after them a part of a body.
struct Outgoing {
  enum Progress {
    /// All was sent.
    case finished
    /// The client takes nothing more for now.
    case blocked
    /// There is more, but others wait too.
    case paused
    case failed
  }

  /// How much one connection may send before the others have their turn.
  private static let turnBytes = 1 << 18
  /// Bodies up to this size go out in one piece with the head.
  private static let joinedBytes = 1 << 14

  private var bytes: [UInt8]
  private var sentBytes = 0
  private var body: ResponseBody
  private var range: Range<Int>

  init(bytes: [UInt8]) {
    self.bytes = bytes
    body = .bytes([])
    range = 0..<0
  }

  init(head: [UInt8], body: ResponseBody, range: Range<Int>) {
    bytes = head
    self.body = body
    self.range = range
    if case .bytes(let content) = body, range.count <= Self.joinedBytes {
      bytes += content[range]
      self.range = 0..<0
    }
  }

  /// How many bytes wait, but those of the body.
  var waitingBytes: Int { bytes.count - sentBytes }
  var isEmpty: Bool { waitingBytes == 0 && range.isEmpty }

  mutating func append(_ more: [UInt8]) {
    bytes.removeFirst(sentBytes)
    sentBytes = 0
    bytes += more
  }

  /// Sends what the client takes.
  ///
  /// - Parameter buffer: for parts of a file.
  /// - Returns: how far it got, and how many bytes were sent.
  mutating func send(to socket: Int32, through buffer: UnsafeMutableRawBufferPointer) -> (progress: Progress, count: Int) {
    var total = 0
    while !isEmpty {
      guard total < Self.turnBytes else { return (.paused, total) }
      let count = sendOnce(to: socket, through: buffer)
      guard count > 0 else {
        let isBlocked = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)
        return (isBlocked ? .blocked : .failed, total)
      }
      total += count
    }
    return (.finished, total)
  }

  /// - Returns: how many bytes were sent; below zero with `errno` when refused; 0 when the file has ended too early.
  private mutating func sendOnce(to socket: Int32, through buffer: UnsafeMutableRawBufferPointer) -> Int {
    if sentBytes < bytes.count {
      let count = bytes.withUnsafeBytes { Self.send(UnsafeRawBufferPointer(rebasing: $0[sentBytes...]), to: socket) }
      sentBytes += max(0, count)
      return count
    }
    let size = min(range.count, buffer.count)
    let count: Int
    switch body {
    case .bytes(let content):
      let part = range.lowerBound..<(range.lowerBound + size)
      count = content.withUnsafeBytes { Self.send(UnsafeRawBufferPointer(rebasing: $0[part]), to: socket) }
    case .file(let file):
      let received = file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<size]), at: range.lowerBound)
      guard received > 0 else { return 0 }
      count = Self.send(UnsafeRawBufferPointer(rebasing: buffer[..<received]), to: socket)
    }
    range = (range.lowerBound + max(0, count))..<range.upperBound
    return count
  }

  private static func send(_ bytes: UnsafeRawBufferPointer, to socket: Int32) -> Int {
    while true {
      let count = Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
