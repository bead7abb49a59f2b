import Datasets
import Diagnostics
import Glibc
import StructuredText

/// The outputs of loaders on disk, each under the digest of what it depends on.
struct LoaderCache {
  static let folder = ".throughline/cache/loaders"

  /// The site's folder.
  private let site: String

  init(site: String) { self.site = site }

  /// The path of an output from the site's folder.
  func path(_ key: String, _ format: DatasetLoader.Format) -> String { "\(Self.folder)/\(key).\(format.rawValue)" }

  /// Nil when there is no such output; a link that leads out of the site is none.
  func output(at path: String) -> SourceFile? {
    guard isInside("\(site)/\(path)"), let bytes = try? readFile(at: "\(site)/\(path)", as: path) else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }

  /// Keeps an output, whole or not at all, with a record of what it depends on beside it.
  ///
  /// - Parameter name: tells apart two datasets that keep the same output at once.
  func keep(_ output: SourceFile, key: String, record: JSONValue, for name: String) throws(FileTreeError) {
    let folder = "\(site)/\(Self.folder)"
    try makeFolder(folder)
    guard isInside(folder) else { throw FileTreeError(path: Self.folder, operation: "write to", reason: "it leads out of the site") }
    let files = [("\(Self.folder)/\(key).loader.json", JSONWriter.bytes(of: record, style: .pretty)), (output.path, output.bytes)]
    for (path, bytes) in files {
      try replaceFile(at: "\(site)/\(path)", with: bytes, through: "\(folder)/\(key).\(name)-\(getpid())", as: path)
    }
  }

  private func isInside(_ location: String) -> Bool {
    guard let real = realPath(location), let top = realPath(site) else { return false }
    return real.hasPrefix(top == "/" ? top : top + "/")
  }
}
