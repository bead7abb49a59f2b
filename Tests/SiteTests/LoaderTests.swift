import Datasets
import Diagnostics
import Glibc
import Site
import Testing

/// Loaders in the stages, with outputs that are literals.
@Suite struct LoaderTests {
  /// Outputs by the first word of the command.
  private struct FakeRunner: LoaderRunning {
    var outputs: [String: String]

    func output(of call: LoaderCall) -> Diagnosed<SourceFile?> {
      guard let program = call.loader.command.first, let text = outputs[program] else {
        return Diagnosed(nil, [Diagnostic("loader-failed", "no output", at: call.loader.span.in(call.description))])
      }
      let files = call.files.map { "\($0.path)=\($0.digest.prefix(4))" }.joined(separator: ",")
      return Diagnosed(SourceFile(path: ".throughline/cache/loaders/\(program)-\(files).csv", text))
    }
  }

  private func site(_ loader: String, name: String = "zones") -> SmallSite {
    var site = SmallSite()
    site["Content/datasets/\(name).json"] = """
      {"name": "\(name)", "title": "区", "definition": "d", "sources": [{"title": "s"}],
       "schema": {"fields": [{"name": "zones", "type": "integer", "unit": "count"}]},
       "loader": \(loader)}
      """
    return site
  }

  private func build(_ site: SmallSite, _ outputs: [String: String]) async throws -> SiteBuilder.Result {
    let loader = SiteLoader(tree: MemoryFileTree(site.files), loaders: FakeRunner(outputs: outputs))
    return try await SiteBuilder(loader: loader, options: BuildOptions(jobs: 2)).build()
  }

  private func places(_ result: SiteBuilder.Result) -> [String] {
    result.diagnostics.filter { $0.severity == .error }.map { finding in
      "\(finding.range.map { "\($0.file):\($0.start.line):\($0.start.byteColumn)" } ?? "") \(finding.ruleID)"
    }
  }

  @Test func theRowsOfAnOutputAreBoundLikeAnyOther() async throws {
    var site = site(#"["x", "--all"]"#)
    site["Content/notes/a.md"] = "---\ntitle: 区\n---\n\n共[10](value:zones.zones)个。\n"
    let result = try await build(site, ["x": "zones\n10\n"])
    #expect(places(result) == [])
    let page = try #require(result.site?.file("datasets/zones/index.html")).text
    #expect(page.contains("由命令载入") && page.contains("<code>x --all</code>"))
    let english = try #require(result.site?.file("en/datasets/zones/index.html")).text
    #expect(english.contains("Loaded by"))
    #expect(try #require(result.site?.file("datasets/zones.csv")).text == "zones\r\n10\r\n")
  }

  @Test func theDigestsTellTheOutputAndNotTheKeyOfTheCache() async throws {
    let one = try await build(site(#"["x"]"#), ["x": "zones\n10\n"])
    let two = try await build(site(#"["x"]"#), ["x": "zones\n11\n"])
    func digest(_ result: SiteBuilder.Result) throws -> Substring {
      let text = try #require(result.site?.file("build.json")).text
      #expect(!text.contains(".throughline"))
      let name = try #require(text.firstRange(of: "\"Content/datasets/zones.loader.csv\": \""))
      return text[name.upperBound...].prefix(64)
    }
    #expect(try digest(one) != digest(two))
    #expect(try #require(one.site?.file("datasets/zones/index.html")).text.contains(digest(one)))
  }

  @Test func findingsPointIntoTheKeptOutputAndHaveItsText() async throws {
    let result = try await build(site(#"["x"]"#), ["x": "zones\nmany\n"])
    #expect(places(result) == [".throughline/cache/loaders/x-.csv:2:1 wrong-type"])
    #expect(result.files[".throughline/cache/loaders/x-.csv"]?.bytes == Array("zones\nmany\n".utf8))
  }

  @Test func scriptsAndInputsAreDigestedAndNotPublished() async throws {
    var site = site(#"{"command": ["x", "./fetch.py", "--file=raw/a.sql", "none.txt"], "inputs": ["raw/b.bin"]}"#)
    for name in ["fetch.py", "raw/a.sql", "raw/b.bin", "other.txt"] { site["Content/datasets/\(name)"] = name }
    let result = try await build(site, ["x": "zones\nmany\n"])
    let path = try #require(result.files.keys.first { $0.hasPrefix(".throughline") })
    #expect(path.contains(/x-fetch.py=\w+,raw\/a.sql=\w+,raw\/b.bin=\w+.csv$/))
    let built = try #require(try await build(site, ["x": "zones\n1\n"]).site)
    for name in ["fetch.py", "raw/a.sql", "raw/b.bin"] {
      #expect(built.file("datasets/\(name)") == nil, "\(name)")
      #expect(try #require(built.file("build.json")).text.contains("Content/datasets/\(name)"), "\(name)")
    }
    #expect(built.file("datasets/other.txt") != nil)
  }

  @Test func anInputThatIsNotThereIsAnErrorAndNothingRuns() async throws {
    let result = try await build(site(#"{"command": ["x"], "inputs": ["raw.bin"]}"#), [:])
    #expect(places(result) == ["Content/datasets/zones.json:3:42 loader-input"])
  }

  @Test func oneLoaderThatFailsIsOneFinding() async throws {
    var site = site(#"["y"]"#)
    site.files.merge(self.site(#"["x"]"#, name: "areas").files) { first, _ in first }
    site["Content/notes/a.md"] = "---\ntitle: 区\n---\n\n共[10](value:zones.zones)个，[](value:areas.zones)。\n"
    #expect(try await places(build(site, ["x": "zones\n1\n"])) == ["Content/datasets/zones.json:3:12 loader-failed"])
    let both = try await places(build(site, [:]))
    #expect(both == ["Content/datasets/areas.json:3:12 loader-failed", "Content/datasets/zones.json:3:12 loader-failed"])
  }

  @Test func withoutARunnerALoaderIsRefused() async throws {
    let found = try await site(#"["rm", "-rf", "/"]"#).build().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.ruleID) == ["loader-not-allowed"])
    #expect(found.first?.fix == "run once with --allow-loaders, after reading what it runs: rm -rf /")
  }
}
