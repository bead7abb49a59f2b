import Datasets
import Diagnostics
import StructuredText

extension LoaderCall {
  /// The loaders of all descriptions among the files of a site. Files that a command names and inputs are found among them, too.
  static func find(in content: [SourceFile]) -> Diagnosed<[LoaderCall]> {
    let files = Dictionary(content.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var diagnostics: [Diagnostic] = []
    var calls: [LoaderCall] = []
    for file in content {
      guard case .dataset = ContentPath(file.path, translations: []), let loader = DatasetLoader.find(in: file) else { continue }
      let missing = loader.inputs.filter { files["\(folder)/\($0.value)"] == nil }
      guard missing.isEmpty else {
        diagnostics += missing.map { input in
          Diagnostic(
            "loader-input", "there is no file '\(input.value)' beside the dataset", at: input.span.in(file.path),
            cause: "an input is a file in '\(folder)' or below it; the loader runs again when it changes")
        }
        continue
      }
      let names = Set(loader.inputs.map(\.value) + loader.command.flatMap(pathsNamed))
      let used = names.sorted().compactMap { name in
        files["\(folder)/\(name)"].map { File(path: name, digest: SHA256Digest.hexadecimal(of: $0.bytes)) }
      }
      calls.append(LoaderCall(description: file.path, loader: loader, files: used))
    }
    return Diagnosed(calls, diagnostics)
  }

  /// The paths that an argument may stand for: `zones.sql`, `./zones.sql` or `--file=zones.sql`.
  private static func pathsNamed(in argument: String) -> [String] {
    let value = argument.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
    return ([argument] + value).map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
  }
}
