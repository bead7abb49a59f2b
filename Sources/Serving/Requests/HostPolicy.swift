/// Which names of this server are accepted. A page of another site can have its name point to this machine (DNS rebinding):
/// its requests name that site, and are refused.
struct HostPolicy: Sendable {
  /// Names that are accepted with this server's port only, in lower case; IPv6 addresses in brackets.
  private let names: Set<String>
  /// Accepted as they are, in lower case: with the port they name, or with any.
  private let configuredHosts: Set<String>
  private let port: UInt16

  init(addresses: [String], configuredHosts: [String], port: UInt16) {
    names = Set(["localhost"] + addresses.map { $0.contains(":") ? "[\($0.lowercased())]" : $0 })
    self.configuredHosts = Set(configuredHosts.map { $0.lowercased() })
    self.port = port
  }

  /// - Parameter host: the value of a `Host` field, or the authority of an address.
  func accepts(host: some StringProtocol) -> Bool {
    let host = host.lowercased()
    if configuredHosts.contains(host) { return true }
    guard let (name, port) = Self.parts(of: host) else { return false }
    if configuredHosts.contains(name) { return true }
    return names.contains(name) && (port ?? 80) == Int(self.port)
  }

  /// - Parameter origin: the value of an `Origin` field.
  func accepts(origin: String) -> Bool {
    if origin.hasPrefix("http://") { return accepts(host: origin.dropFirst(7)) }
    // A configured name may belong to a server in front of this one, which may speak HTTPS.
    guard origin.hasPrefix("https://") else { return false }
    let host = origin.dropFirst(8).lowercased()
    return configuredHosts.contains(host) || Self.parts(of: host).map { configuredHosts.contains($0.name) } ?? false
  }

  private static func parts(of host: String) -> (name: String, port: Int?)? {
    let colon = host.lastIndex(of: ":")
    guard let colon, !host[colon...].contains("]") else { return (host, nil) }
    guard let port = HTTPText.number(host[host.index(after: colon)...]), port <= Int(UInt16.max) else { return nil }
    return (String(host[..<colon]), port)
  }
}
