import Testing

@testable import Serving

/// What well-formed requests get.
@Suite struct ResponseTests {
  @Test func aFileComesWithItsTypeLengthAndTag() throws {
    let response = try ServerTrial().get("/style.css")
    #expect(response.status == 200)
    #expect(response.text == "body { color: red }")
    #expect(response.fields["content-type"] == "text/css; charset=utf-8")
    #expect(response.fields["content-length"] == "19")
    #expect(response.fields["cache-control"] == "no-cache")
    #expect(response.fields["x-content-type-options"] == "nosniff")
    #expect(response.fields["connection"] == "keep-alive")
    #expect(response.fields["etag"]?.hasPrefix("\"13-") == true)
    #expect(response.fields["date"]?.hasSuffix(" GMT") == true)
  }

  @Test func bothAddressesOfThisMachineAnswer() throws {
    let trial = try ServerTrial()
    for isV6 in [false, true] {
      let client = try trial.client(isV6: isV6)
      client.send("GET / HTTP/1.1\r\nHost: \(isV6 ? "[::1]" : "127.0.0.1"):\(trial.port)\r\n\r\n")
      #expect(try client.response().status == 200)
    }
  }

  @Test func aFolderGivesItsIndex() throws {
    let trial = try ServerTrial()
    #expect(try trial.get("/").text.contains("Start"))
    #expect(try trial.get("/en/").text.contains("English"))
    #expect(try trial.get("/en/").fields["content-type"] == "text/html; charset=utf-8")
  }

  @Test func aFolderWithoutItsSlashIsSentThere() throws {
    let trial = try ServerTrial(MemorySource(["a b/ü/index.html": "x"]))
    let response = try trial.get("/a%20b/%c3%bc?q=1&r=%2F")
    #expect(response.status == 301)
    #expect(response.fields["location"] == "/a%20b/%C3%BC/?q=1&r=%2F")
  }

  @Test func aPathMayBeEncoded() throws {
    let trial = try ServerTrial()
    #expect(try trial.get("/%E6%95%B0%E6%8D%AE/a%20b.json").text == "{}")
    #expect(try trial.get("/%73tyle.css?v=2").status == 200)
  }

