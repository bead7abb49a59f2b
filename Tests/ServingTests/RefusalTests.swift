import Testing

@testable import Serving

/// What other requests get: an answer that does no harm, and the end of their connection.
@Suite struct RefusalTests {
  @Test(arguments: [
    "/../secret", "/a/../style.css", "/%2e%2e/secret", "/%2E%2e/", "/.%2e/", "/./style.css", "/%2e/", "/a%2fb", "/a%2Fb", "/a%5cb", "/a%5Cb", "/a\\b",
    "/%00", "/a%0d%0aSet-Cookie:%20a", "/a%7f", "/a%", "/a%4", "/a%zz", "/a%+1", "/%c0%af", "/%c0%ae%c0%ae/", "/%ed%a0%80", "/%f5%80%80%80", "/%ff",
    "/%e6%95", "/a#b", "style.css", "*", "/\\evil", "http:/a",
  ])
  func pathsThatNoLinkHas(_ path: String) throws {
    let trial = try ServerTrial()
    #expect(try trial.refusal(of: trial.request(path)) == 400)
    try trial.expectAlive()
  }

  @Test(arguments: ["//style.css", "/en//index.html", "//evil.example/en", "/en//"])
  func emptyNamesAreNotFound(_ path: String) throws {
    let trial = try ServerTrial()
    #expect(try trial.refusal(of: trial.request(path)) == 404)
  }

  @Test(arguments: [
    "evil.example", "evil.example:PORT", "localhost", "localhost:1", "localhost:PORT.evil.example", "localhost.evil.example:PORT", "127.0.0.2:PORT",
    "[::2]:PORT", "::1:PORT", "[::1]", "localhost:PORT:PORT", "localhost:", "localhost:+PORT", "user@localhost:PORT", "0.0.0.0:PORT", "",
    "localhost:99999999999999999999",
  ])
  func foreignNamesOfTheServer(_ host: String) throws {
    let trial = try ServerTrial()
    let host = host.replacing("PORT", with: String(trial.port))
    #expect(try trial.refusal(of: "GET /style.css HTTP/1.1\r\nHost: \(host)\r\n\r\n") == 403)
  }

  @Test(arguments: ["localhost:PORT", "LOCALHOST:PORT", "127.0.0.1:PORT", "[::1]:PORT", "preview.test", "preview.test:443", "proxy.test:8443"])
  func acceptedNamesOfTheServer(_ host: String) throws {
    let trial = try ServerTrial { $0.allowedHosts = ["Preview.test", "proxy.test:8443"] }
    let client = try trial.client()
    client.send("GET /style.css HTTP/1.1\r\nHost: \(host.replacing("PORT", with: String(trial.port)))\r\n\r\n")
    #expect(try client.response().status == 200)
    #expect(try trial.refusal(of: "GET / HTTP/1.1\r\nHost: proxy.test:1\r\n\r\n") == 403)
  }

  @Test func absoluteTargetsAreForThisServerOnly() throws {
    let trial = try ServerTrial()
    let own = "localhost:\(trial.port)"
    for (target, status) in [
      ("http://\(own)/style.css", 200), ("HTTP://\(own)/style.css", 200), ("http://\(own)", 200), ("http://\(own)?q", 200),
      ("http://evil.example/style.css", 403), ("http://\(own)@evil.example/", 403), ("http://\(own)/../x", 400), ("https://\(own)/", 400),
      ("http:///style.css", 403), ("file:///etc/passwd", 400),
    ] {
      #expect(try trial.get(target).status == status, "\(target)")
    }
    #expect(try trial.refusal(of: "GET http://\(own)/ HTTP/1.1\r\nHost: evil.example\r\n\r\n") == 403)
  }

