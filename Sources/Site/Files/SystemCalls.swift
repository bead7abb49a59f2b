import Glibc

/// The system's words for the last call that failed.
func lastSystemError() -> String { String(cString: strerror(errno)) }

/// The absolute path of what is at `path` with all links followed, or nil when there is nothing.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// - Parameter name: what messages call the file.
/// - Throws: `FileTreeError` when the file cannot be opened or read to its end.
func readFile(at location: String, as name: String) throws(FileTreeError) -> [UInt8] {
  let descriptor = open(location, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileTreeError(path: name, operation: "read", reason: lastSystemError()) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    throw FileTreeError(path: name, operation: "read", reason: lastSystemError())
  }
  var bytes: [UInt8] = []
  var failed = false
  var capacity = max(Int(status.st_size), 0) + 1
  repeat {
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let received = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      failed = received < 0
      count = max(received, 0)
    }
    if chunk.isEmpty { break }
    bytes = bytes.isEmpty ? chunk : bytes + chunk
    capacity = 65536
  } while !failed
  if failed { throw FileTreeError(path: name, operation: "read", reason: lastSystemError()) }
  return bytes
}

/// Writes all of `bytes` to a new file.
///
/// - Throws: `FileTreeError` naming what failed: a full disk, a missing right.
func writeFile(_ bytes: [UInt8], at location: String, as name: String) throws(FileTreeError) {
  let descriptor = open(location, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileTreeError(path: name, operation: "write", reason: lastSystemError()) }
  defer { close(descriptor) }
  var offset = 0
  while offset < bytes.count {
    let written = bytes.withUnsafeBytes { buffer in
      Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
    }
    if written < 0 && errno == EINTR { continue }
    guard written > 0 else { throw FileTreeError(path: name, operation: "write", reason: lastSystemError()) }
    offset += written
  }
}

/// Writes a file whole: into a neighbour first, which is then renamed over the old one.
///
/// - Throws: `FileTreeError` when the system refuses; the old file is then still in its place.
func replaceFile(at location: String, with bytes: [UInt8], through neighbour: String, as name: String) throws(FileTreeError) {
  do throws(FileTreeError) {
    try writeFile(bytes, at: neighbour, as: name)
  } catch {
    unlink(neighbour)
    throw error
  }
  guard rename(neighbour, location) == 0 else {
    let reason = lastSystemError()
    unlink(neighbour)
    throw FileTreeError(path: name, operation: "replace", reason: reason)
  }
}

/// Makes a folder with all that are missing above it.
func makeFolder(_ location: String) throws(FileTreeError) {
  if mkdir(location, 0o755) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = location.lastIndex(of: "/"), slash != location.startIndex else {
    throw FileTreeError(path: location, operation: "make the folder", reason: lastSystemError())
  }
  try makeFolder(String(location[..<slash]))
  guard mkdir(location, 0o755) == 0 || errno == EEXIST else {
    throw FileTreeError(path: location, operation: "make the folder", reason: lastSystemError())
  }
}

/// The names in a folder but `.` and `..`, or nil with `errno` when it cannot be listed.
func namesInFolder(_ location: String) -> [String]? {
  guard let directory = opendir(location) else { return nil }
  defer { closedir(directory) }
  var names: [String] = []
  while let item = readdir(directory) {
    let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names
}

/// Removes a file, or a folder with all it holds; what is not there is fine.
func removeTree(_ location: String) throws(FileTreeError) {
  var status = stat()
  guard lstat(location, &status) == 0 else { return }
  if status.st_mode & S_IFMT == S_IFDIR {
    guard let names = namesInFolder(location) else {
      throw FileTreeError(path: location, operation: "remove", reason: lastSystemError())
    }
    for name in names { try removeTree("\(location)/\(name)") }
    guard rmdir(location) == 0 else { throw FileTreeError(path: location, operation: "remove", reason: lastSystemError()) }
  } else {
    guard unlink(location) == 0 else { throw FileTreeError(path: location, operation: "remove", reason: lastSystemError()) }
  }
}
