package import Diagnostics

/// Everything that was read, before anything is understood: the value of the load stage.
package struct SiteSource: Sendable {
  /// Files below `Content/`, by path with that prefix, sorted.
  package var content: [SourceFile]
  /// Mustache templates by name (`page` for `Templates/page.mustache`), the site's own before the default theme's.
  package var templates: [SourceFile]
  /// Files to copy, by output path.
  package var publicFiles: [SourceFile]

  package init(content: [SourceFile], templates: [SourceFile], publicFiles: [SourceFile]) {
    self.content = content
    self.templates = templates
    self.publicFiles = publicFiles
  }
}
