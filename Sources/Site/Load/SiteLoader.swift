package import Diagnostics

/// The load stage, the only one that reads: a file tree in, all its bytes out.
package struct SiteLoader: Sendable {
  private let tree: any FileTree
  private let theme: any FileTree
  private let loaders: any LoaderRunning

  /// - Parameters:
  ///   - tree: the site: `Content/`, and `Templates/` and `Public/` where it has its own.
  ///   - theme: the default templates and public files; the site's own files of the same path stand before them.
  ///   - loaders: what runs the loaders of datasets.
  package init(tree: any FileTree, theme: any FileTree = DefaultTheme.tree, loaders: any LoaderRunning = RefusingLoaderRunner()) {
    self.tree = tree
    self.theme = theme
    self.loaders = loaders
  }

  /// - Parameter jobs: how many loaders to run at once.
  /// - Throws: `FileTreeError` when the system refuses; whatever the author can mend is a diagnostic.
  package func load(jobs: Int = 1) async throws(FileTreeError) -> Diagnosed<SiteSource> {
    var source = try read()
    let calls = LoaderCall.find(in: source.value.content)
    source.diagnostics += calls.diagnostics
    let loaders = loaders
    let outputs = await parallelMap(calls.value, jobs: jobs) { loaders.output(of: $0) }
    for (call, output) in zip(calls.value, outputs) {
      source.diagnostics += output.diagnostics
      source.value.loaderFiles.formUnion(call.files.map { "\(LoaderCall.folder)/\($0.path)" })
      guard let file = output.value else { continue }
      source.value.loaded[call.description] = LoadedRows(file: file, name: call.outputName)
      source.value.digests[call.outputName] = SHA256Digest.hexadecimal(of: file.bytes)
    }
    return source
  }

  private func read() throws(FileTreeError) -> Diagnosed<SiteSource> {
    var diagnostics: [Diagnostic] = []
    let content = try read("Content", from: tree, into: &diagnostics)
    let templates = try layered("Templates", into: &diagnostics).filter { $0.path.hasSuffix(".mustache") }
    let publicFiles = try layered("Public", into: &diagnostics)
    if content.isEmpty {
      diagnostics.append(
        Diagnostic(
          "no-content", "there is nothing to build: the site has no files in 'Content'", at: nil,
          fix: "make a folder 'Content' with an 'index.md', or name the site's folder with --site"))
    }
    var digests: [String: String] = [:]
    for file in content + templates + publicFiles { digests[file.path] = SHA256Digest.hexadecimal(of: file.bytes) }
    return Diagnosed(
      SiteSource(content: content, templates: templates, publicFiles: publicFiles, digests: digests), diagnostics)
  }

  private func layered(_ folder: String, into diagnostics: inout [Diagnostic]) throws(FileTreeError) -> [SourceFile] {
    let own = try read(folder, from: tree, into: &diagnostics)
    let names = Set(own.map(\.path))
    let inherited = try read(folder, from: theme, into: &diagnostics).filter { !names.contains($0.path) }
    return (own + inherited).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func read(
    _ folder: String, from tree: any FileTree, into diagnostics: inout [Diagnostic]
  ) throws(FileTreeError) -> [SourceFile] {
    var files: [SourceFile] = []
    for entry in try tree.files(in: folder) {
      switch entry.kind {
      case .file: files.append(SourceFile(path: entry.path, bytes: try tree.read(entry.path)))
      case .refusedLink(let target):
        diagnostics.append(
          Diagnostic(
            "link-outside-site", "the symbolic link leads out of the site or nowhere: '\(target)'",
            at: SourceSpan.startOfFile.in(entry.path), cause: "only files inside the site's folder are read",
            fix: "copy the file into the site"))
      }
    }
    return files
  }
}
