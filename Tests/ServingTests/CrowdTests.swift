import Testing

@testable import Serving

/// Many clients, slow ones, and ones that want to harm.
@Suite struct CrowdTests {
  @Test func severalClientsAreServedAtOnce() throws {
    let trial = try ServerTrial()
    let failures = Monitor(0)
    try inThreads(16) { index in
      do {
        let client = try trial.client(isV6: !index.isMultiple(of: 2))
        for _ in 0..<100 {
          client.send(trial.request("/en/"))
          guard try client.response().text.contains("English") else { throw RawClientError(words: "another text") }
        }
      } catch {
        failures.withLock { $0 += 1 }
      }
    }
    #expect(failures.withLock { $0 } == 0)
  }

  @Test func aRequestThatTakesLongKeepsNobodyElseWaiting() throws {
    let source = SlowSource()
    let trial = try ServerTrial(source)
    let slow = try (0..<3).map { _ in try trial.client() }
    for client in slow { client.send(trial.request("/slow")) }
    #expect(try trial.get("/fast").text == "fast")
    source.release()
    for client in slow { #expect(try client.response().text == "slow") }
  }

  @Test func aClientThatLeavesBeforeItsAnswerDoesNoHarm() throws {
    let source = SlowSource()
    let trial = try ServerTrial(source)
    for _ in 0..<20 {
      let client = try trial.client()
      client.send(trial.request("/slow"))
    }
    source.release()
    #expect(try trial.get("/fast").text == "fast")
  }

  @Test func thousandsOfIdleConnectionsGiveWay() throws {
    let trial = try ServerTrial { $0.limits.connections = 50 }
    var clients: [RawClient] = []
    for index in 0..<3000 {
      clients.append(try trial.client(isV6: index.isMultiple(of: 2)))
      if index.isMultiple(of: 3) { clients.last?.send("GET / HTTP/1.1\r\nHost") }
      if index.isMultiple(of: 500) { try trial.expectAlive() }
    }
    try trial.expectAlive()
    #expect(clients[0].rest() == [])
  }

  @Test func withoutRoomANewClientIsTold() throws {
    let source = SlowSource()
    let trial = try ServerTrial(source) { $0.limits.connections = 4 }
    let slow = try (0..<4).map { _ in try trial.client() }
    for client in slow { client.send(trial.request("/slow")) }
    source.waitUntilAsked(4)
    #expect(try trial.client().response().status == 503)
    source.release()
    for client in slow { #expect(try client.response().text == "slow") }
    #expect(try trial.get("/fast").text == "fast")
  }

  @Test func aRequestThatDoesNotEndIsRefusedInTime() throws {
    let trial = try ServerTrial { $0.limits.headerTime = .milliseconds(30) }
    let client = try trial.client()
    client.send("GET / HTTP/1.1\r\nHost: localhost\r\nA: ")
    #expect(try client.response().status == 408)
    #expect(client.rest() == [])
  }

  @Test func aRequestThatComesTooSlowlyIsRefused() throws {
    let trial = try ServerTrial { $0.limits.headerTime = .milliseconds(50) }
    let client = try trial.client()
    let started = SuspendingClock().now
    for byte in (trial.request("/") + trial.request("/")).utf8 where !client.hasEnded {
      client.send([byte])
      _ = client.rest(timeout: 5)
      if SuspendingClock().now - started > .seconds(10) { break }
    }
    #expect(try client.response().status == 408)
  }

  @Test func anIdleConnectionIsClosedInTime() throws {
    let trial = try ServerTrial { $0.limits.idleTime = .milliseconds(30) }
    let fresh = try trial.client()
    let used = try trial.client()
    used.send(trial.request("/style.css"))
    #expect(try used.response().status == 200)
    #expect(fresh.rest() == [])
    #expect(used.rest() == [])
  }

  @Test func aClientThatDoesNotTakeItsAnswerIsDropped() throws {
    let source = MemorySource(MemorySource.small)
    source.put([UInt8](repeating: 0x61, count: 30_000_000), at: "large.bin")
    let trial = try ServerTrial(source) { $0.limits.writeTime = .milliseconds(50) }
    let client = try RawClient(port: trial.port, receiveBuffer: 4096)
    client.send(trial.request("/large.bin"))
    _ = try client.text { $0.contains("\r\n\r\n") }
    let other = try trial.client()
    let started = SuspendingClock().now
    // Others are served while it is waited for.
    while SuspendingClock().now - started < .milliseconds(200) {
      other.send(trial.request("/style.css"))
      #expect(try other.response().status == 200)
    }
    let rest = try #require(client.rest())
    #expect(rest.count < 30_000_000)
  }

  @Test func aLargeAnswerArrivesWhole() throws {
    let source = MemorySource([:])
    let bytes = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 >> 4) }
    source.put(bytes, at: "large.bin")
    let trial = try ServerTrial(source)
    #expect(try trial.get("/large.bin").body == bytes)
    #expect(try trial.get("/large.bin", fields: ["Range: bytes=100000-4900000"]).body == Array(bytes[100_000...4_900_000]))
  }
}

/// A source that holds the file `slow` back until it is released.
final class SlowSource: ResponseSource {
  private struct State {
    var isReleased = false
    var asked = 0
  }

  private let state = Monitor(State())

  func release() { state.withLock { $0.isReleased = true } }

  func waitUntilAsked(_ count: Int) { state.withLock(when: { $0.asked >= count }) { _ in } }

  func body(at path: String) throws(ResponseSourceError) -> ResponseBody? {
    guard path == "slow" else { return .bytes(Array("fast".utf8)) }
    state.withLock { $0.asked += 1 }
    state.withLock(when: { $0.isReleased }) { _ in }
    return .bytes(Array("slow".utf8))
  }
}
