import Glibc
import Synchronization

/// Tells which files of some folders change, as an author works on them.
///
/// Changes are collected from the moment the watcher is made, whether or not somebody waits for them, so: make the watcher, then build,
/// then take batches. Symbolic links are not followed; a change of the link itself is told. Names of editors' temporary files, and
/// all that start with a dot, are passed over.
package final class FileWatcher: Sendable {
  private struct State: ~Copyable {
    var tree: WatchedTree
  }

  private let state: Mutex<State>
  private let stopSignal: StopSignal
  private let quietTime: Duration
  private let longestDelay: Duration

  /// Watches the roots with all below them. A root may be a file, and may come to be later.
  ///
  /// - Parameters:
  ///   - base: the folder that paths are relative to. It has to be there.
  ///   - roots: paths relative to the base, without `..`; the empty path is the base itself.
  ///   - quietTime: how long nothing may happen before a batch is given: one save is several changes.
  ///   - longestDelay: how long after its first change a batch is given even if changes go on.
  /// - Throws: `WatchError` when there is no such base, or a limit of the system is reached.
  package init(
    base: String, roots: [String], quietTime: Duration = .milliseconds(10), longestDelay: Duration = .milliseconds(300)
  ) throws(WatchError) {
    guard let resolved = realpath(base, nil) else { throw WatchError(placing: base, systemError: errno) }
    defer { free(resolved) }
    self.quietTime = quietTime
    self.longestDelay = longestDelay
    stopSignal = try StopSignal(for: base)
    var tree = try WatchedTree(base: String(cString: resolved), scope: WatchScope(roots: roots))
    try tree.placeAll()
    state = Mutex(State(tree: tree))
  }

  /// Whether ``stop()`` was called: then ``next(timeout:)`` gives nothing more.
  package var isStopped: Bool { stopSignal.isSet }

  /// Ends all waiting for changes, at once and for good. May be called from any thread.
  package func stop() { stopSignal.set() }

  /// Waits for changes.
  ///
  /// - Parameter timeout: how long to wait for a first change; nil waits until there is one.
  /// - Returns: what has changed, or nil when nothing did in this time or the watcher was stopped.
  /// - Throws: `WatchError` when a new folder cannot be watched. All others still are, and the next call goes on; but after the cause
  ///   ``WatchError/Cause/noFolder`` nothing more is watched.
  package func next(timeout: Duration? = nil) throws(WatchError) -> ChangeBatch? {
    try state.withLock { state throws(WatchError) in try wait(for: timeout, in: &state.tree) }
  }

  private func wait(for timeout: Duration?, in tree: inout WatchedTree) throws(WatchError) -> ChangeBatch? {
    let clock = SuspendingClock()
    let start = clock.now
    var lastEvent = start
    var firstChange: SuspendingClock.Instant? = tree.hasChanges ? start : nil
    while true {
      let now = clock.now
      if let firstChange {
        let limit = min(lastEvent + quietTime, firstChange + longestDelay)
        guard stopSignal.wait(for: tree.descriptor, limit: limit - now) else { return nil }
      } else {
        guard stopSignal.wait(for: tree.descriptor, limit: timeout.map { start + $0 - now }) else { return nil }
      }
      let isConcerned = try tree.readEvents()
      let after = clock.now
      if isConcerned { lastEvent = after }
      if firstChange == nil, tree.hasChanges { firstChange = after }
      if let firstChange {
        if after >= min(lastEvent + quietTime, firstChange + longestDelay) { return tree.takeBatch() }
      } else if let timeout, after >= start + timeout {
        return nil
      }
    }
  }
}
