import ArgumentParser
import Diagnostics
import Processes
import Site

/// One run over a site: builds it, says what was found, and ends with the right status.
struct SiteRun {
  private let arguments: SiteArguments
  private var options: BuildOptions
  private let loaders: LoaderRunner
  private let progress = ProgressLine()
  private let clock = StageClock()

  init(_ arguments: SiteArguments, makesFiles: Bool, rerunsLoaders: Bool = false, makesPNG: Bool = false, pinsTranslations: Bool = false) {
    self.arguments = arguments
    options = arguments.options
    options.makesFiles = makesFiles
    options.pinsTranslations = pinsTranslations
    options.wantsPNG = makesPNG
    if makesPNG { options.rasterizer = PictureRasterizer(site: arguments.site, variable: Machine.environment) }
    let permission: LoaderRunner.Permission = rerunsLoaders ? .runAgain : arguments.allowLoaders ? .run : .keptOutputsOnly
    if permission != .keptOutputsOnly { ChildProcess.endWithThisProcess() }
    loaders = LoaderRunner(site: arguments.site, permission: permission, variable: Machine.environment)
  }

  func build() async throws -> SiteBuilder.Result { try await orExit { try await builder.build() } }

  /// The site without its files.
  func compute() async throws -> Diagnosed<ComputedSite> {
    let computed = try await orExit { try await builder.compute() }
    progress.clear()
    return computed
  }

  private var builder: SiteBuilder {
    let tree = DiskFileTree(root: arguments.site)
    return SiteBuilder(loader: SiteLoader(tree: tree, loaders: loaders), options: options) { [progress, clock] stage in
      progress.show(stage)
      clock.start(stage)
    }
  }

  /// Ends the command with status 1, after saying why.
  func refuse(_ message: String) -> ExitCode {
    progress.clear()
    Machine.printError("throughline: \(message)\n")
    return ExitCode(1)
  }

  func write(_ site: RenderedSite, to output: String) async throws {
    progress.show(.write(files: site.files.count))
    clock.start(.write(files: site.files.count))
    let writer = SiteWriter(output: output, jobs: options.jobs)
    try await orExit { try await writer.write(site) }
  }

  /// Replaces stretches of pages; the files are written whole, each through a temporary neighbour.
  func apply(_ corrections: [Correction], files: [String: SourceFile]) throws {
    for (path, bytes) in CorrectionWriter.corrected(files, by: corrections) {
      do {
        try CorrectionWriter.write(bytes, to: "\(arguments.site)/\(path)")
      } catch {
        throw stop(error)
      }
      Machine.printError("corrected \(path)\n")
    }
  }

  /// Prints what was found.
  func report(_ result: SiteBuilder.Result) {
    progress.clear()
    if arguments.timings { Machine.printError(clock.report()) }
    let printer = DiagnosticPrinter(style: arguments.diagnostics, showsNotes: arguments.notes)
    printer.print(result.diagnostics, files: result.files)
  }

  func finish(_ result: SiteBuilder.Result) throws {
    report(result)
    if result.diagnostics.containsError { throw ExitCode(1) }
  }

  private func orExit<Value>(_ work: () async throws -> Value) async throws -> Value {
    do { return try await work() } catch { throw stop(error) }
  }

  /// Ends the command with status 2, after saying which file the system refused.
  private func stop(_ error: any Error) -> ExitCode {
    progress.clear()
    Machine.printError("throughline: \(error)\n")
    return ExitCode(2)
  }
}
