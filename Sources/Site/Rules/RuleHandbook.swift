/// What `Documentation/Diagnostics.md` says of each rule; the text is inside the program.
package struct RuleHandbook: Sendable {
  package static let standard = RuleHandbook(String(decoding: Base64.decode(base64), as: UTF8.self))

  /// The text under each rule's own heading.
  private var sections: [String: String] = [:]
  /// The lines of tables that name rules, with the heading above the table.
  private var rows: [String: (chapter: String, text: String)] = [:]

  package init(_ page: String) {
    var chapter = ""
    var open: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("## ") {
        chapter = String(line.dropFirst(3))
        open = []
      } else if line.hasPrefix("### ") {
        open = Self.names(in: line)
        for id in open { sections[id] = "" }
      } else if !open.isEmpty {
        for id in open { sections[id, default: ""] += line + "\n" }
      } else if line.hasPrefix("| `") {
        let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
        for id in Self.names(in: String(cells.first ?? "")) { rows[id] = (chapter, Self.trimmed(String(cells.last ?? ""))) }
      }
    }
  }

  /// Every rule, sorted.
  package var ids: [String] { Set(sections.keys).union(rows.keys).sorted() }

  package func contains(_ id: String) -> Bool { sections[id] != nil || rows[id] != nil }

  /// True for a rule with a section of its own, which has an example and says how to mend what is found.
  package func hasSection(_ id: String) -> Bool { sections[id] != nil }

  /// What is said of the rule, as Markdown; nil when there is no such rule.
  package func text(of id: String) -> String? {
    if let section = sections[id] { return "\(id)\n\n\(Self.trimmed(section))\n" }
    return rows[id].map { "\(id) (\($0.chapter))\n\n\($0.text)\n" }
  }

  /// What stands between back ticks.
  private static func names(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { $0 % 2 == 1 ? String($1) : nil }
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" }
    return String(String(text.drop(while: isBlank).reversed()).drop(while: isBlank).reversed())
  }
}
