import ArgumentParser
import Diagnostics
import Site

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report all findings; write nothing.",
    discussion: "Exit status: 0 nothing that is an error, 1 errors, 2 a file could not be read or written.")

  @OptionGroup var arguments: SiteArguments

  @Flag(help: "Rewrite pinned numbers that no longer hold.")
  var fix = false

  func run() async throws {
    let run = SiteRun(arguments, makesFiles: false)
    var result = try await run.build()
    if fix, !result.corrections.isEmpty {
      try run.apply(result.corrections, files: result.files)
      result = try await run.build()
    }
    try run.finish(result)
  }
}
