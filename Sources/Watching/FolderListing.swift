import Glibc

/// What stands directly in a folder.
enum FolderListing {
  struct Entry {
    var name: String
    var isFolder: Bool
  }

  /// The entries of a folder but `.` and `..`, in no particular order; none where it cannot be listed.
  static func entries(of location: String) -> [Entry] {
    guard let directory = opendir(location) else { return [] }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append(Entry(name: name, isFolder: isFolder(type: Int(item.pointee.d_type), at: "\(location)/\(name)")))
    }
    return entries
  }

  private static func isFolder(type: Int, at location: String) -> Bool {
    if type != Int(DT_UNKNOWN) { return type == Int(DT_DIR) }
    var status = stat()
    return lstat(location, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
