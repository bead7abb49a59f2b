import Diagnostics

/// A chart as a page shows it: its pictures, its words, its numbers.
package struct Figure: Sendable {
  package var title: String?
  package var subtitle: String?
  package var source: String?
  package var note: String?
  /// Two or three sentences for readers who cannot see the picture.
  package var description: String
  package var wide: Picture
  /// For phones; nil where the author does without.
  package var narrow: Picture?
  package var table: ChartTable
  package var hasTable: Bool
}
