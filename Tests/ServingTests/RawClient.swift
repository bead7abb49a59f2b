import Glibc

/// A connection over which a test sends bytes as they are.
final class RawClient {
  private let descriptor: Int32
  private var received: [UInt8] = []
  private(set) var hasEnded = false

  init(port: UInt16, isV6: Bool = false, address text: String = "127.0.0.1", receiveBuffer: Int32? = nil) throws {
    descriptor = socket(isV6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size)) }
    let result: Int32
    if isV6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      inet_pton(AF_INET6, "::1", &address.sin6_addr)
      result = Self.connect(descriptor, &address)
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      inet_pton(AF_INET, text, &address.sin_addr)
      result = Self.connect(descriptor, &address)
    }
    guard result == 0 else { throw RawClientError(words: "connect: \(String(cString: strerror(errno)))") }
    var on: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(descriptor) }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends what the server takes; it may have closed the connection.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      sent += count
    }
  }

  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next response; the length of its body is in its head.
  func response(toHead: Bool = false, timeout: Int32 = 20_000) throws -> RawResponse {
    while true {
      if let (response, count) = RawResponse.parse(received, isBodyLeftOut: toHead) {
        received.removeFirst(count)
        return response
      }
      guard receive(timeout: timeout) else {
        throw RawClientError(words: "no whole response, but: \(String(decoding: received.prefix(2000), as: UTF8.self))")
      }
    }
  }

  /// Reads until a text came that satisfies a condition, and takes it.
  func text(until isEnough: (String) -> Bool, timeout: Int32 = 20_000) throws -> String {
    while true {
      let text = String(decoding: received, as: UTF8.self)
      if isEnough(text) {
        received = []
        return text
      }
      guard receive(timeout: timeout) else { throw RawClientError(words: "not what was waited for, but: \(text)") }
    }
  }

  /// All that comes until the server ends the connection; nil when it does not.
  func rest(timeout: Int32 = 20_000) -> [UInt8]? {
    while receive(timeout: timeout) {}
    return hasEnded ? received : nil
  }

  /// - Returns: false at the end, and when nothing comes in time.
  private func receive(timeout: Int32) -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, timeout) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else {
      hasEnded = true
      return false
    }
    received += buffer[..<count]
    return true
  }

  private static func connect<Address>(_ descriptor: Int32, _ address: inout Address) -> Int32 {
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}

struct RawClientError: Error, CustomStringConvertible {
  var words: String
  var description: String { words }
}

/// A response taken apart.
struct RawResponse {
  var status: Int
  /// Names in lower case.
  var fields: [String: String]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// Nil when it is not whole yet, or none.
  static func parse(_ bytes: [UInt8], isBodyLeftOut: Bool = false) -> (RawResponse, count: Int)? {
    let mark = Array("\r\n\r\n".utf8)
    guard bytes.count >= 4, let end = (0...(bytes.count - 4)).first(where: { bytes[$0..<($0 + 4)].elementsEqual(mark) }) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let start = lines[0].split(separator: " ", maxSplits: 2)
    guard start.count == 3, start[0] == "HTTP/1.1", let status = Int(start[1]) else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, fields.updateValue(String(parts[1].drop { $0 == " " }), forKey: parts[0].lowercased()) == nil else { return nil }
    }
    let size = isBodyLeftOut || status == 304 ? 0 : Int(fields["content-length"] ?? "") ?? 0
    guard bytes.count >= end + 4 + size else { return nil }
    return (RawResponse(status: status, fields: fields, body: Array(bytes[(end + 4)..<(end + 4 + size)])), end + 4 + size)
  }
}
