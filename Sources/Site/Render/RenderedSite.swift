/// The render stage's value: every file of the output, in memory.
package struct RenderedSite: Sendable {
  /// Sorted by path, each path once.
  package var files: [RenderedFile]

  package init(files: [RenderedFile]) { self.files = files.sorted { $0.path < $1.path } }

  package func file(_ path: String) -> RenderedFile? { files.first { $0.path.text == path } }
}

package struct RenderedFile: Sendable, Hashable {
  package var path: OutputPath
  package var bytes: [UInt8]

  package init(path: OutputPath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
