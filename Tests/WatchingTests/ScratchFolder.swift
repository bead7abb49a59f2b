import Glibc

/// A folder on disk for one test, removed with the value.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/throughline-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ScratchFolderError(errorNumber: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove("") }

  func at(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  func makeFolder(_ name: String) { mkdir(at(name), 0o755) }

  func write(_ text: String, to name: String) {
    let descriptor = open(at(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { return }
    var text = text
    _ = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  func move(_ old: String, to new: String) { rename(at(old), at(new)) }

  func link(_ name: String, to target: String) { symlink(target, at(name)) }

  /// Removes a file, a link, or a folder with all it holds.
  func remove(_ name: String) {
    for child in names(in: name) { remove(name.isEmpty ? child : "\(name)/\(child)") }
    Glibc.remove(at(name))
  }

  /// All regular files below, with their texts.
  func files(below name: String = "") -> [String: String] {
    var files: [String: String] = [:]
    for child in names(in: name) {
      let path = name.isEmpty ? child : "\(name)/\(child)"
      if let text = text(of: path) { files[path] = text }
      files.merge(self.files(below: path)) { _, new in new }
    }
    return files
  }

  /// The text of a regular file of up to 4096 bytes; nil where there is none.
  func text(of name: String) -> String? {
    var status = stat()
    guard lstat(at(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let descriptor = open(at(name), O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func names(in name: String) -> [String] {
    var status = stat()
    guard lstat(at(name), &status) == 0, status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(at(name)) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let item = readdir(folder) {
      names.append(withUnsafePointer(to: &item.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }
}

struct ScratchFolderError: Error {
  var errorNumber: Int32
}
