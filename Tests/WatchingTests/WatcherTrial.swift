import Glibc
import Testing
import Watching

/// A watcher over `Content`, `Templates` and `Public` of a folder of its own.
struct WatcherTrial {
  let folder: ScratchFolder
  let watcher: FileWatcher

  init(
    roots: [String] = ["Content", "Templates", "Public"], quietTime: Duration = .milliseconds(5), longestDelay: Duration = .milliseconds(300),
    preparing prepare: (ScratchFolder) -> Void = { _ in }
  ) throws {
    folder = try ScratchFolder()
    for root in ["Content", "Templates", "Public", "Other"] { folder.makeFolder(root) }
    prepare(folder)
    watcher = try FileWatcher(base: folder.path, roots: roots, quietTime: quietTime, longestDelay: longestDelay)
  }

  /// All that is told up to the change of a file that is written now, without this file.
  func changes() throws -> Set<String> {
    folder.write("end", to: "Public/end")
    var found: Set<String> = []
    while let batch = try watcher.next(timeout: .seconds(20)) {
      #expect(!batch.needsRescan)
      #expect(batch.paths == batch.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(Set(batch.paths).count == batch.paths.count)
      found.formUnion(batch.paths)
      if found.remove("Public/end") != nil { return found }
    }
    Issue.record("the last change was not told")
    return found
  }
}

/// Runs work in a thread of its own.
final class TestThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private var thread = pthread_t()

  init(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    #expect(result == 0)
  }

  func join() { pthread_join(thread, nil) }
}
