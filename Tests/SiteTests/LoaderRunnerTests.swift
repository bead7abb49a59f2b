import Diagnostics
import Glibc
import Site
import Testing

/// Loaders that run as programs, in a site on disk.
@Suite struct LoaderRunnerTests {
  private struct DiskSite {
    let folder: ScratchFolder
    var variables: [String: String] = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nowhere"]

    init(_ loader: String) throws {
      folder = try #require(ScratchFolder())
      folder.write("---\ntitle: t\n---\n", to: "Content/index.md")
      describe(loader)
    }

    func describe(_ loader: String) {
      folder.write(
        """
        {"name": "t", "title": "t", "definition": "d", "sources": [{"title": "s"}],
         "schema": {"fields": [{"name": "x", "type": "string"}]}, "loader": \(loader)}
        """, to: "Content/datasets/t.json")
    }

    func build(_ permission: LoaderRunner.Permission) async throws -> SiteBuilder.Result {
      let variables = variables
      let runner = LoaderRunner(site: folder.path, permission: permission) { variables[$0] }
      let loader = SiteLoader(tree: DiskFileTree(root: folder.path), loaders: runner)
      return try await SiteBuilder(loader: loader, options: BuildOptions(jobs: 2)).build()
    }

    /// The rows as CSV, or the rules that were broken.
    func rows(_ permission: LoaderRunner.Permission) async throws -> String {
      let result = try await build(permission)
      return result.site?.file("datasets/t.csv")?.text.replacing("\r\n", with: "\n") ?? result.diagnostics.filter { $0.severity == .error }.map(\.ruleID).joined(separator: " ")
    }

    /// How often the loader ran: each run of the scripts here adds a line.
    var runs: Int { (folder.read("Content/datasets/.runs") ?? "").split(separator: "\n").count }

    var kept: [String] {
      var names: [String] = []
      guard let directory = opendir("\(folder.path)/.throughline/cache/loaders") else { return [] }
      defer { closedir(directory) }
      while let item = readdir(directory) {
        names.append(withUnsafePointer(to: &item.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } })
      }
      return names.filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  private static let script = "echo run >> .runs; echo x; cat input.txt"

