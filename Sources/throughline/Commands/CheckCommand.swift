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

  @Flag(help: "Write into every translation that it was made from its original as it stands now: say so after comparing them.")
  var pinTranslations = false

  func run() async throws {
    let run = SiteRun(arguments, makesFiles: false, pinsTranslations: pinTranslations)
    var result = try await run.build()
    let corrections = (fix ? result.corrections : []) + result.pins
    if !corrections.isEmpty {
      try run.apply(corrections, files: result.files)
      result = try await run.build()
    }
    try run.finish(result)
  }
}
