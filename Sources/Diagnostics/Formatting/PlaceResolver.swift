/// Turns byte columns into character columns and finds lines, asking for each file once.
struct PlaceResolver {
  /// A range as people count it: lines and characters from 1, the end exclusive.
  struct Place {
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
  }

  private let sources: (String) -> SourceFile?
  private var files: [String: LineIndex?] = [:]

  init(sources: @escaping (String) -> SourceFile?) { self.sources = sources }

  mutating func place(of range: SourceRange) -> Place {
    Place(
      file: range.file, line: range.start.line, column: column(of: range.start, in: range.file),
      endLine: range.end.line, endColumn: column(of: range.end, in: range.file))
  }

  mutating func line(_ number: Int, of file: String) -> ArraySlice<UInt8>? { index(of: file)?.line(number) }

  private mutating func column(of position: SourcePosition, in file: String) -> Int {
    guard let line = line(position.line, of: file) else { return position.byteColumn }
    let before = line.prefix(max(0, position.byteColumn - 1))
    return 1 + before.count { $0 & 0xC0 != 0x80 }
  }

  private mutating func index(of file: String) -> LineIndex? {
    if let known = files[file] { return known }
    let index = sources(file).map(LineIndex.init)
    files[file] = .some(index)
    return index
  }
}

/// A file with the places where its lines start.
private struct LineIndex {
  let bytes: [UInt8]
  let starts: [Int]

  init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [0]
    for (offset, byte) in file.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.starts = starts
  }

  func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard starts.indices.contains(number - 1) else { return nil }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }
}
