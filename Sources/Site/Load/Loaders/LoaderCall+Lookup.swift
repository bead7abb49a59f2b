import Datasets
import Diagnostics
import StructuredText

extension LoaderCall {
  /// Whether the file describes a dataset.
  static func isDescription(_ path: String) -> Bool {
    if case .dataset = ContentPath(path, translations: []) { true } else { false }
  }

  /// The loaders of descriptions.
  ///
  /// - Parameters:
  ///   - paths: of all files of the site, among which inputs and scripts are looked for.
  ///   - digest: SHA-256 of the file at a path.
  static func find(
    in descriptions: [SourceFile], among paths: Set<String>, digest: (String) throws(FileTreeError) -> String
  ) throws(FileTreeError) -> Diagnosed<[LoaderCall]> {
    var diagnostics: [Diagnostic] = []
    var calls: [LoaderCall] = []
    for file in descriptions {
      guard let loader = DatasetLoader.find(in: file) else { continue }
      let missing = loader.inputs.filter { !paths.contains("\(folder)/\($0.value)") }
      guard missing.isEmpty else {
        diagnostics += missing.map { input in
          Diagnostic(
            "loader-input", "there is no file '\(input.value)' beside the dataset", at: input.span.in(file.path),
            cause: "an input is a file in '\(folder)' or below it; the loader runs again when it changes")
        }
        continue
      }
      var call = LoaderCall(description: file.path, loader: loader, files: [])
      let names = Set(loader.inputs.map(\.value) + loader.command.flatMap(pathsNamed))
      for name in names.sorted() where paths.contains("\(folder)/\(name)") {
        call.files.append(File(path: name, digest: try digest("\(folder)/\(name)")))
      }
      calls.append(call)
    }
    return Diagnosed(calls, diagnostics)
  }

  /// The paths that an argument may stand for: `zones.sql`, `./zones.sql` or `--file=zones.sql`.
  private static func pathsNamed(in argument: String) -> [String] {
    let value = argument.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
    return ([argument] + value).map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
  }
}

extension Sequence<LoaderCall> {
  /// Digests of the files that nothing but loaders reads, by path: such files may be large, and are not published.
  var digestsOfWorkingFiles: [String: String] {
    var digests: [String: String] = [:]
    for call in self {
      for file in call.files {
        let path = "\(LoaderCall.folder)/\(file.path)"
        if case .asset = ContentPath(path, translations: []) { digests[path] = file.digest }
      }
    }
    return digests
  }
}
