import Glibc
import Testing

@testable import Serving

/// How servers start and stop.
@Suite struct ServerLifeTests {
  @Test func aTakenPortMakesItTakeTheNext() throws {
    let first = try ServerTrial()
    let second = try ServerTrial { $0.port = first.port }
    #expect(second.port != first.port)
    try first.expectAlive()
    try second.expectAlive()
  }

  @Test func onlyThisMachineIsListenedTo() throws {
    let trial = try ServerTrial()
    for host in ["127.0.0.1", "::1"] { #expect(try ListeningSocketProbe.isTaken(host, port: trial.port)) }
    // Another address of the loopback's network is free: nothing listens at all addresses.
    #expect(try !ListeningSocketProbe.isTaken("127.0.0.2", port: trial.port))
  }

  @Test func anotherAddressMayBeListenedAt() throws {
    let trial = try ServerTrial { $0.addresses = ["127.0.0.2"] }
    #expect(trial.server.url == "http://127.0.0.2:\(trial.port)/")
    let client = try RawClient(port: trial.port, address: "127.0.0.2")
    client.send("GET /style.css HTTP/1.1\r\nHost: 127.0.0.2:\(trial.port)\r\n\r\n")
    #expect(try client.response().status == 200)
  }

  @Test func stoppingClosesAllAndMayBeRepeated() throws {
    let trial = try ServerTrial()
    let idle = try trial.client()
    let half = try trial.client()
    half.send("GET / HT")
    let events = try trial.client()
    events.send(trial.request("/-/events"))
    _ = try events.text { $0.contains("retry:") }
    trial.server.stop()
    #expect(idle.rest() == [])
    #expect(half.rest() == [])
    #expect(events.rest() == [])
    #expect(throws: RawClientError.self) { try trial.client() }
    trial.server.stop()
    trial.server.broadcast(ServerEvent(.reload))
    let server = trial.server
    try inThreads(4) { _ in server.stop() }
  }

  @Test func aServerThatNobodyHoldsStops() throws {
    var trial: ServerTrial? = try ServerTrial()
    let client = try #require(try trial?.client())
    trial = nil
    #expect(client.rest() == [])
  }

  @Test func thePortIsFreeAfterTheEnd() throws {
    let first = try ServerTrial()
    let client = try first.client()
    client.send(first.request("/"))
    _ = try client.response()
    first.server.stop()
    let second = try ServerTrial { $0.port = first.port }
    #expect(second.port == first.port)
  }

  @Test func startingAndStoppingLeavesNoFilesOpen() throws {
    let source = MemorySource(MemorySource.small)
    for _ in 0..<50 {
      let trial = try ServerTrial(source)
      #expect(try trial.get("/").status == 200)
      trial.server.stop()
    }
    // Tests run at the same time, so the number itself is not known, but fifty leaks would show.
    let probe = open("/dev/null", O_RDONLY)
    close(probe)
    #expect(probe < 10_000)
  }

  @Test func settingsThatCannotBeAreRefused() throws {
    let settings: [(inout ServerConfiguration) -> Void] = [
      { $0.basePath = "/a/../b" }, { $0.basePath = "/a?b" }, { $0.eventsPath = "/-/" }, { $0.scriptPath = "/-/events" },
      { $0.addresses = ["localhost"] }, { $0.addresses = [] }, { $0.headers = [HeaderField("A", "b\r\nSet-Cookie: c")] },
      { $0.headers = [HeaderField("A b", "c")] },
      { $0.headers = [HeaderField("Content-Length", "1")] },
    ]
    for setting in settings {
      #expect(throws: ServerError.self) { try ServerTrial(configure: setting) }
    }
    #expect(throws: ServerError.self) { try ServerTrial { $0.addresses = ["192.0.2.1"] } }
  }
}

/// Whether somebody listens at an address.
enum ListeningSocketProbe {
  static func isTaken(_ text: String, port: UInt16) throws -> Bool {
    let address = try #require(SocketAddress(text, port: port))
    let descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return address.bind(descriptor) != 0 && errno == EADDRINUSE
  }
}
