package import Datasets

/// An indicator that was computed, with everything its page shows.
package struct Indicator: Sendable {
  package struct Parameter: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  package var definition: IndicatorDefinition
  package var series: Series
  package var formula: Formula
  package var parameters: [Parameter]
  /// How many observations entered.
  package var observationCount: Int
  /// Why the author mixes what does not mix; shown wherever a value is.
  package var cautions: [LocalizedText]
  /// Series, or the dataset of a count, that it reads directly; sorted.
  package var dependencies: [String]
}
