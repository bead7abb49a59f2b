import Datasets
import Diagnostics
import Indicators
import Markdown

/// A link `value:…` of a page: what it names and how it is written.
struct Binding: Sendable, Hashable {
  static let scheme = "value:"

  var reference: String
  /// The text between the brackets; empty for a binding that follows its value.
  var printed: String
  var span: SourceSpan
  /// Where the printed text stands, between `[` and `]`.
  var contentSpan: SourceSpan?

  init?(_ link: Link, _ span: SourceSpan) {
    guard link.destination.hasPrefix(Self.scheme) else { return nil }
    reference = String(link.destination.dropFirst(Self.scheme.count))
    printed = link.content.plainText
    self.span = span
    contentSpan = link.content.first.flatMap { first in
      link.content.last.map { last in SourceSpan(first.span.start, last.span.end) }
    }
  }
}

/// A binding that was looked up: the value it stands for, and the text that the page shows.
struct ResolvedBinding: Sendable {
  var binding: Binding
  var reference: SeriesReference
  var series: Series
  var observation: Observation
  /// The text to show: the author's own when it is pinned, the formatted value when it follows.
  var text: String
  /// True when a later release of the same value exists.
  var isSuperseded: Bool
  /// Reasons that the indicator's author gave for mixing what does not mix.
  var cautions: [LocalizedText]
}

/// Where a binding stands: unique over the site.
struct BindingPlace: Sendable, Hashable {
  var file: String
  var span: SourceSpan
}
