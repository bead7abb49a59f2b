/// Every measure there is.
package enum MeasureRegistry {
  package static let all: [any Measure] = [
    ValueMeasure(), SumMeasure(), MeanMeasure(), CountMeasure(), DifferenceMeasure(), RatioMeasure(), ShareMeasure(), GrowthMeasure(),
    CompoundGrowthMeasure(), IndexNumberMeasure(), ContributionMeasure(), TradeCompetitivenessMeasure(), HerfindahlHirschmanMeasure(),
    ConcentrationRatioMeasure(), LocationQuotientMeasure(),
  ]

  package static var names: [String] { all.map(\.name) }

  package static func measure(named name: String) -> (any Measure)? { all.first { $0.name == name } }
}
