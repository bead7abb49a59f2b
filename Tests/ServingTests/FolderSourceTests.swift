import Glibc
import Testing

@testable import Serving

@Suite struct FolderSourceTests {
  private let folder: ScratchFolder
  private let source: FolderSource

  init() throws {
    folder = try ScratchFolder()
    for name in ["site", "site/en", "site/.git", "site/.well-known", "secret"] { folder.makeFolder(name) }
    folder.write("start", to: "site/index.html")
    folder.write("english", to: "site/en/index.html")
    folder.write("secret", to: "secret/key")
    folder.write("secret", to: "site/.env")
    folder.write("secret", to: "site/.git/config")
    folder.write("known", to: "site/.well-known/a.txt")
    source = FolderSource(root: folder.at("site"))
  }

  private func text(of path: String) throws -> String? {
    guard case .bytes(let bytes) = try source.body(at: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func filesBelowTheRootAreGiven() throws {
    #expect(try text(of: "index.html") == "start")
    #expect(try text(of: "en/index.html") == "english")
    #expect(try text(of: ".well-known/a.txt") == "known")
    #expect(try text(of: "en") == nil)
    #expect(try text(of: "en/index.html/more") == nil)
    #expect(try text(of: "no/such") == nil)
    #expect(try text(of: String(repeating: "a", count: 5000)) == nil)
  }

  @Test func hiddenFilesAreNotGiven() throws {
    for path in [".env", ".git/config", "..", "../secret/key", "en/../../secret/key", "", "/etc/passwd", "en//index.html", "a\0b"] {
      #expect(try text(of: path) == nil, "\(path)")
    }
  }

  @Test func linksAreNotFollowed() throws {
    folder.link("site/out", to: "../secret")
    folder.link("site/key", to: "../secret/key")
    folder.link("site/absolute", to: folder.at("secret/key"))
    folder.link("site/inside", to: "index.html")
    folder.link("site/loop", to: "loop")
    for path in ["out/key", "key", "absolute", "inside", "loop", "loop/a"] { #expect(try text(of: path) == nil, "\(path)") }
  }

  @Test func aPipeOrDeviceIsNoFile() throws {
    #expect(mkfifo(folder.at("site/pipe"), 0o644) == 0)
    #expect(try text(of: "pipe") == nil)
  }

  @Test func theRootMayBeALinkAndMayBeReplaced() throws {
    folder.link("current", to: "site")
    let linked = FolderSource(root: folder.at("current"))
    #expect(try linked.body(at: "index.html")?.size == 5)
    folder.move("site", to: "old")
    folder.makeFolder("site")
    folder.write("renewed", to: "site/index.html")
    #expect(try linked.body(at: "index.html")?.size == 7)
  }

  @Test func aMissingRootIsAnError() {
    #expect(throws: ResponseSourceError.self) { try FolderSource(root: "/no/such").body(at: "a") }
  }

  @Test func aLargeFileIsSentWholeAndInParts() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    folder.write(bytes, to: "site/large.bin")
    let trial = try ServerTrial(source)
    let response = try trial.get("/large.bin")
    #expect(response.status == 200)
    #expect(response.body == bytes)
    #expect(try trial.get("/large.bin", fields: ["Range: bytes=1999999-2000005"]).body == Array(bytes[1_999_999...2_000_005]))
    let tag = try #require(response.fields["etag"])
    #expect(try trial.get("/large.bin", fields: ["If-None-Match: \(tag)"]).status == 304)
    folder.write(bytes.reversed(), to: "site/large.bin")
    #expect(try trial.get("/large.bin", fields: ["If-None-Match: \(tag)"]).status == 200)
  }

  @Test func aFileThatIsCutWhileItIsSentEndsTheConnection() throws {
    folder.write([UInt8](repeating: 0x61, count: 30_000_000), to: "site/large.bin")
    let trial = try ServerTrial(source)
    let client = try RawClient(port: trial.port, receiveBuffer: 4096)
    client.send(trial.request("/large.bin", method: "HEAD"))
    _ = try client.response(toHead: true)
    client.send(trial.request("/large.bin"))
    _ = try client.text { $0.contains("\r\n\r\n") }
    #expect(truncate(folder.at("site/large.bin"), 100) == 0)
    let rest = try #require(client.rest())
    #expect(rest.count < 30_000_000)
    #expect(try trial.get("/index.html").status == 200)
  }

  @Test func theFolderIsServed() throws {
    folder.link("site/out", to: "../secret")
    let trial = try ServerTrial(source)
    #expect(try trial.get("/").text == "start")
    #expect(try trial.get("/en").status == 301)
    #expect(try trial.get("/out/key").status == 404)
    #expect(try trial.get("/.env").status == 404)
    #expect(try trial.get("/.git/config").status == 404)
  }
}
