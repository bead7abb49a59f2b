/// What has changed since the last batch.
package struct ChangeBatch: Sendable, Hashable {
  /// Paths relative to the watcher's base, each once, sorted by their UTF-8 bytes.
  ///
  /// A path is that of a file or symbolic link that is new, changed or gone, or that of a folder that is gone from this place: then all that
  /// was below it is gone too. The files of a new folder are listed one by one.
  package var paths: [String]
  /// Whether changes were missed, so that everything has to be read again. Then `paths` is empty.
  package var needsRescan: Bool

  package init(paths: [String] = [], needsRescan: Bool = false) {
    self.paths = paths
    self.needsRescan = needsRescan
  }
}
