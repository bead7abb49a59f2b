/// Where the site's files come from: a folder, or what a build holds in memory.
package protocol ResponseSource: Sendable {
  /// A file of the site. It is asked for from as many threads at once as ``ServerLimits/workers`` tells; one that takes long keeps its own
  /// client waiting, and no other as long as a thread is left.
  ///
  /// - Parameter path: a path without encoding, relative to the site's root, such as `en/index.html`. Its parts are never empty, `.` or
  ///   `..`, and hold no backslash and no control character.
  /// - Returns: nil when there is no such file, which is no mistake: an `index.html` and a `404.html` are only looked for.
  /// - Throws: `ResponseSourceError` when there is one, but it cannot be had.
  func body(at path: String) throws(ResponseSourceError) -> ResponseBody?
}

/// Why a file of the site cannot be had. The reason is shown to the reader as text.
package struct ResponseSourceError: Error, Sendable, Hashable {
  package var reason: String

  package init(reason: String) { self.reason = reason }
}
