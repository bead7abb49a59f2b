/// A request that is well formed and meant for this server.
struct Request: Sendable, Hashable {
  enum Method: Sendable, Hashable {
    case get
    case head
  }

  var method: Method
  var target: RequestTarget
  var head: RequestHead
  /// Whether the client wants to send further requests over the connection.
  var isKeptAlive: Bool

  /// - Throws: `RequestRefusal` for a foreign name of this server, a request with a body, another method than GET and HEAD, and all
  ///   that different servers might understand differently.
  init(checking head: RequestHead, hosts: HostPolicy) throws(RequestRefusal) {
    guard head.values(of: "transfer-encoding").isEmpty else { throw RequestRefusal(.badRequest, "Requests with a transfer coding are not taken.") }
    let bodySize = try Self.bodySize(head)
    let names = head.values(of: "host")
    guard names.count == 1, let name = names.first else { throw RequestRefusal(.badRequest, "There has to be one Host.") }
    guard hosts.accepts(host: name) else { throw Self.foreignHost }
    switch head.method {
    case "GET": method = .get
    case "HEAD": method = .head
    default: throw RequestRefusal(.methodNotAllowed, "Only GET and HEAD are answered.")
    }
    guard bodySize == 0 else { throw RequestRefusal(.contentTooLarge, "Requests with a body are not taken.") }
    target = try Self.target(head.target, hosts: hosts)
    let options = head.values(of: "connection").flatMap { $0.split(separator: ",") }.map { HTTPText.trimmed($0).lowercased() }
    isKeptAlive = head.minorVersion == 1 ? !options.contains("close") : options.contains("keep-alive")
    self.head = head
  }

  private static let foreignHost = RequestRefusal(.forbidden, "This server does not answer to that name; allow the host if it is yours.")

  private static func bodySize(_ head: RequestHead) throws(RequestRefusal) -> Int {
    let sizes = head.values(of: "content-length")
    guard sizes.count < 2 else { throw RequestRefusal(.badRequest, "There is more than one Content-Length.") }
    guard let size = sizes.first else { return 0 }
    guard let number = HTTPText.number(size) else { throw RequestRefusal(.badRequest, "Content-Length is not a number.") }
    return number
  }

  private static func target(_ text: String, hosts: HostPolicy) throws(RequestRefusal) -> RequestTarget {
    if text.hasPrefix("/") { return try RequestTarget(parsing: text) }
    guard text.lowercased().hasPrefix("http://") else { throw RequestRefusal(.badRequest, "The target is not a path.") }
    let rest = text.dropFirst(7)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    guard hosts.accepts(host: rest[..<end]) else { throw foreignHost }
    let path = rest[end...]
    return try RequestTarget(parsing: path.hasPrefix("/") ? String(path) : "/\(path)")
  }
}
