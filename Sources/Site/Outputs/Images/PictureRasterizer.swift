import Charts
import Diagnostics
import Processes

/// Turns SVG files into PNG by librsvg's `rsvg-convert`, and keeps what it made: a picture is drawn once for each text of its SVG.
package struct PictureRasterizer: Sendable {
  private let site: String
  private let program: String
  private let version: String
  private let folder: CacheFolder
  private let environment: [String: String]

  private static let timeLimit = Duration.seconds(30)
  private static let sizeLimit = 1 << 26
  /// Pixels of the picture for one of the chart.
  private static let scale = "2"

  /// Nil where there is no such program.
  ///
  /// - Parameters:
  ///   - site: the site's folder, which holds the cache.
  ///   - variable: the value of an environment variable.
  package init?(site: String, variable: (String) -> String?) {
    let path = variable("PATH") ?? ""
    guard let program = ChildProcess.program(named: "rsvg-convert", in: path) else { return nil }
    self.program = program
    self.site = site
    environment = ["PATH": path, "HOME": variable("HOME") ?? "/", "LANG": "C.UTF-8"]
    guard let outcome = try? ChildProcess.run([program, "--version"], in: "/", environment: environment, timeLimit: Self.timeLimit),
      outcome.end == .exited(status: 0)
    else { return nil }
    version = String(decoding: outcome.standardOutput, as: UTF8.self)
    folder = CacheFolder(site: site, name: "pictures")
  }

  /// The picture of an SVG file; a finding where librsvg cannot draw it.
  func png(of svg: RenderedFile) -> Diagnosed<[UInt8]?> {
    let digest = SHA256Digest.hexadecimal(of: Array("\(version)\(Self.scale)\n".utf8) + svg.bytes)
    if let kept = folder.bytes(of: "\(digest).png") { return Diagnosed(kept) }
    let source = "\(digest).svg"
    do throws(FileTreeError) {
      try folder.keep(svg.bytes, as: source, for: "picture")
    } catch {
      return Diagnosed(nil, [Self.finding(svg, "\(error)")])
    }
    defer { folder.remove(source) }
    let outcome: ChildProcessOutcome
    do throws(ChildProcessError) {
      outcome = try ChildProcess.run(
        [program, "--zoom", Self.scale, "--background-color", "white", "--format", "png", folder.path(of: source)], in: site, environment: environment,
        standardOutputLimit: Self.sizeLimit, timeLimit: Self.timeLimit)
    } catch {
      return Diagnosed(nil, [Self.finding(svg, error.reason)])
    }
    guard outcome.end == .exited(status: 0), !outcome.standardOutput.isEmpty else {
      return Diagnosed(nil, [Self.finding(svg, String(decoding: outcome.standardError, as: UTF8.self))])
    }
    // A picture that cannot be kept is made again next time.
    try? folder.keep(outcome.standardOutput, as: "\(digest).png", for: "picture")
    return Diagnosed(outcome.standardOutput)
  }

  private static func finding(_ svg: RenderedFile, _ reason: String) -> Diagnostic {
    Diagnostic("chart-png", "'\(svg.path)' has no PNG", severity: .error, at: nil, cause: reason, fix: "build with --no-png to do without")
  }
}
