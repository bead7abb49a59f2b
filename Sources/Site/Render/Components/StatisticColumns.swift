import Datasets
import Indicators

/// What was estimated beside the values of a series, as columns of its table.
struct StatisticColumns {
  private let context: PageContext
  private let unit: Datasets.Unit
  private let names: [Statistic.Name]

  init(context: PageContext, series: Series) {
    self.context = context
    unit = series.unit
    let found = Set(series.observations.flatMap { $0.statistics.map(\.name) })
    names = Statistic.Name.allCases.filter(found.contains)
  }

  var headers: [String] { names.map(title) }

  func cells(_ observation: Observation) -> [HTMLTable.Cell] {
    names.map { name in
      guard let statistic = observation.statistics.first(where: { $0.name == name }) else { return .text("—") }
      return .number(text(statistic))
    }
  }

  private func text(_ statistic: Statistic) -> String {
    if let label = statistic.label { return label }
    if statistic.name.hasUnitOfEstimate { return ObservationText(language: context.language, unit: unit).precise(statistic.value) }
    let pure = context.site.content.units.unit(named: "ratio") ?? unit
    let formatter = QuantityFormatter(language: context.language)
    if statistic.name.isCount || (statistic.name == .degreesOfFreedom && statistic.value == statistic.value.rounded()) {
      return formatter.text(Quantity(statistic.value, pure), digits: 0)
    }
    if statistic.name == .pValue, statistic.value < 0.0001 { return "<0.0001" }
    return formatter.text(Quantity(statistic.value, pure), digits: 4)
  }

  /// Symbols stand as the literature has them; words are in the page's language.
  private func title(_ name: Statistic.Name) -> String {
    let isChinese = context.language.hasPrefix("zh")
    return switch name {
    case .standardError: isChinese ? "标准误" : "Standard error"
    case .lower: isChinese ? "置信下限" : "CI, lower"
    case .upper: isChinese ? "置信上限" : "CI, upper"
    case .tStatistic: "t"
    case .pValue: "p"
    case .degreesOfFreedom: isChinese ? "自由度" : "df"
    case .observations: "n"
    case .clusters: isChinese ? "聚类数" : "Clusters"
    case .treated: isChinese ? "处理组数" : "Treated"
    case .controls: isChinese ? "对照组数" : "Controls"
    case .rSquared: "R²"
    case .consistencyRatio: "CR"
    case .principalEigenvalue: "λmax"
    case .entropy: isChinese ? "熵" : "Entropy"
    case .rootMeanSquaredError: "RMSPE"
    case .grade: isChinese ? "等级" : "Grade"
    }
  }
}

extension Statistic.Name {
  fileprivate var isCount: Bool {
    switch self {
    case .observations, .clusters, .treated, .controls, .grade: true
    default: false
    }
  }
}
