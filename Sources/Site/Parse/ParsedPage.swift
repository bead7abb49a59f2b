import Datasets
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
  var checks: [PageCheck]

  static func parse(_ pending: PendingPage, units: UnitRegistry, _ options: MarkdownOptions) -> Diagnosed<ParsedPage> {
    let document = MarkdownParser.parse(pending.file, options: options)
    let accepted: [String] =
      switch pending.path {
      case .indicator: IndicatorDefinition.keys
      default: ArgumentKeys.all
      }
    let frontMatter = PageFrontMatter.read(document.value.frontMatter, of: document.value, accepting: accepted, options: options)
    let checks = CheckReader(file: pending.file.path, isTranslation: pending.path.isTranslation, units: units, options: options).read(document.value)
    return Diagnosed(
      ParsedPage(path: pending.path, document: document.value, frontMatter: frontMatter.value, checks: checks.value),
      document.diagnostics + frontMatter.diagnostics + checks.diagnostics)
  }
}

/// The front-matter keys of argument nodes, which `Argument` reads.
enum ArgumentKeys {
  static let all = ["relieves", "activates", "addresses"]
}
