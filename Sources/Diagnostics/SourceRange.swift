/// A stretch of a named file. `file` is the path that diagnostics print: relative to the site, with `/`.
package struct SourceRange: Hashable, Sendable {
  package var file: String
  package var span: SourceSpan

  package init(file: String, span: SourceSpan) {
    self.file = file
    self.span = span
  }

  package var start: SourcePosition { span.start }
  package var end: SourcePosition { span.end }
}
