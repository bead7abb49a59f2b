import Glibc

/// A folder on disk for one test.
struct ScratchFolder {
  let path: String

  init?() {
    var template = Array("/tmp/throughline-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ text: String, to name: String) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// Nil when there is no such file.
  func read(_ name: String) -> String? {
    access("\(path)/\(name)", R_OK) == 0 ? Self.text(at: "\(path)/\(name)") : nil
  }

  /// The text of a file; empty when there is none.
  static func text(at path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      var names: [String] = []
      while let item = readdir(folder) {
        names.append(withUnsafePointer(to: &item.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } })
      }
      closedir(folder)
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
        unlink(path)
        return
      }
      for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
    }
    Glibc.remove(path)
  }
}
