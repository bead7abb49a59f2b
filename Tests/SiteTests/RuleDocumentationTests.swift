import Glibc
import Testing
@testable import Site

@Suite struct RuleDocumentationTests {
  private var root: String { "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") }

  /// Every rule id in the sources, read off the places where findings are made.
  @Test func everyRuleIsDocumented() throws {
    let page = ScratchFolder.text(at: root + "/Documentation/Diagnostics.md")
    let call = /(?:Diagnostic|report)\(\s*"([a-z0-9-]+)"|(?:let id = |ruleID: )"([a-z0-9-]+)"/
    var ids: Set<String> = []
    for path in sources(root + "/Sources") {
      for match in ScratchFolder.text(at: path).matches(of: call) {
        if let id = match.output.1 ?? match.output.2 { ids.insert(String(id)) }
      }
    }
    #expect(ids.count > 60)
    for id in ids.sorted() { #expect(page.contains("`\(id)`"), "\(id) is missing in Diagnostics.md") }
  }

  @Test func everyRuleThatIsAskedHasASectionWithReasonExampleAndFix() throws {
    let files = sources(root + "/Sources/Argument/Rules") + sources(root + "/Sources/Site/Lint")
    let ids = files.flatMap { ScratchFolder.text(at: $0).matches(of: /let id = "([a-z-]+)"/).map { String($0.output.1) } }
    #expect(ids.count > 20)
    for id in ids {
      #expect(RuleHandbook.standard.hasSection(id), "\(id) has no section in Diagnostics.md")
      let text = try #require(RuleHandbook.standard.text(of: id))
      for word in ["**Why.**", "**Example.**", "**Fix.**"] { #expect(text.contains(word), "\(id) has no \(word)") }
    }
  }

  /// The page is inside the program: what is tested is the copy.
  @Test func theProgramHasThePageAsItIs() {
    let page = RuleHandbook(ScratchFolder.text(at: root + "/Documentation/Diagnostics.md"))
    #expect(page.ids == RuleHandbook.standard.ids)
    for id in page.ids { #expect(page.text(of: id) == RuleHandbook.standard.text(of: id)) }
  }

  @Test func aRuleOfATableIsToldWithItsChapter() throws {
    #expect(RuleHandbook.standard.text(of: "dead-link")?.hasPrefix("dead-link (The site and its pages)\n\na link to a page") == true)
    #expect(RuleHandbook.standard.text(of: "no-such-rule") == nil)
  }

  private func sources(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return folder.hasSuffix(".swift") ? [folder] : [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
      if !name.hasPrefix(".") { found += sources("\(folder)/\(name)") }
    }
    return found
  }
}
