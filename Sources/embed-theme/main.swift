// embed-theme ROOT OUTPUT: writes the files of ROOT/Templates and ROOT/Public, and ROOT/Documentation/Diagnostics.md, as Swift source.
// Runs during the build, for the plugin EmbedTheme.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-theme ROOT OUTPUT\n".utf8))
  exit(64)
}
let root = URL(fileURLWithPath: arguments[1], isDirectory: true)

var lines = ["extension DefaultTheme {", "  static let files: [(path: String, base64: String)] = ["]
for folder in ["Templates", "Public"] {
  let enumerator = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
  let names = (enumerator?.compactMap { $0 as? String } ?? []).sorted()
  for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let url = root.appendingPathComponent(folder).appendingPathComponent(name)
    guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { continue }
    let data = try Data(contentsOf: url)
    lines.append("    (path: \"\(folder)/\(name)\", base64: \"\(data.base64EncodedString())\"),")
  }
}
let handbook = try Data(contentsOf: root.appendingPathComponent("Documentation/Diagnostics.md"))
lines += ["  ]", "}", "", "extension RuleHandbook {", "  static let base64 = \"\(handbook.base64EncodedString())\"", "}", ""]
try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: arguments[2]))
