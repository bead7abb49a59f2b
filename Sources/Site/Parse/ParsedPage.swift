import Diagnostics
import Indicators
import Markdown

/// A Markdown file that waits for its turn.
struct PendingPage: Sendable {
  var file: SourceFile
  var path: ContentPath
}

/// A Markdown file, read on its own: not yet joined with its translations.
struct ParsedPage: Sendable {
  var path: ContentPath
  var document: MarkdownDocument
  var frontMatter: PageFrontMatter

  static func parse(_ pending: PendingPage, _ options: MarkdownOptions) -> Diagnosed<ParsedPage> {
    let document = MarkdownParser.parse(pending.file, options: options)
    let accepted: [String] =
      switch pending.path {
      case .indicator: IndicatorDefinition.keys
      default: ArgumentKeys.all
      }
    let frontMatter = PageFrontMatter.read(document.value.frontMatter, of: document.value, accepting: accepted, options: options)
    return Diagnosed(
      ParsedPage(path: pending.path, document: document.value, frontMatter: frontMatter.value),
      document.diagnostics + frontMatter.diagnostics)
  }
}

/// The front-matter keys of argument nodes, which `Argument` reads.
enum ArgumentKeys {
  static let all = ["relieves", "activates", "addresses"]
}
