import Diagnostics

/// Finds the front matter: what stands between two lines that are `---` and nothing else, at the very start.
struct FrontMatterSplitter {
  struct Parts {
    /// The YAML between the fences.
    var frontMatter: Range<Int>?
    /// Where the page's text begins.
    var body: Int
    var bodyLine: Int
  }

  private let bytes: [UInt8]
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  func split() -> Diagnosed<Parts> {
    let whole = Parts(frontMatter: nil, body: 0, bodyLine: 1)
    guard let first = lineEnd(from: 0), isFence(0..<first.end) else { return Diagnosed(whole) }
    var start = first.next
    var line = 2
    while start < bytes.count {
      guard let current = lineEnd(from: start) else { break }
      if isFence(start..<current.end) {
        return Diagnosed(Parts(frontMatter: first.next..<start, body: current.next, bodyLine: line + 1))
      }
      start = current.next
      line += 1
    }
    return Diagnosed(
      whole,
      [
        Diagnostic(
          "front-matter-unclosed", "the front matter is not closed", at: SourceSpan.startOfFile.in(file),
          cause: "the page starts with a line '---' and has no second one", fix: "add a line '---' after the last key")
      ])
  }

  private func isFence(_ range: Range<Int>) -> Bool {
    var line = bytes[range]
    while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
    return line.elementsEqual([0x2D, 0x2D, 0x2D])
  }

  private func lineEnd(from start: Int) -> (end: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return (end, min(end + 1, bytes.count))
  }
}
