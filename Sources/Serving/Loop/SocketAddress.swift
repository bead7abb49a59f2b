import Glibc

/// An address of IPv4 or IPv6 with a port.
struct SocketAddress {
  private enum Storage {
    case v4(sockaddr_in)
    case v6(sockaddr_in6)
  }

  private let storage: Storage

  /// Nil for what is no numeric address.
  init?(_ text: String, port: UInt16) {
    var v4 = sockaddr_in()
    var v6 = sockaddr_in6()
    if inet_pton(AF_INET, text, &v4.sin_addr) == 1 {
      v4.sin_family = sa_family_t(AF_INET)
      v4.sin_port = port.bigEndian
      storage = .v4(v4)
    } else if inet_pton(AF_INET6, text, &v6.sin6_addr) == 1 {
      v6.sin6_family = sa_family_t(AF_INET6)
      v6.sin6_port = port.bigEndian
      storage = .v6(v6)
    } else {
      return nil
    }
  }

  var family: Int32 {
    switch storage {
    case .v4: AF_INET
    case .v6: AF_INET6
    }
  }

  /// - Returns: 0, or -1 with `errno`.
  func bind(_ descriptor: Int32) -> Int32 {
    switch storage {
    case .v4(let address): Self.bind(descriptor, address)
    case .v6(let address): Self.bind(descriptor, address)
    }
  }

  /// The port that a socket is bound to.
  static func port(of descriptor: Int32) -> UInt16? {
    var storage = sockaddr_in6()
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let result = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    // The port stands at the same place in the addresses of both families.
    return result == 0 ? UInt16(bigEndian: storage.sin6_port) : nil
  }

  private static func bind<Address>(_ descriptor: Int32, _ address: Address) -> Int32 {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
