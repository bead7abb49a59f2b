import Glibc

/// A folder that could not be watched.
package struct WatchError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Cause: Sendable, Hashable {
    /// There is no such folder.
    case noFolder
    /// The system grants this user no more watches (`fs.inotify.max_user_watches`).
    case watchLimit
    /// The system grants this user no more watchers (`fs.inotify.max_user_instances`).
    case instanceLimit
    /// Any other refusal, in the system's words.
    case system(reason: String)
  }

  package var path: String
  package var cause: Cause

  package init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// The refusal of `inotify_add_watch`.
  init(placing path: String, systemError: Int32) {
    let cause: Cause =
      switch systemError {
      case ENOSPC: .watchLimit
      case ENOENT, ENOTDIR: .noFolder
      default: .system(reason: String(cString: strerror(systemError)))
      }
    self.init(path: path, cause: cause)
  }

  /// The refusal of `inotify_init1`.
  init(startingFor path: String, systemError: Int32) {
    self.init(path: path, cause: systemError == EMFILE ? .instanceLimit : .system(reason: String(cString: strerror(systemError))))
  }

  package var description: String {
    switch cause {
    case .noFolder: "cannot watch \(path): there is no such folder"
    case .watchLimit:
      "cannot watch \(path): the limit of watched folders is reached; raise it with 'sysctl fs.inotify.max_user_watches=524288' (as root)"
    case .instanceLimit:
      """
      cannot watch \(path): the limit of watchers or of open files is reached; end other watching programs, \
      or raise it with 'sysctl fs.inotify.max_user_instances=512' (as root)
      """
    case .system(let reason): "cannot watch \(path): \(reason)"
    }
  }
}
