import Diagnostics
import Prose

/// How the quantities that a text states are covered: bound to data, in a sentence that cites a work, or open.
struct FigureCoverage: Sendable, Hashable {
  var bound = 0
  var cited = 0
  /// Quantities that nothing covers, by their text and place.
  var open: [Open] = []

  struct Open: Sendable, Hashable {
    var text: String
    var span: SourceSpan
  }

  var total: Int { bound + cited + open.count }

  init(_ text: ReadText) {
    for passage in text.passages where !passage.quantities.isEmpty {
      let (run, sentences) = (passage.run, passage.sentences)
      let citations = run.prose.marks.filter { $0.kind == .citation }
      for quantity in passage.quantities {
        if run.values.contains(where: { $0.range.overlaps(quantity.range) }) {
          bound += 1
        } else if Self.countsTheTextItself(quantity) {
          continue
        } else if let sentence = sentences.first(where: { $0.range.overlaps(quantity.range) }), citations.contains(where: { Self.stands($0, in: sentence) }) {
          cited += 1
        } else if let span = run.span(quantity.range) {
          open.append(Open(text: quantity.text, span: span))
        }
      }
    }
  }

  /// Three bottlenecks, two effects, and spans of time: what a text counts of its own.
  private static func countsTheTextItself(_ quantity: StatedQuantity) -> Bool { quantity.isSmallCountInWords || quantity.unit == .duration }

  /// A citation may follow the full stop of its sentence.
  private static func stands(_ citation: Mark, in sentence: Sentence) -> Bool {
    sentence.range.overlaps(citation.range) || citation.range.lowerBound == sentence.range.upperBound
  }
}
