import Diagnostics
import Glibc
import Site
import Testing

@Suite struct OddInputTests {
  @Test(arguments: [
    "Content/odd.md", "Content/site.yaml", "Content/references.json", "Content/datasets/odd.json", "Content/indicators/odd.md",
    "Content/charts/odd.vl.json", "Content/datasets/odd.csv", "Templates/odd.mustache", "Content/report/mechanisms/odd.md",
  ])
  func anyBytesAnywhereEndInFindingsOrASite(_ path: String) async throws {
    let deep = String(repeating: "[", count: 20_000)
    let texts: [[UInt8]] = [
      [], [0xEF, 0xBB, 0xBF], [0], [0xFF, 0xFE, 0x41], Array("\r\n\r\n".utf8), Array(deep.utf8), Array("---\n".utf8),
      Array("---\n\(deep)\n---\n".utf8), Array("{\"name\": \(deep)".utf8), Array("{{{".utf8), Array("{{#a}}{{/b}}".utf8),
      Array("---\ntitle: {a: b}\nmeasure: [1]\nof: {}\n---\n[](value:)[](value:@)[x](value:a@b?c)![](chart:)".utf8),
      Array("{\"data\": 1, \"mark\": {\"type\": []}, \"encoding\": [], \"layer\": {}}".utf8),
      Array("[{\"id\": 1}, 2, {\"id\": \"a\", \"title\": null}]".utf8),
    ]
    for bytes in texts {
      var tree = MemoryFileTree(SmallSite().files)
      tree[path] = bytes
      let result = try await SiteBuilder(loader: SiteLoader(tree: tree), options: BuildOptions(jobs: 2)).build()
      #expect(result.site != nil || result.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test func namesWithSpacesAndHanCharactersAreLinkedPercentEncoded() async throws {
    var site = SmallSite()
    site["Content/附录 一.md"] = "# 附录\n\n[首页](index.md)\n"
    site.replace("见[报告]", with: "见[附录](附录%20一.md)与[报告]", in: "Content/index.md")
    let result = try await site.build()
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    #expect(result.site?.file("附录 一/index.html") != nil)
    #expect(try #require(result.site?.file("index.html")).text.contains("href=\"%E9%99%84%E5%BD%95%20%E4%B8%80/\""))
  }

  @Test func linksThatLeaveTheSiteAreDead() async throws {
    var site = SmallSite()
    site.replace("(report/index.md)", with: "(../../etc/passwd)", in: "Content/index.md")
    let errors = try await site.errors()
    #expect(errors == ["Content/index.md:5:4 dead-link"])
  }

  @Test func linksWithOtherSchemesAreRefused() async throws {
    var site = SmallSite()
    site.replace("(report/index.md)", with: "(javascript:alert(1))", in: "Content/index.md")
    let errors = try await site.errors()
    #expect(errors == ["Content/index.md:5:4 link-scheme"])
  }

  @Test func anEmptySiteIsAFindingAndNoSite() async throws {
    let result = try await SiteBuilder(loader: SiteLoader(tree: MemoryFileTree([:])), options: BuildOptions()).build()
    #expect(result.diagnostics.map(\.ruleID) == ["no-content"])
  }

  @Test func aSymbolicLinkOutOfTheSiteIsRefused() async throws {
    let folder = try #require(ScratchFolder())
    defer { folder.remove() }
    folder.write("---\ntitle: 首页\n---\n", to: "Content/index.md")
    #expect(symlink("/etc/hostname", folder.path + "/Content/secret.md") == 0)
    #expect(symlink("index.md", folder.path + "/Content/inside.md") == 0)
    #expect(symlink("..", folder.path + "/Content/loop") == 0)
    let result = try await SiteBuilder(loader: SiteLoader(tree: DiskFileTree(root: folder.path)), options: BuildOptions()).build()
    #expect(result.diagnostics.filter { $0.ruleID == "link-outside-site" }.compactMap(\.range?.file).contains("Content/secret.md"))
    #expect(!result.diagnostics.contains { $0.range?.file == "Content/inside.md" && $0.ruleID == "link-outside-site" })
  }
}
