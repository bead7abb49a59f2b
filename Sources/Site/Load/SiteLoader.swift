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

  /// - Parameter jobs: how many loaders of datasets to run at once.
  /// - Throws: `FileTreeError` when the system refuses; whatever the author can mend is a diagnostic.
  package func load(jobs: Int = 1) async throws(FileTreeError) -> Diagnosed<SiteSource> {
    var diagnostics: [Diagnostic] = []
    let paths = try list("Content", of: tree, into: &diagnostics)
    let descriptions = try read(paths.filter(LoaderCall.isDescription), from: tree)
    let calls = try LoaderCall.find(in: descriptions, among: Set(paths)) { path throws(FileTreeError) in try tree.digest(of: path) }
    diagnostics += calls.diagnostics
    let workingFiles = calls.value.digestsOfWorkingFiles
    let others = try read(paths.filter { workingFiles[$0] == nil && !LoaderCall.isDescription($0) }, from: tree)
    let content = (descriptions + others).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let templates = try layered("Templates", into: &diagnostics).filter { $0.path.hasSuffix(".mustache") }
    let publicFiles = try layered("Public", into: &diagnostics)
    if paths.isEmpty {
      diagnostics.append(
        Diagnostic(
          "no-content", "there is nothing to build: the site has no files in 'Content'", at: nil,
          fix: "make a folder 'Content' with an 'index.md', or name the site's folder with --site"))
    }
    var source = SiteSource(content: content, templates: templates, publicFiles: publicFiles)
    source.digestsOfWorkingFiles = workingFiles
    diagnostics += await run(calls.value, jobs: jobs, into: &source)
    return Diagnosed(source, diagnostics)
  }

  private func run(_ calls: [LoaderCall], jobs: Int, into source: inout SiteSource) async -> [Diagnostic] {
    let loaders = loaders
    let outputs = await parallelMap(calls, jobs: jobs) { loaders.output(of: $0) }
    for (call, output) in zip(calls, outputs) {
      guard let file = output.value else { continue }
      source.loaded[call.description] = LoadedRows(file: file, name: call.outputName)
    }
    return outputs.flatMap(\.diagnostics)
  }

  private func layered(_ folder: String, into diagnostics: inout [Diagnostic]) throws(FileTreeError) -> [SourceFile] {
    let own = try read(list(folder, of: tree, into: &diagnostics), from: tree)
    let names = Set(own.map(\.path))
    let inherited = try read(list(folder, of: theme, into: &diagnostics).filter { !names.contains($0) }, from: theme)
    return (own + inherited).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The paths of all files in a folder, sorted.
  private func list(_ folder: String, of tree: any FileTree, into diagnostics: inout [Diagnostic]) throws(FileTreeError) -> [String] {
    var paths: [String] = []
    for entry in try tree.files(in: folder) {
      switch entry.kind {
      case .file: paths.append(entry.path)
      case .refusedLink(let target):
        diagnostics.append(
          Diagnostic(
            "link-outside-site", "the symbolic link leads out of the site or nowhere: '\(target)'",
            at: SourceSpan.startOfFile.in(entry.path), cause: "only files inside the site's folder are read",
            fix: "copy the file into the site"))
      }
    }
    return paths
  }

  private func read(_ paths: [String], from tree: any FileTree) throws(FileTreeError) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in paths { files.append(SourceFile(path: path, bytes: try tree.read(path))) }
    return files
  }
}
