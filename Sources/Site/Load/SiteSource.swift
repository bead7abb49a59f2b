package import Diagnostics

/// Everything that was read, before anything is understood: the value of the load stage.
package struct SiteSource: Sendable {
  /// Files below `Content/`, by path with that prefix, sorted; without those that only loaders read.
  package var content: [SourceFile]
  /// Mustache templates by name (`page` for `Templates/page.mustache`), the site's own before the default theme's.
  package var templates: [SourceFile]
  /// Files to copy, by output path.
  package var publicFiles: [SourceFile]
  /// SHA-256 by path of files that only loaders read, and whose bytes are not kept; lower-case hexadecimal.
  package var digestsOfWorkingFiles: [String: String] = [:]
  /// What the loaders of datasets printed, by the path of the description.
  package var loaded: [String: LoadedRows] = [:]

  package init(content: [SourceFile], templates: [SourceFile], publicFiles: [SourceFile]) {
    self.content = content
    self.templates = templates
    self.publicFiles = publicFiles
  }
}

/// The rows that a dataset's loader printed.
package struct LoadedRows: Sendable {
  /// The text, under a path that the author can look at.
  package var file: SourceFile
  /// What it is called among the inputs of the build.
  package var name: String
}
