import Glibc
import Testing
import Watching

/// Folders that come, go and move.
@Suite struct WatcherFolderTests {
  @Test func filesMadeBeforeTheirNewFolderIsWatchedAreFound() throws {
    let trial = try WatcherTrial()
    for folder in ["Content/a", "Content/a/b", "Content/a/b/c", "Content/empty"] { trial.folder.makeFolder(folder) }
    trial.folder.write("1", to: "Content/a/1")
    trial.folder.write("2", to: "Content/a/b/c/2")
    #expect(try trial.changes() == ["Content/a/1", "Content/a/b/c/2"])
    trial.folder.write("3", to: "Content/a/b/c/2")
    #expect(try trial.changes() == ["Content/a/b/c/2"])
  }

  @Test func aRemovedFolderIsTold() throws {
    let trial = try WatcherTrial {
      $0.makeFolder("Content/a")
      $0.makeFolder("Content/a/b")
      $0.write("1", to: "Content/a/b/1")
    }
    trial.folder.remove("Content/a")
    #expect(try trial.changes() == ["Content/a", "Content/a/b", "Content/a/b/1"])
    trial.folder.makeFolder("Content/a")
    trial.folder.write("1", to: "Content/a/1")
    #expect(try trial.changes() == ["Content/a/1"])
  }

  @Test func aRenamedFolderIsToldAsGoneAndItsFilesUnderTheNewName() throws {
    let trial = try WatcherTrial {
      $0.makeFolder("Content/a")
      $0.makeFolder("Content/a/b")
      $0.write("1", to: "Content/a/b/1")
    }
    trial.folder.move("Content/a", to: "Content/z")
    #expect(try trial.changes() == ["Content/a", "Content/z/b/1"])
    trial.folder.write("2", to: "Content/z/b/1")
    #expect(try trial.changes() == ["Content/z/b/1"])
  }

  @Test func aFolderMovedOutIsGoneAndNoLongerWatched() throws {
    let trial = try WatcherTrial {
      $0.makeFolder("Content/a")
      $0.write("1", to: "Content/a/1")
    }
    trial.folder.move("Content/a", to: "Other/a")
    #expect(try trial.changes() == ["Content/a"])
    trial.folder.write("2", to: "Other/a/1")
    #expect(try trial.changes() == [])
    trial.folder.move("Other/a", to: "Templates/a")
    #expect(try trial.changes() == ["Templates/a/1"])
    trial.folder.write("3", to: "Templates/a/1")
    #expect(try trial.changes() == ["Templates/a/1"])
  }

  @Test func twoFoldersThatChangeNamesAreBothWatchedOn() throws {
    let trial = try WatcherTrial {
      for name in ["a", "b"] {
        $0.makeFolder("Content/\(name)")
        $0.write(name, to: "Content/\(name)/\(name)")
      }
    }
    trial.folder.move("Content/a", to: "Content/c")
    trial.folder.move("Content/b", to: "Content/a")
    trial.folder.move("Content/c", to: "Content/b")
    #expect(try trial.changes().isSuperset(of: ["Content/a", "Content/b", "Content/a/b", "Content/b/a"]))
    trial.folder.write("1", to: "Content/a/b")
    trial.folder.write("1", to: "Content/b/a")
    #expect(try trial.changes() == ["Content/a/b", "Content/b/a"])
  }

  @Test func aReplacedRootIsWatchedOn() throws {
    let trial = try WatcherTrial { $0.write("1", to: "Content/1") }
    trial.folder.move("Content", to: "Content.old")
    trial.folder.makeFolder("Content")
    trial.folder.write("2", to: "Content/2")
    #expect(try trial.changes() == ["Content", "Content/2"])
    trial.folder.write("3", to: "Content/2")
    trial.folder.write("3", to: "Content.old/1")
    #expect(try trial.changes() == ["Content/2"])
    trial.folder.remove("Content")
    #expect(try trial.changes() == ["Content", "Content/2"])
    trial.folder.makeFolder("Content")
    #expect(try trial.changes() == [])
    trial.folder.write("4", to: "Content/4")
    #expect(try trial.changes() == ["Content/4"])
  }

  @Test func aReplacedBaseAsksForARescan() throws {
    let folder = try ScratchFolder()
    folder.makeFolder("site")
    folder.makeFolder("site/Content")
    let watcher = try FileWatcher(base: folder.at("site"), roots: ["Content"], quietTime: .milliseconds(5))
    folder.move("site", to: "old")
    #expect(try watcher.next(timeout: .seconds(20)) == ChangeBatch(needsRescan: true))
    folder.makeFolder("site")
    folder.makeFolder("site/Content")
    #expect(try watcher.next(timeout: .seconds(20)) == ChangeBatch(needsRescan: true))
    folder.write("1", to: "old/Content/1")
    folder.write("2", to: "site/Content/2")
    #expect(try watcher.next(timeout: .seconds(20))?.paths == ["Content/2"])
  }

  @Test func linksAreToldButNotFollowed() throws {
    let trial = try WatcherTrial {
      $0.makeFolder("Other/deep")
      $0.link("Content/before", to: "../Other")
    }
    trial.folder.link("Content/out", to: "../Other/deep")
    trial.folder.link("Content/up", to: "..")
    #expect(try trial.changes() == ["Content/out", "Content/up"])
    trial.folder.write("1", to: "Other/1")
    trial.folder.write("1", to: "Other/deep/1")
    #expect(try trial.changes() == [])
    trial.folder.remove("Content/out")
    #expect(try trial.changes() == ["Content/out"])
  }

  @Test func aFolderThatALinkReplacesIsNoLongerWatched() throws {
    let trial = try WatcherTrial {
      $0.makeFolder("Content/a")
      $0.write("1", to: "Content/a/1")
    }
    trial.folder.move("Content/a", to: "Other/a")
    trial.folder.link("Content/a", to: "../Other/a")
    #expect(try trial.changes() == ["Content/a"])
    trial.folder.write("2", to: "Other/a/1")
    #expect(try trial.changes() == [])
  }
}