  @Test func otherMethodsAndBodiesAreNotTaken() throws {
    let trial = try ServerTrial()
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND", "X"] {
      let response = try trial.get("/", method: method)
      #expect(response.status == 405, "\(method)")
      #expect(response.fields["allow"] == "GET, HEAD")
    }
    #expect(try trial.refusal(of: trial.request("/", method: "POST", fields: ["Content-Length: 5"]) + "12345") == 405)
    #expect(try trial.refusal(of: trial.request("/", fields: ["Content-Length: 5"]) + "12345") == 413)
    #expect(try trial.refusal(of: trial.request("/", fields: ["Content-Length: 9223372036854775807"])) == 413)
    #expect(try trial.get("/", fields: ["Content-Length: 0"]).status == 200)
  }

  @Test(arguments: [
    ["Content-Length: 0", "Content-Length: 0"], ["Content-Length: 0, 0"], ["Content-Length: -1"], ["Content-Length: +1"], ["Content-Length: 1x"],
    ["Content-Length: 99999999999999999999"], ["Content-Length:"], ["Transfer-Encoding: chunked"], ["Transfer-Encoding: identity"],
    ["Content-Length: 5", "Transfer-Encoding: chunked"], ["Host: localhost"], ["Name : value"], [": value"], ["Name"], ["Na me: value"],
    ["A: 1", " folded"], ["A: 1", "\tfolded"], ["A: a\0b"], ["A: a\u{1}b"], ["A: a\u{7F}b"], ["A: a\rb"], ["A: a\nB: b"], ["Nä: 1"], ["(A): 1"],
  ])
  func headersThatServersUnderstandDifferently(_ fields: [String]) throws {
    let trial = try ServerTrial()
    #expect(try trial.refusal(of: trial.request("/", fields: fields)) == 400)
    try trial.expectAlive()
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\nHost: HOST\n\n", 400), ("GET / HTTP/1.1\r\nHost: HOST\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: HOST\r\r\n\r\n", 400),
    ("GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400), ("GET / HTTP/1.1 \r\nHost: HOST\r\n\r\n", 400), (" GET / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("GET /\r\nHost: HOST\r\n\r\n", 400), ("GET\t/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 400), ("\r\n\r\nGET / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.0\r\n\r\n", 400), ("GET / HTTP/2.0\r\nHost: HOST\r\n\r\n", 505),
    ("GET / HTTP/1.2\r\nHost: HOST\r\n\r\n", 505), ("GET / HTTP/11\r\nHost: HOST\r\n\r\n", 400), ("GET / http/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505), ("GET /ü HTTP/1.1\r\nHost: HOST\r\n\r\n", 400), ("\u{16}\u{3}\u{1}\u{0}", 400), ("\n", 400),
    ("\r\r", 400), ("G(T / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
  ])
  func requestsThatAreNone(_ text: String, status: Int) throws {
    let trial = try ServerTrial()
    #expect(try trial.refusal(of: text.replacing("HOST", with: "localhost:\(trial.port)")) == status)
    try trial.expectAlive()
  }

  @Test func sizesHaveLimits() throws {
    let trial = try ServerTrial()
    #expect(try trial.refusal(of: trial.request("/" + String(repeating: "a", count: 9000))) == 414)
    #expect(try trial.refusal(of: String(repeating: "A", count: 9000)) == 414)
    #expect(try trial.refusal(of: trial.request("/", fields: ["A: \(String(repeating: "a", count: 40_000))"])) == 431)
    #expect(try trial.refusal(of: trial.request("/", fields: (0..<200).map { "A\($0): a" })) == 431)
    #expect(try trial.get("/", fields: ["A: \(String(repeating: "a", count: 30_000))"]).status == 200)
    #expect(try trial.get("/" + String(repeating: "a", count: 8000)).status == 404)
  }

  @Test func aRefusalReachesAClientThatStillSends() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    client.send(trial.request("/", method: "POST", fields: ["Content-Length: 1000000"]))
    client.send([UInt8](repeating: 0x61, count: 1_000_000))
    #expect(try client.response().status == 405)
  }

  @Test func whatFollowsARefusalIsNotAnswered() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    client.send("GET /.. HTTP/1.1\r\nHost: localhost:\(trial.port)\r\n\r\n" + trial.request("/"))
    #expect(try client.response().status == 400)
    #expect(client.rest() == [])
  }

  @Test func aRefusedHeadHasNoBody() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    client.send(trial.request("/..", method: "HEAD"))
    #expect(try client.response(toHead: true).status == 400)
    #expect(client.rest() == [])
  }
}
