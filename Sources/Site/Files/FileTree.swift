/// Where a site is read from: a folder on disk, or a literal in a test.
package protocol FileTree: Sendable {
  /// All regular files below `folder`, as paths relative to the tree's root with `/`, sorted by their UTF-8 bytes.
  /// A folder that does not exist holds no files.
  ///
  /// - Throws: `FileTreeError` when a folder cannot be read.
  func files(in folder: String) throws(FileTreeError) -> [FileTreeEntry]

  /// - Throws: `FileTreeError` when there is no such file or it cannot be read.
  func read(_ path: String) throws(FileTreeError) -> [UInt8]

  /// SHA-256 of a file, lower-case hexadecimal, without holding the file.
  ///
  /// - Throws: `FileTreeError` when there is no such file or it cannot be read.
  func digest(of path: String) throws(FileTreeError) -> String
}

extension FileTree {
  package func digest(of path: String) throws(FileTreeError) -> String { SHA256Digest.hexadecimal(of: try read(path)) }
}

/// One file of a tree, or something in its place that the tree refuses to follow.
package struct FileTreeEntry: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file
    /// A symbolic link whose target lies outside of the tree, or that leads nowhere.
    case refusedLink(target: String)
  }

  package var path: String
  package var kind: Kind

  package init(path: String, kind: Kind = .file) {
    self.path = path
    self.kind = kind
  }
}

/// A file that could not be read or written, with the system's reason.
package struct FileTreeError: Error, Sendable, CustomStringConvertible {
  package var path: String
  package var operation: String
  package var reason: String

  package init(path: String, operation: String, reason: String) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }

  package var description: String { "cannot \(operation) \(path): \(reason)" }
}
