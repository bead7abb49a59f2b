import Glibc

/// A site as it was written into a folder.
///
/// Symbolic links and names that start with a dot are not served, but `.well-known`. The folder is opened anew for each file, so it may
/// be replaced by another while it is served.
package struct FolderSource: ResponseSource {
  /// Files up to this size are read whole, so that their entity tags stand for their bytes and not for their times.
  private static let wholeFileLimit = 1 << 20

  private let root: String

  /// - Parameter root: the folder's path, which may itself be a symbolic link.
  package init(root: String) { self.root = root }

  package func body(at path: String) throws(ResponseSourceError) -> ResponseBody? {
    guard let descriptor = try descriptor(of: path), let file = OpenFile(taking: descriptor) else { return nil }
    guard file.size <= Self.wholeFileLimit else { return .file(file) }
    guard let bytes = file.bytes() else { throw ResponseSourceError(reason: "'\(path)' changed while it was read") }
    return .bytes(bytes)
  }

  /// Opens one part of the path after the other, none through a link, so that the file is below the root whatever is done meanwhile.
  private func descriptor(of path: String) throws(ResponseSourceError) -> Int32? {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy(Self.isServed) else { return nil }
    var current = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw ResponseSourceError(reason: "the site's folder cannot be opened: \(Self.lastSystemError())") }
    for (index, name) in names.enumerated() {
      let kind = index < names.count - 1 ? O_DIRECTORY : O_NONBLOCK
      let next = openat(current, String(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind)
      let error = errno
      close(current)
      guard next >= 0 else {
        if [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, ENXIO].contains(error) { return nil }
        throw ResponseSourceError(reason: "'\(path)' cannot be opened: \(String(cString: strerror(error)))")
      }
      current = next
    }
    return current
  }

  private static func isServed(_ name: Substring) -> Bool {
    !name.isEmpty && (!name.hasPrefix(".") || name == ".well-known") && !name.utf8.contains(0)
  }

  private static func lastSystemError() -> String { String(cString: strerror(errno)) }
}
