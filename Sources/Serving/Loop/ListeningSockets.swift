import Glibc

/// Sockets that listen at several addresses with one port.
final class ListeningSockets: Sendable {
  let descriptors: [Int32]
  let port: UInt16

  /// Listens at the wanted port, or at the next one that is free at all addresses. An address of a family that this machine does not have is
  /// passed over, unless it is the only one.
  ///
  /// - Parameter wantedPort: 0 leaves the choice to the system.
  init(addresses: [String], wantedPort: UInt16) throws(ServerError) {
    for port in Self.ports(from: wantedPort) {
      guard let opened = try Self.open(addresses, port: port) else { continue }
      descriptors = opened.descriptors
      self.port = opened.port
      return
    }
    throw .cannotListen(address: addresses.joined(separator: ", "), reason: "all ports that were tried are taken")
  }

  deinit {
    for descriptor in descriptors { close(descriptor) }
  }

  /// The ports to try. The system's own choice, which is 0, is tried again: the port it finds at one address may be taken at another.
  private static func ports(from wantedPort: UInt16) -> [UInt16] {
    let following = wantedPort == 0 ? [] : Array(wantedPort...UInt16(clamping: Int(wantedPort) + 16))
    return following + Array(repeating: 0, count: 16)
  }

  /// Nil when the port is taken at one of the addresses.
  private static func open(_ addresses: [String], port: UInt16) throws(ServerError) -> (descriptors: [Int32], port: UInt16)? {
    var port = port
    var descriptors: [Int32] = []
    var failure: ServerError?
    for text in addresses {
      guard let address = SocketAddress(text, port: port) else { throw .invalidSetting(name: "address", value: text) }
      let (descriptor, error) = listen(at: address)
      if let descriptor {
        descriptors.append(descriptor)
        if port == 0 { port = SocketAddress.port(of: descriptor) ?? 0 }
        continue
      }
      if error == EAFNOSUPPORT || error == EADDRNOTAVAIL {
        failure = .cannotListen(address: text, reason: String(cString: strerror(error)))
        continue
      }
      for descriptor in descriptors { close(descriptor) }
      // A port that only root may use is as good as taken.
      if error == EADDRINUSE || error == EACCES { return nil }
      throw .cannotListen(address: text, reason: String(cString: strerror(error)))
    }
    if descriptors.isEmpty { throw failure ?? .invalidSetting(name: "addresses", value: "") }
    return (descriptors, port)
  }

  /// - Returns: the socket, or the error's number.
  private static func listen(at address: SocketAddress) -> (Int32?, Int32) {
    let descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return (nil, errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    setOption(descriptor, SOL_SOCKET, SO_REUSEADDR)
    // Otherwise `::` would take the port of IPv4 too.
    if address.family == AF_INET6 { setOption(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY) }
    guard address.bind(descriptor) == 0, Glibc.listen(descriptor, 512) == 0 else {
      let error = errno
      close(descriptor)
      return (nil, error)
    }
    return (descriptor, 0)
  }

  private static func setOption(_ descriptor: Int32, _ level: Int32, _ name: Int32) {
    var on: Int32 = 1
    setsockopt(descriptor, level, name, &on, socklen_t(MemoryLayout<Int32>.size))
  }
}
