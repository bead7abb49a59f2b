import Glibc
import Testing
import Watching

/// Many changes at once, as a switch of branches or a program makes them.
@Suite struct WatcherBurstTests {
  @Test func aSwitchOfBranchesIsToldWhole() throws {
    let trial = try WatcherTrial()
    let expected = Set((0..<5000).map { "Content/\($0 % 50)/\($0 % 7)/\($0).md" })
    let folder = trial.folder
    let mirror = try Mirror(of: trial) {
      for outer in 0..<50 {
        folder.makeFolder("Content/\(outer)")
        for inner in 0..<7 { folder.makeFolder("Content/\(outer)/\(inner)") }
      }
      for path in expected { folder.write(path, to: path) }
      for index in 0..<25 { folder.remove("Content/\(index)") }
    }
    #expect(mirror.files == expected.filter { folder.text(of: $0) != nil }.reduce(into: [:]) { $0[$1] = $1 })
    #expect(mirror.files.count == 2500)
  }

  @Test func foldersRenamedWhileTheyAreFilledAreToldUnderTheirLastName() throws {
    let trial = try WatcherTrial { $0.makeFolder("Content/0") }
    let folder = trial.folder
    let mirror = try Mirror(of: trial) {
      for index in 0..<400 {
        folder.makeFolder("Content/\(index)/sub\(index)")
        folder.write("a\(index)", to: "Content/\(index)/a\(index)")
        folder.write("b\(index)", to: "Content/\(index)/sub\(index)/b\(index)")
        folder.move("Content/\(index)", to: "Content/\(index + 1)")
        folder.write("c\(index)", to: "Content/\(index + 1)/sub\(index)/c\(index)")
      }
    }
    #expect(mirror.files.count == 1200)
    #expect(mirror.files == folder.files(below: "Content"))
    #expect(mirror.rescans == 0)
  }

  @Test(arguments: 1...6) func whoAppliesTheBatchesHasWhatIsOnDisk(seed: UInt64) throws {
    let trial = try WatcherTrial()
    let folder = trial.folder
    let mirror = try Mirror(of: trial) {
      var edits = RandomEdits(seed: seed, folder: folder)
      for _ in 0..<1500 { edits.make() }
    }
    #expect(mirror.files == folder.files(below: "Content"))
    #expect(mirror.rescans == 0)
  }

  @Test func anOverflowOfTheKernelsQueueAsksForARescan() throws {
    let trial = try WatcherTrial()
    let limit = Int(try Self.systemLimit("max_queued_events"))
    // Equal events that follow each other count once, so two files take turns.
    trial.folder.write("1", to: "Content/a")
    for _ in 0...(limit / 2) {
      trial.folder.move("Content/a", to: "Content/b")
      trial.folder.move("Content/b", to: "Content/a")
    }
    trial.folder.makeFolder("Content/missed")
    // What was told before the overflow may come first.
    var batch = try trial.watcher.next(timeout: .seconds(20))
    while let paths = batch?.paths, !paths.isEmpty { batch = try trial.watcher.next(timeout: .seconds(20)) }
    #expect(batch == ChangeBatch(needsRescan: true))
    trial.folder.write("2", to: "Content/missed/2")
    #expect(try trial.changes() == ["Content/missed/2"])
  }

  private static func systemLimit(_ name: String) throws -> Int {
    let file = try #require(fopen("/proc/sys/fs/inotify/\(name)", "r"))
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 64)
    try #require(fgets(&line, 64, file) != nil)
    return Int(atol(line))
  }
}

/// What somebody knows who applies every batch of a watcher.
private struct Mirror {
  private(set) var files: [String: String] = [:]
  private(set) var rescans = 0

  /// Applies all batches that are told while edits are made in another thread, up to the last one.
  init(of trial: WatcherTrial, during edits: @escaping @Sendable () -> Void) throws {
    let folder = trial.folder
    let thread = TestThread {
      edits()
      folder.write("end", to: "Public/end")
    }
    while files.removeValue(forKey: "Public/end") == nil {
      guard let batch = try trial.watcher.next(timeout: .seconds(60)) else {
        Issue.record("the end was not told")
        break
      }
      apply(batch, of: folder)
    }
    thread.join()
  }

  private mutating func apply(_ batch: ChangeBatch, of folder: ScratchFolder) {
    if batch.needsRescan {
      rescans += 1
      files = folder.files(below: "Content").merging(folder.files(below: "Public")) { $1 }
    }
    for path in batch.paths {
      if files.removeValue(forKey: path) == nil {
        for file in files.keys where file.hasPrefix(path + "/") { files[file] = nil }
      }
      files[path] = folder.text(of: path)
    }
  }
}

/// Seeded edits of a small tree: files written, folders made, moved and removed.
private struct RandomEdits {
  private var state: UInt64
  private let folder: ScratchFolder
  private var count = 0

  init(seed: UInt64, folder: ScratchFolder) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    self.folder = folder
  }

  mutating func make() {
    count += 1
    switch random(below: 10) {
    case 0..<5: folder.write("\(count)", to: "\(randomFolder())/f\(random(below: 4))")
    case 5..<7: folder.makeFolder("\(randomFolder())/d\(random(below: 4))")
    case 7: folder.move("\(randomFolder())/d\(random(below: 4))", to: "\(randomFolder())/d\(random(below: 4))")
    case 8: folder.move("\(randomFolder())/f\(random(below: 4))", to: "\(randomFolder())/f\(random(below: 4))")
    default: folder.remove("\(randomFolder())/d\(random(below: 4))")
    }
  }

  private mutating func randomFolder() -> String {
    (0..<random(below: 4)).reduce("Content") { path, _ in "\(path)/d\(random(below: 4))" }
  }

  private mutating func random(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
