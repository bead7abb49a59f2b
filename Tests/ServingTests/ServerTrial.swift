import Glibc
import Testing

@testable import Serving

/// A server with a small site, for one test.
struct ServerTrial {
  let server: PreviewServer
  var port: UInt16 { server.port }

  init(_ source: any ResponseSource = MemorySource(MemorySource.small), configure: (inout ServerConfiguration) -> Void = { _ in }) throws {
    var configuration = ServerConfiguration()
    configuration.port = 0
    // Pages as they are, but where a test is about the script.
    configuration.alterHTML = { html, _ in html }
    configure(&configuration)
    server = try PreviewServer(configuration, source: source)
  }

  func client(isV6: Bool = false) throws -> RawClient { try RawClient(port: port, isV6: isV6) }

  /// The head of a request for a path.
  func request(_ path: String, method: String = "GET", fields: [String] = []) -> String {
    (["\(method) \(path) HTTP/1.1", "Host: localhost:\(port)"] + fields).map { $0 + "\r\n" }.joined() + "\r\n"
  }

  /// One request over a connection of its own.
  func get(_ path: String, method: String = "GET", fields: [String] = []) throws -> RawResponse {
    let client = try client()
    client.send(request(path, method: method, fields: fields))
    return try client.response(toHead: method == "HEAD")
  }

  /// The status that raw bytes get, after which the connection has to end.
  func refusal(of text: String) throws -> Int {
    let client = try client()
    client.send(text)
    let response = try client.response()
    #expect(response.fields["connection"] == "close")
    #expect(client.rest() == [])
    return response.status
  }

  /// Expects that the server still serves.
  func expectAlive(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try get("/style.css").status == 200, sourceLocation: sourceLocation)
  }
}

/// Runs work in threads of their own and waits for all.
func inThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) throws {
  let threads = try (0..<count).map { index in try SystemThread { body(index) } }
  for thread in threads { thread.join() }
}
