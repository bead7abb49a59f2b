/// A path in the output: relative, with `/`, without `.` or `..` and never empty.
package struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  /// Nil for a path that could leave the output folder or that no file can have.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) && $0.utf8.count < 256 })
    else { return nil }
    self.text = text
  }

  package var description: String { text }

  package static func < (a: OutputPath, b: OutputPath) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}