  @Test func aHeadHasNoBody() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    client.send(trial.request("/style.css", method: "HEAD") + trial.request("/nowhere", method: "HEAD") + trial.request("/style.css"))
    let head = try client.response(toHead: true)
    #expect(head.status == 200)
    #expect(head.fields["content-length"] == "19")
    #expect(try client.response(toHead: true).status == 404)
    #expect(try client.response().text == "body { color: red }")
  }

  @Test func aClientThatHasTheFileDoesNotGetItAgain() throws {
    let source = MemorySource(MemorySource.small)
    let trial = try ServerTrial(source)
    let tag = try #require(try trial.get("/style.css").fields["etag"])
    for value in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let response = try trial.get("/style.css", fields: ["If-None-Match: \(value)"])
      #expect(response.status == 304, "\(value)")
      #expect(response.fields["etag"] == tag)
      #expect(response.body.isEmpty)
    }
    #expect(try trial.get("/style.css", fields: ["If-None-Match: \"x\""]).status == 200)
    source.put(Array("body { color: tan }".utf8), at: "style.css")
    #expect(try trial.get("/style.css", fields: ["If-None-Match: \(tag)"]).status == 200)
  }

  @Test func aPartOfAFileCanBeHad() throws {
    let trial = try ServerTrial(MemorySource(["a.txt": "0123456789"]))
    let middle = try trial.get("/a.txt", fields: ["Range: bytes=2-4"])
    #expect(middle.status == 206)
    #expect(middle.text == "234")
    #expect(middle.fields["content-range"] == "bytes 2-4/10")
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=7-"]).text == "789")
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=-3"]).text == "789")
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=-30"]).text == "0123456789")
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=8-99999999999999999999"]).status == 200)
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=8-9223372036854775807"]).text == "89")
    let none = try trial.get("/a.txt", fields: ["Range: bytes=10-"])
    #expect(none.status == 416)
    #expect(none.fields["content-range"] == "bytes */10")
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=-0"]).status == 416)
    for whole in ["bytes=4-2", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2", "bytes=", "bytes=-", "bytes=+1-2"] {
      #expect(try trial.get("/a.txt", fields: ["Range: \(whole)"]).status == 200, "\(whole)")
    }
  }

  @Test func aPartOfAnotherStateIsNotGiven() throws {
    let trial = try ServerTrial(MemorySource(["a.txt": "0123456789"]))
    let tag = try #require(try trial.get("/a.txt").fields["etag"])
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=0-1", "If-Range: \(tag)"]).status == 206)
    #expect(try trial.get("/a.txt", fields: ["Range: bytes=0-1", "If-Range: \"old\""]).text == "0123456789")
  }

  @Test func whatIsNotThereGetsTheNearestPageThatSaysSo() throws {
    let trial = try ServerTrial()
    let pages = [
      ("/en/no/such/page", "Nothing here"), ("/en/no", "Nothing here"), ("/en/", "English"), ("/no", "这里没有"), ("/fr/no/", "这里没有"),
    ]
    for (path, words) in pages {
      let response = try trial.get(path)
      #expect(response.text.contains(words), "\(path)")
      #expect(response.status == (path == "/en/" ? 200 : 404))
      #expect(response.fields["content-type"] == "text/html; charset=utf-8")
    }
    let bare = try ServerTrial(MemorySource([:])).get("/")
    #expect(bare.status == 404)
    #expect(bare.fields["content-type"] == "text/plain; charset=utf-8")
  }

  @Test func aPageThatCannotBeHadIsAnErrorInPlainText() throws {
    let trial = try ServerTrial()
    let response = try trial.get("/broken.html")
    #expect(response.status == 500)
    #expect(response.text.contains("the page <b>cannot</b> be made"))
    #expect(response.fields["content-type"] == "text/plain; charset=utf-8")
  }

  @Test func aSiteMayStandUnderABasePath() throws {
    let trial = try ServerTrial { $0.basePath = "/reports/2024" }
    #expect(trial.server.url == "http://localhost:\(trial.port)/reports/2024/")
    #expect(try trial.get("/reports/2024/").text.contains("Start"))
    #expect(try trial.get("/reports/2024/en/").text.contains("English"))
    #expect(try trial.get("/reports/2024/en").fields["location"] == "/reports/2024/en/")
    #expect(try trial.get("/reports/2024").fields["location"] == "/reports/2024/")
    #expect(try trial.get("/reports/2024/en/no").text.contains("Nothing here"))
    let root = try trial.get("/")
    #expect(root.status == 302)
    #expect(root.fields["location"] == "/reports/2024/")
    for outside in ["/style.css", "/reports/", "/reports/2023/", "/reports/20245/"] {
      let response = try trial.get(outside)
      #expect(response.status == 404)
      #expect(response.text.contains(#"<a href="/reports/2024/">"#))
    }
  }

  @Test func furtherHeadersAreAddedAndTakeThePlaceOfStandardOnes() throws {
    let trial = try ServerTrial {
      $0.headers = [HeaderField("Content-Security-Policy", "default-src 'self'"), HeaderField("cache-control", "no-store")]
    }
    let response = try trial.get("/")
    #expect(response.fields["content-security-policy"] == "default-src 'self'")
    #expect(response.fields["cache-control"] == "no-store")
  }

  @Test func manyRequestsMayFollowEachOther() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    let paths = (0..<200).map { ["/", "/style.css", "/no", "/en"][$0 % 4] }
    client.send(paths.map { trial.request($0) }.joined())
    for path in paths { #expect(try client.response().status == ["/": 200, "/style.css": 200, "/no": 404, "/en": 301][path]) }
  }

  @Test func theConnectionEndsWhenTheClientWantsIt() throws {
    let trial = try ServerTrial()
    for text in [
      trial.request("/style.css", fields: ["Connection: x, Close"]), "GET /style.css HTTP/1.0\r\nHost: localhost:\(trial.port)\r\n\r\n",
    ] {
      let client = try trial.client()
      client.send(text)
      let response = try client.response()
      #expect(response.status == 200)
      #expect(response.fields["connection"] == "close")
      #expect(client.rest() == [])
    }
    let old = try trial.client()
    for _ in 0..<2 {
      old.send("GET /style.css HTTP/1.0\r\nHost: localhost:\(trial.port)\r\nConnection: keep-alive\r\n\r\n")
      #expect(try old.response().status == 200)
    }
  }

  @Test func aClientThatHasStoppedSendingIsStillAnswered() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    client.send(trial.request("/style.css") + trial.request("/"))
    client.endSending()
    #expect(try client.response().text == "body { color: red }")
    #expect(try client.response().text.contains("Start"))
    #expect(client.rest() == [])
  }

  @Test func anEmptyLineBeforeARequestIsPassedOver() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    client.send(trial.request("/") + "\r\n" + trial.request("/"))
    #expect(try client.response().status == 200)
    #expect(try client.response().status == 200)
  }

  @Test func aRequestMayComeByteByByte() throws {
    let trial = try ServerTrial()
    let client = try trial.client()
    for byte in trial.request("/style.css").utf8 { client.send([byte]) }
    #expect(try client.response().status == 200)
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a/b.CSV", "text/csv; charset=utf-8"), ("a.b.js", "text/javascript; charset=utf-8"),
    ("a.svg", "image/svg+xml"), ("a.json", "application/json"), ("a.woff2", "font/woff2"), ("_headers", "text/plain; charset=utf-8"),
    ("a", "application/octet-stream"), ("a.b/c", "application/octet-stream"), ("a.what", "application/octet-stream"),
  ])
  func typesOfFiles(path: String, type: String) {
    #expect(MediaType.ofFile(at: path) == type)
  }

  @Test func datesAreThoseOfTheStandard() {
    #expect(HTTPDate.text(of: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(of: 0) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }
}
