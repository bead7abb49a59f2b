import Testing

@testable import Watching

/// Saving as editors do it.
@Suite struct WatcherEditorTests {
  @Test func vimSavesByRenameAndTellsOnlyTheFile() throws {
    let trial = try WatcherTrial { $0.write("old", to: "Content/a.md") }
    let folder = trial.folder
    folder.write("", to: "Content/.a.md.swp")
    folder.write("", to: "Content/4913")
    folder.remove("Content/4913")
    folder.move("Content/a.md", to: "Content/a.md~")
    folder.write("new", to: "Content/a.md")
    folder.remove("Content/a.md~")
    #expect(try trial.changes() == ["Content/a.md"])
  }

  @Test func anAtomicSaveTellsTheFinalNameOnly() throws {
    let trial = try WatcherTrial { $0.write("old", to: "Content/a.md") }
    for temporary in ["a.md.tmp", "a.md.tmp.81.1690", ".a.md.Xy12", "a.md.vsctmp", "a.md___jb_tmp___"] {
      trial.folder.write("new", to: "Content/\(temporary)")
      trial.folder.move("Content/\(temporary)", to: "Content/a.md")
      #expect(try trial.changes() == ["Content/a.md"], "\(temporary)")
    }
  }

  @Test func emacsLocksAndAutosavesAreNotTold() throws {
    let trial = try WatcherTrial()
    trial.folder.link("Content/.#a.md", to: "author@host.1:2")
    trial.folder.write("half", to: "Content/#a.md#")
    #expect(try trial.changes() == [])
  }

  @Test func hiddenFoldersAreNotWatched() throws {
    let trial = try WatcherTrial()
    trial.folder.makeFolder("Content/.git")
    trial.folder.write("x", to: "Content/.git/index")
    #expect(try trial.changes() == [])
    trial.folder.write("y", to: "Content/.git/index")
    #expect(try trial.changes() == [])
  }

  @Test(arguments: [
    ".a.md.swp", "a.swo", "a.md~", "4913", "5036", ".#a.md", "#a.md#", "a.tmp", "a.md.tmp.12", "a.tmp.1-2.33", ".git", ".DS_Store", "~$book.xlsx",
  ])
  func temporaryNames(_ name: String) {
    #expect(TemporaryName.matches(name))
  }

  @Test(arguments: ["a.md", "2024", "4914", "49130", "#", "#1.md", "a.tmp.md", "tmp", "a.tmp.", "template.mustache", "a~b", "数据.csv"])
  func namesOfTheSite(_ name: String) {
    #expect(!TemporaryName.matches(name))
  }
}
