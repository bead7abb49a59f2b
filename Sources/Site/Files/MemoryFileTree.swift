/// A site as a literal: what tests build small worlds from.
package struct MemoryFileTree: FileTree {
  private var contents: [String: [UInt8]]

  package init(_ files: [String: String]) { contents = files.mapValues { Array($0.utf8) } }

  package subscript(path: String) -> [UInt8]? {
    get { contents[path] }
    set { contents[path] = newValue }
  }

  package func files(in folder: String) -> [FileTreeEntry] {
    contents.keys.filter { $0.hasPrefix(folder + "/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { FileTreeEntry(path: $0) }
  }

  package func read(_ path: String) throws(FileTreeError) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw FileTreeError(path: path, operation: "read", reason: "no such file")
    }
    return bytes
  }
}
