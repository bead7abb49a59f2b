import Datasets
import Indicators
import StructuredText

/// `indicators.json`: every indicator with its values, intervals and all they rest on.
struct IndicatorsFile {
  let site: ComputedSite

  func json() -> JSONValue {
    .object([
      "indicators": .array(site.catalog.indicatorNames.compactMap { site.catalog.indicator(named: $0) }.map(indicator)),
    ])
  }

  private func indicator(_ indicator: Indicator) -> JSONValue {
    let series = indicator.series
    return .object([
      "name": .string(series.id),
      "title": localized(series.title),
      "measure": .string(indicator.definition.measureName),
      "unit": .string(series.unit.id),
      "definitions": .strings(series.definitions.sorted()),
      "observationCount": .integer(indicator.observationCount),
      "parameters": .object(indicator.parameters.map { JSONValue.Member($0.name, .string($0.value)) }),
      "dependsOn": .strings(indicator.dependencies),
      "cautions": .array(indicator.cautions.map(localized)),
      "observations": .array(series.observations.map(observation)),
    ])
  }

  private func observation(_ observation: Observation) -> JSONValue {
    .object([
      "period": observation.key.period.map { .string("\($0)") },
      "members": .object(observation.key.members.map { JSONValue.Member($0.dimension, .string($0.name)) }),
      "value": .number(observation.value),
      "lower": .number(observation.interval.lowerBound),
      "upper": .number(observation.interval.upperBound),
      "vintages": .strings(observation.lineage.vintages.sorted()),
      "verified": .bool(observation.lineage.isVerified),
      "statistics": observation.statistics.isEmpty
        ? nil : .object(observation.statistics.map { JSONValue.Member($0.name.rawValue, .number($0.value)) }),
      "inputs": .array(observation.lineage.inputs.map(input)),
      "rows": .array(observation.lineage.rows.map(rows)),
    ])
  }

  /// Rows counted from 1, each run as its first and last row.
  private func rows(_ set: RowSet) -> JSONValue {
    let runs = set.runs.map { JSONValue.array([.integer($0.lowerBound + 1), .integer($0.upperBound)]) }
    return .object(["dataset": .string(set.dataset), "field": .string(set.field), "rows": .array(runs)])
  }

  private func input(_ input: Lineage.Input) -> JSONValue {
    .string(SeriesReference(series: input.series, period: input.key.period, selection: input.key.members).description)
  }

  private func localized(_ text: LocalizedText) -> JSONValue {
    .object(text.variants.map { JSONValue.Member($0.language.isEmpty ? site.content.configuration.defaultLanguage : $0.language, .string($0.text)) })
  }
}
