import Datasets
import Diagnostics
import Indicators
import Markdown
import StructuredText

/// Reads the definitions of indicators out of the front matter of their default-language files, and their titles out of all.
struct IndicatorAssembler {
  func assemble(_ parsed: [ParsedPage], defaultLanguage: String, units: UnitRegistry) -> Diagnosed<[IndicatorDefinition]> {
    var titles: [String: [(language: String, text: String)]] = [:]
    for page in parsed {
      guard case .indicator(let name, let language) = page.path, let title = page.frontMatter.title?.plain else { continue }
      titles[name, default: []].append((language ?? defaultLanguage, title))
    }
    var diagnostics: [Diagnostic] = []
    var definitions: [IndicatorDefinition] = []
    for page in parsed {
      guard case .indicator(let name, nil) = page.path else { continue }
      let read = IndicatorDefinition.read(
        frontMatter: page.document.frontMatter ?? SourceValue(.null), name: name, file: page.document.file, units: units,
        accepting: PageFrontMatter.keys)
      diagnostics += read.diagnostics
      guard var definition = read.value else { continue }
      let variants = (titles[name] ?? []).sorted { $0.language == defaultLanguage && $1.language != defaultLanguage }
      definition.title = variants.isEmpty ? LocalizedText(name) : LocalizedText(variants)
      definitions.append(definition)
    }
    return Diagnosed(definitions, diagnostics)
  }
}

extension PageFrontMatter {
  /// The keys that ``read(_:of:accepting:options:)`` knows.
  static let keys = [
    "title", "summary", "date", "updated", "authors", "tags", "draft", "aliases", "slug", "lang", "waive", "extra", "order", "code", "kind", "translates",
  ]
}
