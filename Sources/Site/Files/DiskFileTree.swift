import Glibc

/// A folder on disk. Symbolic links are followed only to places inside of it.
package struct DiskFileTree: FileTree {
  package let root: String

  package init(root: String) { self.root = root }

  package func files(in folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    guard let top = realPath(root) else { return [] }
    var entries: [FileTreeEntry] = []
    try collect(folder, within: top, ancestors: [], into: &entries)
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return entries
  }

  package func read(_ path: String) throws(FileTreeError) -> [UInt8] { try readFile(at: "\(root)/\(path)", as: path) }

  package func digest(of path: String) throws(FileTreeError) -> String {
    let descriptor = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileTreeError(path: path, operation: "read", reason: lastSystemError()) }
    defer { close(descriptor) }
    var digest = SHA256Digest()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileTreeError(path: path, operation: "read", reason: lastSystemError()) }
      if count == 0 { return digest.hexadecimal }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private func collect(
    _ folder: String, within top: String, ancestors: [String], into entries: inout [FileTreeEntry]
  ) throws(FileTreeError) {
    let location = "\(root)/\(folder)"
    guard let real = realPath(location) else { return }
    // A link to an enclosing folder would be walked for ever.
    guard !ancestors.contains(real) else { return }
    guard let names = namesInFolder(location) else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw FileTreeError(path: folder, operation: "list", reason: lastSystemError())
    }
    for name in names where !name.hasPrefix(".") && !name.hasSuffix("~") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFLNK {
        guard let target = realPath("\(root)/\(path)"), target.hasPrefix(top + "/"), stat("\(root)/\(path)", &status) == 0 else {
          entries.append(FileTreeEntry(path: path, kind: .refusedLink(target: linkTarget(path))))
          continue
        }
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try collect(path, within: top, ancestors: ancestors + [real], into: &entries)
      case S_IFREG: entries.append(FileTreeEntry(path: path))
      default: continue
      }
    }
  }

  private func linkTarget(_ path: String) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
      let length = buffer.baseAddress.map { readlink("\(root)/\(path)", $0, 4095) } ?? -1
      guard length > 0 else { return "?" }
      return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
