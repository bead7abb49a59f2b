import Glibc

/// The watches on all folders of the roots, and what they have told.
///
/// A watch belongs to a folder, wherever it is moved; a path is only where the folder was found, and events tell of the past. So when a
/// folder goes, the watches below its path are dropped; and when it comes or goes, what stands there now is watched and listed.
/// After the last event of a path its watches are right, and all that is below it has been told.
struct WatchedTree: ~Copyable {
  private static let folderMask =
    entryMask | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)
  private static let parentMask = entryMask | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
  private static let entryMask =
    UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_ONLYDIR)

  private let base: String
  private let scope: WatchScope
  private var queue: InotifyQueue
  private var pathOfWatch: [Int32: String] = [:]
  private var watchOfPath: [String: Int32] = [:]
  /// The watch of the folder that holds the base, which tells when the base itself is replaced.
  private var parentWatch: Int32?
  /// Whether the watches have to be placed anew before anything else.
  private var isLost = false
  private var changedPaths: Set<String> = []
  private var needsRescan = false

  /// Nothing is watched before ``placeAll()``.
  ///
  /// - Parameter base: an absolute path without symbolic links.
  init(base: String, scope: WatchScope) throws(WatchError) {
    self.base = base
    self.scope = scope
    queue = try InotifyQueue(for: base)
  }

  var descriptor: Int32 { queue.descriptor }
  var hasChanges: Bool { needsRescan || !changedPaths.isEmpty }

  mutating func takeBatch() -> ChangeBatch {
    defer {
      changedPaths = []
      needsRescan = false
    }
    if needsRescan { return ChangeBatch(needsRescan: true) }
    return ChangeBatch(paths: changedPaths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// Takes events that wait, without waiting for more.
  ///
  /// - Returns: whether there was one that concerns a watched place.
  /// - Throws: `WatchError` when a new folder cannot be watched. What was found so far is kept.
  mutating func readEvents() throws(WatchError) -> Bool {
    if isLost { try replaceAll() }
    var isConcerned = false
    var failure: WatchError?
    for event in queue.read() {
      do throws(WatchError) {
        if try take(event) { isConcerned = true }
      } catch {
        failure = error
      }
      if isLost { break }
    }
    if isLost {
      try replaceAll()
      return true
    }
    if let failure { throw failure }
    return isConcerned
  }

  /// - Returns: whether the event concerns a watched place.
  private mutating func take(_ event: InotifyEvent) throws(WatchError) -> Bool {
    if event.has(IN_Q_OVERFLOW) || event.has(IN_UNMOUNT) {
      isLost = true
      return true
    }
    if event.watch == parentWatch {
      let isBase = event.name.isEmpty || "\(parent)/\(event.name)" == base || base == "/\(event.name)"
      if isBase { isLost = true }
      return isBase
    }
    guard let folder = pathOfWatch[event.watch] else { return false }
    if event.has(IN_IGNORED) {
      forget(event.watch)
      return false
    }
    guard !event.name.isEmpty else { return false }
    let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
    let isFolder = event.has(IN_ISDIR)
    switch scope.place(of: path, named: event.name, isFolder: isFolder) {
    case .outside: return false
    case .inside where !isFolder:
      if !event.has(IN_CREATE) || !isBeingWritten(path) { changedPaths.insert(path) }
    case .inside, .above:
      if isFolder, !event.has(IN_ATTRIB) { try takeFolder(path, isGone: event.has(IN_MOVED_FROM) || event.has(IN_DELETE)) }
    }
    return true
  }

  private mutating func takeFolder(_ path: String, isGone: Bool) throws(WatchError) {
    if isGone {
      unwatch(path)
      switch scope.place(of: path) {
      case .inside: changedPaths.insert(path)
      case .above: changedPaths.formUnion(scope.roots(below: path))
      case .outside: break
      }
    }
    try place(path, isReported: true)
  }

  /// Whether a file was only just made: its writer will close it, which is told then. Linked and renamed files are whole at once.
  private func isBeingWritten(_ path: String) -> Bool {
    var status = stat()
    guard lstat(location(of: path), &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFREG && status.st_size == 0 && status.st_nlink == 1
  }

  // MARK: Watches

  private var parent: String {
    guard let slash = base.lastIndex(of: "/"), slash != base.startIndex else { return "/" }
    return String(base[..<slash])
  }

  private func location(of path: String) -> String { path.isEmpty ? base : "\(base)/\(path)" }

  private mutating func replaceAll() throws(WatchError) {
    changedPaths = []
    needsRescan = true
    pathOfWatch = [:]
    watchOfPath = [:]
    parentWatch = nil
    queue = try InotifyQueue(for: base)
    isLost = false
    try placeAll()
  }

  /// Watches all folders of the roots, for the first time or with a new queue. What is there is not reported.
  mutating func placeAll() throws(WatchError) {
    if base != "/" {
      guard let watch = queue.addWatch(on: parent, for: Self.parentMask) else {
        let error = errno
        isLost = true
        throw WatchError(placing: parent, systemError: error)
      }
      parentWatch = watch
    }
    try place("", isReported: false)
  }

  /// Watches a folder and all below it, and reports the files it finds there if they are new.
  private mutating func place(_ top: String, isReported: Bool) throws(WatchError) {
    var waiting = [top]
    while let path = waiting.popLast() {
      // The watch comes before the listing, so that nothing falls between them.
      guard try watch(path) else { continue }
      for entry in FolderListing.entries(of: location(of: path)) {
        let child = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        switch scope.place(of: child, named: entry.name, isFolder: entry.isFolder) {
        case .outside: continue
        case .inside, .above:
          if entry.isFolder {
            waiting.append(child)
          } else if isReported, case .inside = scope.place(of: child) {
            changedPaths.insert(child)
          }
        }
      }
    }
  }

  /// - Returns: whether there is such a folder to watch. One that is gone by now, or closed to this user, is none.
  private mutating func watch(_ path: String) throws(WatchError) -> Bool {
    guard let watch = queue.addWatch(on: location(of: path), for: Self.folderMask) else {
      let error = errno
      if error == ENOSPC || error == ENOMEM { throw WatchError(placing: location(of: path), systemError: error) }
      return false
    }
    if let old = pathOfWatch[watch], old != path, watchOfPath[old] == watch { watchOfPath[old] = nil }
    pathOfWatch[watch] = path
    watchOfPath[path] = watch
    return true
  }

  private mutating func unwatch(_ path: String) {
    let below = path + "/"
    for (folder, watch) in watchOfPath where folder == path || folder.hasPrefix(below) {
      queue.removeWatch(watch)
      forget(watch)
    }
  }

  private mutating func forget(_ watch: Int32) {
    guard let path = pathOfWatch.removeValue(forKey: watch), watchOfPath[path] == watch else { return }
    watchOfPath[path] = nil
  }
}
