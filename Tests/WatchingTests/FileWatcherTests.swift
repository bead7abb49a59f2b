import Glibc
import Testing
import Watching

@Suite struct FileWatcherTests {
  @Test func aWrittenFileIsToldWithItsPathFromTheBase() throws {
    let trial = try WatcherTrial { $0.makeFolder("Content/en") }
    trial.folder.write("a", to: "Content/en/a.md")
    #expect(try trial.changes() == ["Content/en/a.md"])
    trial.folder.write("b", to: "Content/en/a.md")
    trial.folder.write("b", to: "Templates/page.mustache")
    #expect(try trial.changes() == ["Content/en/a.md", "Templates/page.mustache"])
  }

  @Test func aRemovedFileIsTold() throws {
    let trial = try WatcherTrial { $0.write("a", to: "Content/a.md") }
    trial.folder.remove("Content/a.md")
    #expect(try trial.changes() == ["Content/a.md"])
  }

  @Test func nothingIsToldOfWhatWasThereBefore() throws {
    let trial = try WatcherTrial { $0.write("a", to: "Content/a.md") }
    #expect(try trial.changes() == [])
  }

  @Test func otherFoldersAreNotWatched() throws {
    let trial = try WatcherTrial()
    trial.folder.write("a", to: "Other/a.md")
    trial.folder.write("a", to: "a.md")
    trial.folder.makeFolder("Contents")
    trial.folder.write("a", to: "Contents/a.md")
    trial.folder.move("Other", to: "Output")
    #expect(try trial.changes() == [])
  }

  @Test func aBurstComesAsOneSortedBatch() throws {
    let trial = try WatcherTrial(quietTime: .milliseconds(200), longestDelay: .seconds(20))
    for name in ["c", "a", "b", "a", "b-", "ä"] { trial.folder.write(name, to: "Content/\(name)") }
    #expect(try trial.watcher.next(timeout: .seconds(20))?.paths == ["Content/a", "Content/b", "Content/b-", "Content/c", "Content/ä"])
  }

  @Test func changesThatGoOnAreToldAfterTheLongestDelay() throws {
    let trial = try WatcherTrial(quietTime: .seconds(20), longestDelay: .milliseconds(30))
    trial.folder.write("a", to: "Content/a")
    let start = SuspendingClock().now
    #expect(try trial.watcher.next(timeout: .seconds(20))?.paths == ["Content/a"])
    #expect(SuspendingClock().now - start < .seconds(10))
  }

  @Test func aFileThatWasOnlyJustMadeIsToldWhenItIsClosed() throws {
    let trial = try WatcherTrial()
    let descriptor = open(trial.folder.at("Content/a.csv"), O_WRONLY | O_CREAT, 0o644)
    #expect(try trial.changes() == [])
    #expect(write(descriptor, "text", 4) == 4)
    close(descriptor)
    #expect(try trial.changes() == ["Content/a.csv"])
  }

  @Test func aHardLinkIsToldAtOnce() throws {
    let trial = try WatcherTrial { $0.write("a", to: "Other/a") }
    #expect(Glibc.link(trial.folder.at("Other/a"), trial.folder.at("Content/a")) == 0)
    #expect(try trial.changes() == ["Content/a"])
  }

  @Test func aFileThatBecomesReadableIsTold() throws {
    let trial = try WatcherTrial { $0.write("a", to: "Content/a") }
    chmod(trial.folder.at("Content/a"), 0o600)
    #expect(try trial.changes() == ["Content/a"])
  }

  @Test func readingIsNoChange() throws {
    let trial = try WatcherTrial { $0.write("a", to: "Content/a") }
    #expect(trial.folder.text(of: "Content/a") == "a")
    #expect(trial.folder.files(below: "Content").count == 1)
    #expect(try trial.changes() == [])
  }

  @Test func aRootMayBeAFileOrDeepOrTheBaseItself() throws {
    let trial = try WatcherTrial(roots: ["Other/deep/er", "one.yaml", "Public/"])
    trial.folder.write("a", to: "one.yaml")
    trial.folder.write("a", to: "two.yaml")
    trial.folder.makeFolder("Other/deep")
    trial.folder.write("a", to: "Other/deep/a")
    trial.folder.makeFolder("Other/deep/er")
    trial.folder.write("a", to: "Other/deep/er/a")
    #expect(try trial.changes() == ["one.yaml", "Other/deep/er/a"])
    trial.folder.remove("Other")
    #expect(try trial.changes().isSuperset(of: ["Other/deep/er"]))

    let whole = try WatcherTrial(roots: [""])
    whole.folder.write("a", to: "a")
    whole.folder.write("a", to: "Other/a")
    #expect(try whole.changes() == ["a", "Other/a"])
  }

  @Test func aMissingBaseIsAnError() {
    #expect(throws: WatchError(path: "/no/such", cause: .noFolder)) { try FileWatcher(base: "/no/such", roots: [""]) }
  }

  @Test func limitsAreNamedWithTheirSettings() {
    #expect(WatchError(path: "/a", cause: .watchLimit).description.contains("fs.inotify.max_user_watches"))
    #expect(WatchError(path: "/a", cause: .instanceLimit).description.contains("fs.inotify.max_user_instances"))
  }
}
