package import Diagnostics

/// Everything that was read, before anything is understood: the value of the load stage.
package struct SiteSource: Sendable {
  /// Files below `Content/`, by path with that prefix, sorted.
  package var content: [SourceFile]
  /// Mustache templates by name (`page` for `Templates/page.mustache`), the site's own before the default theme's.
  package var templates: [SourceFile]
  /// Files to copy, by output path.
  package var publicFiles: [SourceFile]
  /// SHA-256 of each input by path, lower-case hexadecimal.
  package var digests: [String: String]

  package init(content: [SourceFile], templates: [SourceFile], publicFiles: [SourceFile], digests: [String: String]) {
    self.content = content
    self.templates = templates
    self.publicFiles = publicFiles
    self.digests = digests
  }
}
