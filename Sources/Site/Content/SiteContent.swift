package import Charts
package import Datasets
package import Diagnostics
package import Indicators
import StructuredText

/// The parse stage's value: everything the author wrote, understood piece by piece but not yet put together.
package struct SiteContent: Sendable {
  package var configuration: SiteConfiguration
  package var units: UnitRegistry
  /// Sorted by route.
  package var pages: [Page]
  package var datasets: [Dataset]
  package var indicators: [IndicatorDefinition]
  package var charts: [ChartSource]
  /// All charts there are, those with errors too.
  package var chartNames: Set<String>
  /// Datasets and indicators whose files have errors.
  package var unreadable: Set<String>
  package var references: ReferenceList
  /// Pictures and other files that stand beside pages, copied to the same place.
  package var assets: [SourceFile]
  package var templates: TemplateSet
  package var publicFiles: [SourceFile]
  package var digests: [String: String]
  /// Texts that diagnostics may point into.
  package var files: [String: SourceFile]
}

/// A chart as written: one spec a language that has a patch, the default language's first.
package struct ChartSource: Sendable {
  package var name: String
  package var file: String
  package var variants: [Variant]

  package struct Variant: Sendable {
    package var language: String
    package var spec: FigureSpec
  }

  package func spec(for language: String) -> FigureSpec? {
    (variants.first { $0.language == language } ?? variants.first)?.spec
  }
}
