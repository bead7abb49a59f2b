/// Every measure there is.
package enum MeasureRegistry {
  package static let all: [any Measure] = level + change + trade + distribution + composite + effects

  private static let level: [any Measure] = [
    ValueMeasure(), SumMeasure(), MeanMeasure(), CountMeasure(), DifferenceMeasure(), RatioMeasure(), ShareMeasure(),
  ]

  private static let change: [any Measure] = [
    ChangeMeasure(), GrowthMeasure(), CompoundGrowthMeasure(), IndexNumberMeasure(), ChainedIndexMeasure(), ContributionMeasure(), MovingAverageMeasure(),
    PriceIndexMeasure(), ShiftShareMeasure(),
  ]

  private static let trade: [any Measure] = [
    TradeCompetitivenessMeasure(), GrubelLloydMeasure(), ImportPenetrationMeasure(), RelativeShareMeasure.revealedComparativeAdvantage,
    RelativeShareMeasure.locationQuotient,
  ]

  private static let distribution: [any Measure] = [
    DistributionMeasure.herfindahlHirschman, DistributionMeasure.concentrationRatio, DistributionMeasure.rosenbluth, DistributionMeasure.gini,
    TheilMeasure(), DistributionMeasure.atkinson, DistributionMeasure.hoover, DistributionMeasure.shannonEntropy, LorenzCurveMeasure(),
    EllisonGlaeserMeasure(),
  ]

  private static let composite: [any Measure] = [
    NormalisedMeasure(), EntropyWeightsMeasure(), TOPSISMeasure(), AnalyticHierarchyMeasure(), WeightedIndexMeasure(),
    CouplingCoordinationMeasure(),
  ]

  private static let effects: [any Measure] = [
    OrdinaryLeastSquaresMeasure(), FixedEffectsMeasure(), DifferenceInDifferencesMeasure(), CellMeansDifferenceMeasure(), EventStudyMeasure(),
    GroupTimeEffectsMeasure(), SyntheticControlMeasure(),
  ]

  package static var names: [String] { all.map(\.name) }

  package static func measure(named name: String) -> (any Measure)? { all.first { $0.name == name } }
}
