package import Datasets

/// A loader of a dataset, with the files that its output depends on.
package struct LoaderCall: Sendable {
  /// A script or an input, by its path from the description's folder.
  package struct File: Sendable, Hashable {
    package var path: String
    /// SHA-256, lower-case hexadecimal.
    package var digest: String
  }

  /// The dataset's description, as diagnostics print it.
  package var description: String
  package var loader: DatasetLoader
  /// Sorted by path, each once.
  package var files: [File]

  /// Where descriptions stand and loaders run.
  package static let folder = "Content/datasets"

  /// The name of the output among the inputs of a build. Its place in the cache would tell of this machine's environment.
  var outputName: String { "\(Self.folder)/\(datasetName).loader.\(loader.format.rawValue)" }

  var datasetName: String { String(description.dropFirst("\(Self.folder)/".count).dropLast(".json".count)) }
}
