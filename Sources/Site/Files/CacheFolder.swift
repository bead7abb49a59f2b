import Glibc

/// A folder below `.throughline/cache/`: files that can be made again, each under the digest of what it depends on. Safe to delete.
struct CacheFolder: Sendable {
  /// From the site's folder.
  let path: String
  /// The site's folder.
  private let site: String

  init(site: String, name: String) {
    self.site = site
    path = ".throughline/cache/\(name)"
  }

  /// The path of a file from the site's folder.
  func path(of file: String) -> String { "\(path)/\(file)" }

  /// The path of a file for a program that is started anywhere.
  func location(of file: String) -> String { "\(site)/\(path(of: file))" }

  /// Nil when there is no such file; a link that leads out of the site is none.
  func bytes(of file: String) -> [UInt8]? {
    guard isInside(location(of: file)) else { return nil }
    return try? readFile(at: location(of: file), as: path(of: file))
  }

  /// Keeps a file, whole or not at all.
  ///
  /// - Parameter name: tells apart two that keep the same file at once.
  func keep(_ bytes: [UInt8], as file: String, for name: String) throws(FileTreeError) {
    try makeFolder("\(site)/\(path)")
    guard isInside("\(site)/\(path)") else { throw FileTreeError(path: path, operation: "write to", reason: "it leads out of the site") }
    try replaceFile(at: location(of: file), with: bytes, through: location(of: "\(file).\(name)-\(getpid())"), as: path(of: file))
  }

  func remove(_ file: String) { unlink(location(of: file)) }

  private func isInside(_ location: String) -> Bool {
    guard let real = realPath(location), let top = realPath(site) else { return false }
    return real.hasPrefix(top == "/" ? top : top + "/")
  }
}
