import Testing

@testable import Serving

@Suite struct EventTests {
  private func listen(_ trial: ServerTrial, query: String = "", fields: [String] = []) throws -> RawClient {
    let client = try trial.client()
    client.send(trial.request("/-/events\(query)", fields: fields))
    return client
  }

  /// A client that is known to be listening.
  private func listener(_ trial: ServerTrial) throws -> RawClient {
    let client = try listen(trial)
    _ = try client.text { $0.contains("retry:") }
    return client
  }

  /// The last event that a page served now knows of.
  private func lastID(_ trial: ServerTrial) throws -> String {
    let page = try trial.get("/").text
    return String(try #require(page.split(separator: "data-last=\"").last).prefix { $0 != "\"" })
  }

  @Test func eventsReachAllWhoListen() throws {
    let trial = try ServerTrial()
    let clients = try (0..<5).map { _ in try listener(trial) }
    trial.server.broadcast(ServerEvent(.styles, text: "style.css"))
    trial.server.broadcast(ServerEvent(.error, text: "a.md:1: wrong\r\n  <b>here</b>\n"))
    trial.server.broadcast(ServerEvent(.reload))
    for client in clients {
      let text = try client.text { $0.contains("event: reload\ndata: \n\n") }
      #expect(text.contains("event: styles\ndata: style.css\n\n"))
      #expect(text.contains("event: error\ndata: a.md:1: wrong\ndata:   <b>here</b>\ndata: \n\n"))
      let ids = text.split(separator: "\n").filter { $0.hasPrefix("id: ") }
      #expect(ids.count == 3 && Set(ids).count == 3)
    }
  }

  @Test func theStreamIsNoFileAndHasNoLength() throws {
    let trial = try ServerTrial()
    let client = try listen(trial)
    let head = try client.text { $0.contains("retry:") }
    #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(head.contains("Content-Type: text/event-stream; charset=utf-8\r\n"))
    #expect(head.contains("Cache-Control: no-cache\r\n"))
    #expect(!head.contains("Content-Length"))
    let headOnly = try trial.client()
    headOnly.send(trial.request("/-/events", method: "HEAD"))
    let rest = try #require(headOnly.rest())
    #expect(String(decoding: rest, as: UTF8.self).hasSuffix("Connection: close\r\n\r\n"))
  }

  @Test func whoComesBackHearsWhatWasMissed() throws {
    let trial = try ServerTrial { $0.alterHTML = { html, tag in html + Array(tag.utf8) } }
    let start = try lastID(trial)
    trial.server.broadcast(ServerEvent(.styles))
    trial.server.broadcast(ServerEvent(.styles))
    let missedStyles = try listen(trial, query: "?last=\(start)").text { $0.contains("event: ") && $0.hasSuffix("\n\n") }
    #expect(missedStyles.split(separator: "event: ").count == 2)
    #expect(missedStyles.contains("event: styles"))
    let afterStyles = try lastID(trial)
    trial.server.broadcast(ServerEvent(.reload))
    #expect(try listen(trial, fields: ["Last-Event-ID: \(afterStyles)"]).text { $0.contains("event: ") }.contains("event: reload"))
    // The browser's own word counts more than the page's.
    let client = try listen(trial, query: "?last=\(start)", fields: ["Last-Event-ID: \(try lastID(trial))"])
    _ = try client.text { $0.contains("retry:") }
    trial.server.broadcast(ServerEvent(.styles, text: "next"))
    let text = try client.text { $0.contains("event: ") && $0.hasSuffix("\n\n") }
    #expect(text.contains("event: styles\ndata: next\n\n") && !text.contains("reload"))
  }

  @Test func aPageOfAnEarlierServerLoadsAnew() throws {
    let trial = try ServerTrial()
    for id in ["x-0", "x-99", "nonsense", "-", ""] {
      let text = try listen(trial, query: "?last=\(id)").text { $0.contains("event: ") }
      #expect(text.contains("event: reload"), "\(id)")
    }
  }

  @Test func mistakesAreToldToWhoComesLaterUntilTheBuildRecovers() throws {
    let trial = try ServerTrial()
    trial.server.broadcast(ServerEvent(.error, text: "wrong"))
    #expect(try listen(trial).text { $0.contains("event: ") && $0.hasSuffix("\n\n") }.contains("event: error\ndata: wrong\n\n"))
    trial.server.broadcast(ServerEvent(.error))
    let client = try listener(trial)
    trial.server.broadcast(ServerEvent(.reload))
    let text = try client.text { $0.contains("event: ") }
    #expect(!text.contains("event: error"))
  }

  @Test func pagesOfOtherSitesDoNotHearEvents() throws {
    let trial = try ServerTrial { $0.allowedHosts = ["preview.test"] }
    let own = "localhost:\(trial.port)"
    for origin in ["http://evil.example", "null", "http://localhost", "http://localhost:1", "https://\(own)", own] {
      #expect(try trial.refusal(of: trial.request("/-/events", fields: ["Origin: \(origin)"])) == 403, "\(origin)")
    }
    #expect(try trial.refusal(of: trial.request("/-/events", fields: ["Sec-Fetch-Site: cross-site"])) == 403)
    for origin in ["http://localhost:\(trial.port)", "http://127.0.0.1:\(trial.port)", "https://preview.test", "http://preview.test:81"] {
      let text = try listen(trial, fields: ["Origin: \(origin)", "Sec-Fetch-Site: same-origin"]).text { $0.contains("retry:") }
      #expect(text.hasPrefix("HTTP/1.1 200"), "\(origin)")
    }
  }

  @Test func whoListensHearsThatTheServerIsThere() throws {
    let trial = try ServerTrial { $0.limits.heartbeatTime = .milliseconds(5) }
    let client = try listener(trial)
    #expect(try client.text { $0.split(separator: ":\n\n").count >= 3 || $0 == ":\n\n:\n\n:\n\n" }.allSatisfy { $0 == ":" || $0.isNewline })
  }

  @Test func onlySoManyMayListenAndALeaverMakesRoom() throws {
    let trial = try ServerTrial { $0.limits.eventClients = 3 }
    var clients = try (0..<3).map { _ in try listener(trial) }
    #expect(try trial.refusal(of: trial.request("/-/events")) == 503)
    try trial.expectAlive()
    clients.removeLast()
    // The server learns of the leaver in its own time.
    var isAdmitted = false
    for _ in 0..<200 where !isAdmitted {
      isAdmitted = try listen(trial).text { $0.contains("\r\n\r\n") }.hasPrefix("HTTP/1.1 200")
    }
    #expect(isAdmitted)
  }

  @Test func whoTakesNothingIsDroppedAndTheOthersHearOn() throws {
    let trial = try ServerTrial()
    let deaf = try RawClient(port: trial.port, receiveBuffer: 4096)
    deaf.send(trial.request("/-/events"))
    let client = try listener(trial)
    let text = String(repeating: "x", count: 100_000)
    for index in 0..<100 {
      trial.server.broadcast(ServerEvent(.error, text: "\(text)\nnumber \(index)"))
      _ = try client.text { $0.contains("number \(index)\n") && $0.hasSuffix("\n\n") }
    }
    #expect(deaf.rest() != nil)
  }

  @Test func whoTakesNothingForLongIsDropped() throws {
    let trial = try ServerTrial {
      $0.limits.writeTime = .milliseconds(30)
      $0.limits.heartbeatTime = .milliseconds(10)
      $0.limits.eventBytes = 1 << 26
    }
    let deaf = try RawClient(port: trial.port, receiveBuffer: 4096)
    deaf.send(trial.request("/-/events"))
    _ = try deaf.text { $0.contains("retry:") }
    trial.server.broadcast(ServerEvent(.styles, text: String(repeating: "x", count: 12_000_000)))
    let client = try listener(trial)
    trial.server.broadcast(ServerEvent(.reload))
    _ = try client.text { $0.contains("event: reload") }
    // The other end is closed by now or will be, without the rest.
    let rest = try #require(deaf.rest())
    #expect(rest.count < 12_000_000)
  }

  @Test func eventsMayBeToldFromSeveralThreads() throws {
    let trial = try ServerTrial { $0.limits.eventBytes = 1 << 24 }
    let client = try listener(trial)
    let server = trial.server
    try inThreads(8) { _ in
      for _ in 0..<250 { server.broadcast(ServerEvent(.styles)) }
    }
    var numbers: [Int] = []
    while numbers.count < 2000 {
      let text = try client.text { $0.hasSuffix("\n\n") }
      numbers += text.split(separator: "\n").filter { $0.hasPrefix("id: ") }.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
    }
    #expect(numbers == Array(1...2000))
  }
}
