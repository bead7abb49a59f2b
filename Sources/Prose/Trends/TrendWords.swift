/// Holds words of change, size and rank against the bound numbers that they govern.
///
/// A word governs a number when it stands right before it or right after it, with no other word between than 了, 约, `by` and the
/// like; see Documentation/Prose.md for each rule. Where a sentence can be read in two ways, nothing is reported: after negations
/// and conditions, where the subject is itself a decline, where a number may be what another is compared with.
package struct TrendWords: Sendable {
  package init() {}

  /// - Parameters:
  ///   - quantities: all that the scanner finds in the text.
  ///   - numbers: the bound numbers of the text, in any order.
  /// - Returns: in the order of the numbers in the text.
  package func disagreements(
    in sentence: Sentence, of text: ProseText, quantities: [StatedQuantity], numbers: [BoundNumber]
  ) -> [Disagreement] {
    let context = TrendContext(text, sentence.scalars, quantities, numbers)
    guard !context.sites.isEmpty else { return [] }
    let found =
      DirectionRule.check(context) + FromToRule.check(context) + DoublingRule.check(context) + ThresholdRule.check(context)
      + SuperlativeRule.check(context) + MultipleRule.check(context) + LevelAndChangeRule.check(context) + PointsRule.check(context)
    return found.sorted { ($0.number.lowerBound, $0.word.lowerBound) < ($1.number.lowerBound, $1.word.lowerBound) }
  }
}
