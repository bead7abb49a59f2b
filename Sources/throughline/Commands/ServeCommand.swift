import ArgumentParser
import Diagnostics
import Serving
import Site
import Watching

/// Shows the site in a browser while it is written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the site on this machine, and build it anew at every change.",
    discussion: """
      Open pages load anew by themselves; where only style sheets changed they are exchanged in place. A build that fails shows its findings over the \
      last site that built. End it with Ctrl-C.
      """)

  @OptionGroup var arguments: SiteArguments

  @Option(help: "The port to listen at; the next free one is taken when it is in use.")
  var port: UInt16 = 8080

  @Option(help: "The path that the site stands under, as on the real host.")
  var basePath = "/"

  func run() async throws {
    let watcher: FileWatcher
    do {
      watcher = try FileWatcher(base: arguments.site, roots: ["Content", "Templates", "Public"])
    } catch {
      Machine.printError("throughline: \(error)\n")
      throw ExitCode(2)
    }
    Interruption.onFirst { watcher.stop() }
    let site = PreviewSite()
    let findings = try await build(into: site)
    if findings != nil { site.showPlaceholder(title: "The site has not built yet.") }
    let server = try start(site)
    defer { server.stop() }
    if let findings { server.broadcast(ServerEvent(.error, text: findings)) }
    Machine.printError("\(server.url)\n")
    try await follow(watcher, site, server, hasFailed: findings != nil)
  }

  private func start(_ site: PreviewSite) throws -> PreviewServer {
    var configuration = ServerConfiguration()
    configuration.port = port
    configuration.basePath = basePath
    do {
      return try PreviewServer(configuration, source: site)
    } catch {
      Machine.printError("throughline: \(error)\n")
      throw ExitCode(2)
    }
  }

  /// Builds at every change, until the watcher is stopped.
  private func follow(_ watcher: FileWatcher, _ site: PreviewSite, _ server: PreviewServer, hasFailed: Bool) async throws {
    var hasFailed = hasFailed
    while !watcher.isStopped {
      do {
        guard try watcher.next() != nil else { continue }
      } catch {
        Machine.printError("throughline: \(error)\n")
        if error.cause == .noFolder { throw ExitCode(2) }
        continue
      }
      var change = PreviewSite.Change.nothing
      if let findings = try await build(into: site, change: &change) {
        server.broadcast(ServerEvent(.error, text: findings))
        hasFailed = true
        continue
      }
      if hasFailed { server.broadcast(ServerEvent(.error)) }
      switch change {
      case .nothing: break
      case .styles: server.broadcast(ServerEvent(.styles))
      case .pages: server.broadcast(ServerEvent(.reload))
      }
      hasFailed = false
    }
  }

  private func build(into site: PreviewSite) async throws -> String? {
    var change = PreviewSite.Change.nothing
    return try await build(into: site, change: &change)
  }

  /// Builds the whole site, so that what is served is what a cold build gives.
  ///
  /// - Returns: the findings as text where there is an error; nil where the site built.
  private func build(into site: PreviewSite, change: inout PreviewSite.Change) async throws -> String? {
    let run = SiteRun(arguments, makesFiles: true)
    let result: SiteBuilder.Result
    do {
      result = try await run.build()
    } catch let code as ExitCode where code.rawValue == 2 {
      // A file vanished while it was read: the next batch tells of it.
      return "A file could not be read; see the terminal."
    }
    run.report(result)
    guard let built = result.site else {
      let errors = result.diagnostics.filter { $0.severity == .error }
      return DiagnosticFormatter(
        format: .text, usesColour: false, toolVersion: Throughline.configuration.version, sources: { result.files[$0] }
      ).format(errors)
    }
    change = site.replace(with: built)
    return nil
  }
}
