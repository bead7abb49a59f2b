import Glibc
import Search

/// The Markdown pages of the repository's own site as documents of a search, roughly without markup.
enum SiteCorpus {
  static let documents: [SearchDocument] = paths(below: root + "/Content").sorted().map { document(at: $0) }

  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func paths(below folder: String) -> [String] {
    guard let directory = opendir(folder) else { return folder.hasSuffix(".md") ? [folder] : [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
      if !name.hasPrefix(".") { found += paths(below: "\(folder)/\(name)") }
    }
    return found
  }

  private static func text(at path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func document(at path: String) -> SearchDocument {
    var stem = String(path.dropFirst(root.count + "/Content/".count).dropLast(".md".count))
    let isEnglish = stem.hasSuffix(".en")
    if isEnglish { stem = String(stem.dropLast(3)) }
    var title = ""
    var sections = [SearchDocument.Section(text: "")]
    var isFrontMatter = false
    for (number, line) in text(at: path).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "---", number == 0 || isFrontMatter {
        isFrontMatter.toggle()
      } else if isFrontMatter {
        if let value = line.wholeMatch(of: /title: "?(.*?)"?/) { title = String(value.output.1) }
        if let value = line.wholeMatch(of: /summary: "?(.*?)"?/) { sections[0].text += value.output.1 + "\n" }
      } else if let heading = line.wholeMatch(of: /#+ (.*?)(?: *\{#(.*)\})?/) {
        sections.append(.init(heading: plain(heading.output.1), anchor: String(heading.output.2 ?? ""), text: ""))
      } else {
        sections[sections.count - 1].text += plain(line) + "\n"
      }
    }
    return SearchDocument(
      stem.hasPrefix("indicators/") ? .number : .page, title: title, path: stem + "/", language: isEnglish ? "en" : "zh-Hans", sections: sections)
  }

  /// The words of links without their addresses, without citations and emphasis.
  private static func plain(_ line: Substring) -> String {
    let words = line.replacing(/!?\[([^\]]*)\]\([^)]*\)/) { $0.output.1 }
    return String(words.replacing(/\[[^\]]*@[^\]]*\]/, with: "").replacing(/[*`>|]/, with: " "))
  }
}
