import Datasets
package import Diagnostics
import Processes

/// Runs loaders as programs on this machine and keeps their outputs, or only uses what is kept.
package struct LoaderRunner: LoaderRunning {
  package enum Permission: Sendable, Hashable {
    /// Outputs from before are used; nothing runs.
    case keptOutputsOnly
    /// A loader runs when there is no output from before for its inputs.
    case run
    /// Every loader runs: data that come from elsewhere change while the inputs stay.
    case runAgain
  }

  static let outputLimit = 1 << 30

  private let site: String
  private let permission: Permission
  private let variable: @Sendable (String) -> String?
  private let cache: LoaderCache

  /// - Parameters:
  ///   - site: the site's folder.
  ///   - variable: the value of an environment variable.
  package init(site: String, permission: Permission, variable: @escaping @Sendable (String) -> String?) {
    self.site = site
    self.permission = permission
    self.variable = variable
    cache = LoaderCache(site: site)
  }

  package func output(of call: LoaderCall) -> Diagnosed<SourceFile?> {
    let declared = values(of: call.loader.environment)
    let key = LoaderKey(call, environment: declared)
    let digest = key.digest
    let path = cache.path(digest, call.loader.format)
    if permission != .runAgain, let kept = cache.output(digest, call.loader.format) { return Diagnosed(kept) }
    guard permission != .keptOutputsOnly else { return Diagnosed(nil, [call.notAllowed]) }
    let outcome: ChildProcessOutcome
    do throws(ChildProcessError) {
      outcome = try ChildProcess.run(
        call.loader.command, in: "\(site)/\(LoaderCall.folder)", environment: environment(declared), standardOutputLimit: Self.outputLimit,
        timeLimit: .seconds(call.loader.timeout))
    } catch {
      return Diagnosed(nil, [call.notStarted(error.reason)])
    }
    if let finding = call.finding(on: outcome) { return Diagnosed(nil, [finding]) }
    let output = SourceFile(path: path, bytes: outcome.standardOutput)
    do throws(FileTreeError) {
      try cache.keep(output, key: digest, call.loader.format, record: key.record, for: call.datasetName)
    } catch {
      return Diagnosed(output, [call.notKept("\(error)")])
    }
    return Diagnosed(output)
  }

  /// The same on every machine, but for where programs and a person's own settings are.
  private func environment(_ declared: [String: String]) -> [String: String] {
    values(of: ["PATH", "HOME"]).merging(["LANG": "C.UTF-8", "TZ": "UTC"]) { $1 }.merging(declared) { $1 }
  }

  private func values(of names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = variable(name) }
    return values
  }
}
