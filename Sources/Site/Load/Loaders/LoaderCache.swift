import Datasets
import Diagnostics
import StructuredText

/// The outputs of loaders on disk, each under the digest of what it depends on.
struct LoaderCache {
  private let folder: CacheFolder

  init(site: String) { folder = CacheFolder(site: site, name: "loaders") }

  /// The path of an output from the site's folder.
  func path(_ key: String, _ format: DatasetLoader.Format) -> String { folder.path(of: Self.name(key, format)) }

  private static func name(_ key: String, _ format: DatasetLoader.Format) -> String { "\(key).\(format.rawValue)" }

  func output(_ key: String, _ format: DatasetLoader.Format) -> SourceFile? {
    folder.bytes(of: Self.name(key, format)).map { SourceFile(path: path(key, format), bytes: $0) }
  }

  /// Keeps an output with a record of what it depends on beside it.
  ///
  /// - Parameter name: tells apart two datasets that keep the same output at once.
  func keep(_ output: SourceFile, key: String, _ format: DatasetLoader.Format, record: JSONValue, for name: String) throws(FileTreeError) {
    try folder.keep(JSONWriter.bytes(of: record, style: .pretty), as: "\(key).loader.json", for: name)
    try folder.keep(output.bytes, as: Self.name(key, format), for: name)
  }
}