  private func counting() throws -> DiskSite {
    let site = try DiskSite(#"{"command": ["sh", "script.sh"], "inputs": ["input.txt"], "environment": ["SCOPE"]}"#)
    site.folder.write(Self.script, to: "Content/datasets/script.sh")
    site.folder.write("a\n", to: "Content/datasets/input.txt")
    return site
  }

  @Test func nothingRunsWithoutPermission() async throws {
    let site = try counting()
    defer { site.folder.remove() }
    #expect(try await site.rows(.keptOutputsOnly) == "loader-not-allowed")
    #expect(site.runs == 0 && site.kept == [])
  }

  @Test func anOutputIsKeptAndServesWithoutPermission() async throws {
    let site = try counting()
    defer { site.folder.remove() }
    #expect(try await site.rows(.run) == "x\na\n")
    #expect(try await site.rows(.keptOutputsOnly) == "x\na\n")
    #expect(try await site.rows(.run) == "x\na\n")
    #expect(site.runs == 1)
    #expect(try await site.rows(.runAgain) == "x\na\n")
    #expect(site.runs == 2 && site.kept.count == 2)
    let record = try #require(site.kept.first { $0.hasSuffix(".loader.json") }.flatMap { site.folder.read(".throughline/cache/loaders/\($0)") })
    #expect(record.contains("\"input.txt\"") && record.contains("\"script.sh\"") && record.contains("\"SCOPE\""))
  }

  @Test func aChangeOfWhatItDependsOnRunsItAgain() async throws {
    var site = try counting()
    defer { site.folder.remove() }
    _ = try await site.rows(.run)
    site.folder.write("b\n", to: "Content/datasets/input.txt")
    #expect(try await site.rows(.keptOutputsOnly) == "loader-not-allowed")
    #expect(try await site.rows(.run) == "x\nb\n")
    site.folder.write(Self.script + "; echo c", to: "Content/datasets/script.sh")
    #expect(try await site.rows(.run) == "x\nb\nc\n")
    site.variables["SCOPE"] = "all"
    #expect(try await site.rows(.run) == "x\nb\nc\n")
    #expect(site.runs == 4)
    site.variables["OTHER"] = "all"
    site.describe(#"{"timeout": 50, "command": ["sh", "script.sh"], "inputs": ["input.txt"], "environment": ["SCOPE"]}"#)
    #expect(try await site.rows(.run) == "x\nb\nc\n")
    #expect(site.runs == 4)
    site.folder.write("a\n", to: "Content/datasets/input.txt")
    site.folder.write(Self.script, to: "Content/datasets/script.sh")
    site.variables["SCOPE"] = nil
    #expect(try await site.rows(.keptOutputsOnly) == "x\na\n")
  }

  @Test func theProgramGetsPlainVariablesAndTheDeclaredOnes() async throws {
    var site = try DiskSite(#"{"command": ["sh", "-c", "echo x; env | grep -v -e ^PWD -e ^_ -e ^SHLVL -e ^OLDPWD | sort; pwd | grep -o Content.*"], "environment": ["A", "B"]}"#)
    defer { site.folder.remove() }
    site.variables["A"] = "1"
    site.variables["SECRET"] = "2"
    #expect(
      try await site.rows(.run) == "x\nA=1\nHOME=/nowhere\nLANG=C.UTF-8\nPATH=/usr/local/bin:/usr/bin:/bin\nTZ=UTC\nContent/datasets\n")
    #expect(site.kept.allSatisfy { site.folder.read(".throughline/cache/loaders/\($0)")?.contains("SECRET") == false })
  }

  @Test(arguments: [
    (#"["sh", "-c", "echo x; echo \u001b[31mno such table\u001b[0m >&2; exit 3"]"#, "loader-failed", "ended with status 3", "no such table"),
    (#"["sh", "-c", "kill -9 $$"]"#, "loader-failed", "ended by signal 9", nil),
    (#"["no-such-program"]"#, "loader-failed", "cannot be started", "no-such-program: there is no program 'no-such-program' in the folders of PATH"),
    (#"["./fetch.py"]"#, "loader-failed", "cannot be started", "./fetch.py: No such file or directory"),
    (#"{"command": ["sh", "-c", "echo x; echo waiting >&2; sleep 300"], "timeout": 3}"#, "loader-timeout", "longer than 3 seconds", "waiting"),
  ])
  func aLoaderThatFailsIsReportedAndLeavesNothing(loader: String, ruleID: String, message: String, cause: String?) async throws {
    let site = try DiskSite(loader)
    defer { site.folder.remove() }
    let found = try await site.build(.run).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.ruleID) == [ruleID])
    #expect(found.first?.message.contains(message) == true)
    #expect(found.first?.cause == cause)
    #expect(found.first?.range?.start == SourcePosition(line: 2, byteColumn: 69))
    #expect(site.kept == [])
    #expect(try await site.rows(.keptOutputsOnly) == "loader-not-allowed")
  }

  @Test func anOutputThatCannotBeKeptIsUsedWithAWarning() async throws {
    let site = try DiskSite(#"["printf", "x\na\n"]"#)
    defer { site.folder.remove() }
    site.folder.write("in the way", to: ".throughline")
    let result = try await site.build(.run)
    #expect(result.site?.file("datasets/t.csv")?.text == "x\r\na\r\n")
    #expect(result.diagnostics.map(\.ruleID).contains("loader-not-kept"))
    #expect(!result.diagnostics.containsError)
  }

  @Test func keptOutputsAreNotReadThroughLinksOutOfTheSite() async throws {
    let site = try DiskSite(#"["printf", "x\ninside\n"]"#)
    defer { site.folder.remove() }
    #expect(try await site.rows(.run) == "x\ninside\n")
    let output = try #require(site.kept.first { $0.hasSuffix(".csv") })
    let outside = try #require(ScratchFolder())
    defer { outside.remove() }
    outside.write("x\noutside\n", to: "secret.csv")
    let location = "\(site.folder.path)/.throughline/cache/loaders/\(output)"
    unlink(location)
    #expect(symlink("\(outside.path)/secret.csv", location) == 0)
    #expect(try await site.rows(.keptOutputsOnly) == "loader-not-allowed")
  }

  @Test func twoDatasetsMayHaveOneCommand() async throws {
    let site = try DiskSite(#"["printf", "x\na\n"]"#)
    defer { site.folder.remove() }
    let other = try #require(site.folder.read("Content/datasets/t.json")).replacing("\"name\": \"t\"", with: "\"name\": \"u\"")
    site.folder.write(other, to: "Content/datasets/u.json")
    let built = try #require(try await site.build(.run).site)
    #expect(built.file("datasets/t.csv")?.text == "x\r\na\r\n" && built.file("datasets/u.csv")?.text == "x\r\na\r\n")
    #expect(site.kept.count == 2)
  }
}
