import Glibc
package import Testing

/// Compares `text` with `Golden/NAME` beside the test. With `RECORD_GOLDENS=1` the file is written instead,
/// and the test fails, so that a recording run is never taken for a passing one.
package func expectGolden(
  _ text: String, named name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Golden"
  let path = folder + "/" + name
  if let flag = getenv("RECORD_GOLDENS"), String(cString: flag) == "1" {
    mkdir(folder, 0o755)
    let isWritten = write(text, to: path)
    Issue.record("\(isWritten ? "recorded" : "could not write") \(path); run again without RECORD_GOLDENS", sourceLocation: sourceLocation)
    return
  }
  guard let golden = contents(of: path) else {
    Issue.record("there is no \(path); record it with RECORD_GOLDENS=1", sourceLocation: sourceLocation)
    return
  }
  guard text != golden else { return }
  Issue.record("\(firstDifference(text, golden)); if it is right, record \(name) with RECORD_GOLDENS=1", sourceLocation: sourceLocation)
}

private func firstDifference(_ text: String, _ golden: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let goldenLines = golden.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(lines.count, goldenLines.count) {
    let line = index < lines.count ? String(lines[index]) : "the end"
    let goldenLine = index < goldenLines.count ? String(goldenLines[index]) : "the end"
    if line != goldenLine { return "line \(index + 1) differs\n  golden: \(goldenLine)\n  now:    \(line)" }
  }
  return "the texts differ in characters that look the same"
}

private func contents(of path: String) -> String? {
  guard let stream = fopen(path, "rb") else { return nil }
  defer { fclose(stream) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, stream)
    guard count > 0 else { break }
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ text: String, to path: String) -> Bool {
  guard let stream = fopen(path, "wb") else { return false }
  let bytes = Array(text.utf8)
  let count = fwrite(bytes, 1, bytes.count, stream)
  return fclose(stream) == 0 && count == bytes.count
}
