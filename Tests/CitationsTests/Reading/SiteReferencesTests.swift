import Citations
import Diagnostics
import Glibc
import StructuredText
import Testing

/// The references of the repository's own site.
@Suite struct SiteReferencesTests {
  private func bytes(of path: String) -> [UInt8] {
    guard let file = fopen("/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/" + path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return bytes
  }

  @Test func everyWorkIsReadAndPrinted() throws {
    let value = try #require(readJSON(SourceFile(path: "references.json", bytes: bytes(of: "Content/references.json"))).value)
    let read = ReferenceLibrary.read(value, file: "references.json")
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    #expect(read.value.references.count == value.sequence?.count)
    for reference in read.value.references {
      let entry = reference.gbt7714().plainText
      #expect(entry.hasSuffix(".") && !entry.contains(".. ") && !entry.contains("  ") && !entry.contains(" ,"), "\(entry)")
    }
  }
}
