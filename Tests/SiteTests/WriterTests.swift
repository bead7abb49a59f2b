import Glibc
import Site
import Testing

@Suite struct WriterTests {
  private func site(_ files: [String: String]) -> RenderedSite {
    RenderedSite(
      files: files.compactMap { path, text in OutputPath(path).map { RenderedFile(path: $0, bytes: Array(text.utf8)) } })
  }

  @Test func theSiteIsSwappedInWholeAndOldFilesAreGone() async throws {
    let folder = try #require(ScratchFolder())
    defer { folder.remove() }
    let writer = SiteWriter(output: folder.path + "/Output", jobs: 2)
    try await writer.write(site(["build.json": "{}", "a/index.html": "one", "old.html": "x"]))
    try await writer.write(site(["build.json": "{}", "a/index.html": "two"]))
    #expect(folder.read("Output/a/index.html") == "two")
    #expect(folder.read("Output/old.html") == nil)
  }

  @Test func unchangedFilesKeepTheirTimeStamps() async throws {
    let folder = try #require(ScratchFolder())
    defer { folder.remove() }
    let writer = SiteWriter(output: folder.path + "/Output", jobs: 1)
    try await writer.write(site(["build.json": "{}", "same.html": "same", "other.html": "one"]))
    var past = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
    utimes(folder.path + "/Output/same.html", &past)
    utimes(folder.path + "/Output/other.html", &past)
    try await writer.write(site(["build.json": "{}", "same.html": "same", "other.html": "two"]))
    var status = stat()
    stat(folder.path + "/Output/same.html", &status)
    #expect(status.st_mtim.tv_sec == 1_000_000)
    stat(folder.path + "/Output/other.html", &status)
    #expect(status.st_mtim.tv_sec != 1_000_000)
  }

  @Test func aFolderThatThroughlineDidNotMakeIsLeftAlone() async throws {
    let folder = try #require(ScratchFolder())
    defer { folder.remove() }
    folder.write("precious", to: "Output/thesis.txt")
    await #expect(throws: FileTreeError.self) {
      try await SiteWriter(output: folder.path + "/Output", jobs: 1).write(site(["build.json": "{}"]))
    }
    #expect(folder.read("Output/thesis.txt") == "precious")
  }

  @Test(arguments: ["", "/a", "a//b", "../a", "a/../b", ".", "a/./b", "a/"]) func pathsThatLeaveTheOutputAreRefused(_ text: String) {
    #expect(OutputPath(text) == nil)
  }
}
