import Testing

@testable import Serving

/// Requests that chance has spoilt. After each, the server still serves.
@Suite struct FuzzTests {
  /// What a request may be answered with, however it looks.
  private static let statuses: Set<Int> = [200, 206, 301, 302, 304, 400, 403, 404, 405, 408, 413, 414, 416, 431, 505]

  @Test(arguments: 1...4) func spoiltRequestsDoNoHarm(seed: UInt64) throws {
    let trial = try ServerTrial { $0.basePath = seed.isMultiple(of: 2) ? "/" : "/x/" }
    let good = trial.request(seed.isMultiple(of: 2) ? "/style.css" : "/x/style.css")
    let regular = try trial.client()
    var spoiler = RequestSpoiler(seed: seed, port: trial.port)
    for index in 0..<1500 {
      let bytes = spoiler.next()
      let client = try trial.client()
      client.send(bytes)
      client.endSending()
      let text = String(decoding: bytes.prefix(300), as: UTF8.self).debugDescription
      guard let rest = client.rest() else {
        Issue.record("no end of \(index): \(text)")
        return
      }
      expectAnswers(rest, to: text)
      regular.send(good)
      #expect(try regular.response().status == 200, "after \(text)")
    }
  }

  @Test(arguments: 11...14) func itDoesNotMatterInWhichPiecesARequestComes(seed: UInt64) {
    var spoiler = RequestSpoiler(seed: seed, port: 8080)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      let bytes = spoiler.next()
      let whole = outcome(of: [bytes[...]])
      var pieces: [ArraySlice<UInt8>] = []
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
        pieces.append(bytes[start..<end])
        start = end
      }
      #expect(outcome(of: pieces) == whole, "\(String(decoding: bytes.prefix(300), as: UTF8.self).debugDescription)")
    }
  }

  private struct Outcome: Hashable {
    var heads: [RequestHead] = []
    var refusal: RequestRefusal?
    var isWaiting = false
  }

  /// What is read from bytes that come in pieces.
  private func outcome(of pieces: [ArraySlice<UInt8>]) -> Outcome {
    var buffer = RequestBuffer(limits: ServerLimits())
    var outcome = Outcome()
    for piece in pieces {
      piece.withUnsafeBytes { buffer.append($0) }
      do throws(RequestRefusal) {
        while let head = try buffer.next() { outcome.heads.append(head) }
      } catch {
        outcome.refusal = error
        return outcome
      }
    }
    outcome.isWaiting = !buffer.isEmpty
    return outcome
  }

  /// Expects nothing, or whole responses with statuses that make sense.
  private func expectAnswers(_ bytes: [UInt8], to request: String) {
    var bytes = bytes
    while !bytes.isEmpty {
      // An answer to a HEAD has a length, but no body; so has what the next answer follows at once.
      guard let whole = RawResponse.parse(bytes, isBodyLeftOut: true) else {
        Issue.record("no answer: \(String(decoding: bytes.prefix(300), as: UTF8.self).debugDescription) to \(request)")
        return
      }
      #expect(Self.statuses.contains(whole.0.status), "\(request)")
      bytes.removeFirst(whole.count)
      if bytes.starts(with: Array("HTTP/1.1 ".utf8)) { continue }
      if whole.0.fields["content-type"]?.hasPrefix("text/event-stream") == true { return }
      let size = Int(whole.0.fields["content-length"] ?? "") ?? 0
      guard bytes.isEmpty || bytes.count >= size else {
        Issue.record("half an answer to \(request)")
        return
      }
      bytes.removeFirst(min(size, bytes.count))
    }
  }
}

/// Well-formed requests with some of their bytes changed, repeated, removed or replaced by what parsers stumble over.
private struct RequestSpoiler {
  private static let pieces: [[UInt8]] = [
    "\r\n", "\n", "\r", "\r\n\r\n", " ", "\t", "\0", ":", "%", "%00", "%2e%2e", "%2f", "..", "/", "//", "\\", "?", "#", "HTTP/1.1", "HTTP/9.9",
    "GET ", "HEAD ", "POST ", "Host: evil\r\n", "Content-Length: 5\r\n", "Content-Length: 99999999999999999999\r\n", "Transfer-Encoding: chunked\r\n",
    "Range: bytes=0-\r\n", "Range: bytes=9223372036854775807-9223372036854775807\r\n", "Range: bytes=-9223372036854775808\r\n",
    "If-None-Match: *\r\n", "Connection: close\r\n", "é", "跨", "\u{7F}", "http://localhost/", "0\r\n\r\n", "[::1]", ":99999",
  ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0xAF], [0x80], [UInt8](repeating: 0x41, count: 9000), [UInt8](repeating: 0x3A, count: 300)]

  private var random: SeededGenerator
  private let requests: [[UInt8]]

  init(seed: UInt64, port: UInt16) {
    random = SeededGenerator(seed: seed)
    let host = "Host: localhost:\(port)\r\n"
    requests = [
      "GET / HTTP/1.1\r\n\(host)\r\n", "GET /x/style.css?a=b HTTP/1.1\r\n\(host)Range: bytes=1-3\r\nAccept: */*\r\n\r\n",
      "HEAD /en/ HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", "GET /en HTTP/1.0\r\n\(host)Connection: keep-alive\r\n\r\n",
      "GET http://localhost:\(port)/x/en/ HTTP/1.1\r\n\(host)If-None-Match: \"a\", W/\"b\"\r\n\r\n",
      "GET /-/events?last=a-1 HTTP/1.1\r\n\(host)Last-Event-ID: b-2\r\nOrigin: http://localhost:\(port)\r\n\r\n",
      "GET /-/preview.js HTTP/1.1\r\n\(host)\r\nGET /%E6%95%B0%E6%8D%AE/a%20b.json HTTP/1.1\r\n\(host)\r\n",
      "POST /x HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\nabc",
    ].map { Array($0.utf8) }
  }

  mutating func next() -> [UInt8] {
    var bytes = requests[below(requests.count)]
    for _ in 0..<(1 + below(4)) { spoil(&bytes) }
    return bytes
  }

  private mutating func spoil(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + 1 + below(8))
    switch below(6) {
    case 0: bytes.replaceSubrange(place..<end, with: [])
    case 1: bytes.replaceSubrange(place..<end, with: (place..<end).map { _ in UInt8(below(256)) })
    case 2: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
    case 3: bytes.replaceSubrange(place..<end, with: Self.pieces[below(Self.pieces.count)])
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
    default: bytes.removeLast(below(bytes.count + 1))
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
