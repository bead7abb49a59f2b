/// Bytes of a connection that no request was made of yet. Each byte is looked at once, however slowly they come.
struct RequestBuffer {
  private let limits: ServerLimits
  private var bytes: [UInt8] = []
  /// What was looked at.
  private var position = 0
  private var lineStart = 0
  private var lines: [Range<Int>] = []
  private var hasSkippedLine = false

  init(limits: ServerLimits) { self.limits = limits }

  /// Whether there is nothing of a further request.
  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ more: UnsafeRawBufferPointer) { bytes += more }

  /// Takes the next head off.
  ///
  /// - Returns: nil when its end is not there yet.
  /// - Throws: `RequestRefusal` as soon as it cannot become one.
  mutating func next() throws(RequestRefusal) -> RequestHead? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == HTTPText.lineFeed {
        guard position > lineStart, bytes[position - 1] == HTTPText.carriageReturn else {
          throw RequestRefusal(.badRequest, "A line ends without a carriage return.")
        }
        if let head = try endLine() { return head }
        continue
      }
      guard byte == HTTPText.carriageReturn || HTTPText.isFieldByte(byte) else {
        throw RequestRefusal(.badRequest, "The head has a control character.")
      }
      if position > lineStart, bytes[position - 1] == HTTPText.carriageReturn {
        throw RequestRefusal(.badRequest, "A carriage return does not end a line.")
      }
      position += 1
      try checkSize()
    }
    return nil
  }

  /// Takes the line whose end is at the position.
  private mutating func endLine() throws(RequestRefusal) -> RequestHead? {
    let line = lineStart..<(position - 1)
    position += 1
    lineStart = position
    if !line.isEmpty {
      lines.append(line)
      guard lines.count <= limits.headerFields + 1 else { throw RequestRefusal(.headerFieldsTooLarge, "There are too many header lines.") }
      return nil
    }
    guard !lines.isEmpty else {
      // Some clients send one empty line more after a request.
      guard !hasSkippedLine else { throw RequestRefusal(.badRequest, "There is no request line.") }
      hasSkippedLine = true
      return nil
    }
    let head = try RequestHead(lines: lines.map { bytes[$0] })
    bytes.removeFirst(position)
    position = 0
    lineStart = 0
    lines = []
    hasSkippedLine = false
    return head
  }

  private func checkSize() throws(RequestRefusal) {
    if lines.isEmpty, position - lineStart > limits.requestLineBytes { throw RequestRefusal(.uriTooLong, "The request line is too long.") }
    if !lines.isEmpty, position - (lines.first?.upperBound ?? 0) > limits.headerBytes {
      throw RequestRefusal(.headerFieldsTooLarge, "The header is too long.")
    }
  }
}
