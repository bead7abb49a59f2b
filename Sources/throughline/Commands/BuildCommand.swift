import ArgumentParser
import Diagnostics
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site into a folder.",
    discussion: "Exit status: 0 built, 1 findings that are errors (the output stays as it was), 2 a file could not be read or written.")

  @OptionGroup var arguments: SiteArguments

  @Option(help: "The folder to put the site into; default: Output in the site's folder.")
  var output: String?

  @Flag(help: "Run all loaders again, as with --allow-loaders: for data from elsewhere, which change while the site's files do not.")
  var rerunLoaders = false

  @Flag(help: "Leave out the PNG files of charts, which need rsvg-convert of librsvg.")
  var noPng = false

  func run() async throws {
    let run = SiteRun(arguments, makesFiles: true, rerunsLoaders: rerunLoaders, makesPNG: !noPng)
    let result = try await run.build()
    if let site = result.site { try await run.write(site, to: output ?? "\(arguments.site)/Output") }
    try run.finish(result)
  }
}
