import Glibc
import Testing

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
