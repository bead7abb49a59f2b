import Datasets
package import StructuredText

/// An indicator's values as a table for other programs: a CSV file, and its description as a Tabular Data Resource.
///
/// Values are in base units: yuan, a fraction for percent. `lower` and `upper` are the ends of the rounding interval.
package struct IndicatorTable: Sendable {
  private let indicator: Indicator
  private let dimensions: [String]
  private let statistics: [Statistic.Name]

  package init(_ indicator: Indicator) {
    self.indicator = indicator
    let observations = indicator.series.observations
    dimensions = Set(observations.flatMap { $0.key.members.map(\.dimension) }).sorted()
    let found = Set(observations.flatMap { $0.statistics.map(\.name) })
    statistics = Statistic.Name.allCases.filter(found.contains)
  }

  /// The path of the CSV file in the output.
  package var path: String { "indicators/\(indicator.series.id).csv" }

  package func csvBytes() -> [UInt8] {
    var writer = CSVWriter()
    writer.append(record: fields.map(\.name))
    for observation in indicator.series.observations {
      writer.append(observation.key.period.map { "\($0)" } ?? "")
      for dimension in dimensions { writer.append(observation.key.member(of: dimension) ?? "") }
      for number in [observation.value, observation.interval.lowerBound, observation.interval.upperBound] {
        writer.append(DecimalNumber.shortestText(number))
      }
      for name in statistics { writer.append(observation.statistic(name).map(DecimalNumber.shortestText) ?? "") }
      writer.append(observation.lineage.vintages.sorted().joined(separator: " "))
      writer.append(observation.lineage.isVerified ? "true" : "false")
      writer.endRecord()
    }
    return writer.bytes
  }

  /// - Parameter language: of the titles.
  package func resource(language: String) -> JSONValue {
    .object([
      "profile": "tabular-data-resource", "name": .string("indicator-\(indicator.series.id)"),
      "title": .string(indicator.series.title.text(for: language)), "path": .string(path), "format": "csv", "mediatype": "text/csv",
      "encoding": "utf-8", "definitions": .strings(indicator.series.definitions.sorted()),
      "schema": .object([
        "fields": .array(fields.map { .object(["name": .string($0.name), "type": .string($0.type), "unit": $0.unit.map { .string($0) }]) }),
        "primaryKey": key.isEmpty ? nil : .strings(key), "missingValues": [""],
      ]),
    ])
  }

  /// What tells rows apart: the columns that have a value in every row.
  private var key: [String] {
    let keys = indicator.series.observations.map(\.key)
    return (keys.allSatisfy { $0.period != nil } ? ["period"] : []) + dimensions.filter { name in keys.allSatisfy { $0.member(of: name) != nil } }
  }

  private var fields: [(name: String, type: String, unit: String?)] {
    let unit = indicator.series.unit.id
    let numbers = ["value", "lower", "upper"].map { (name: $0, type: "number", unit: Optional(unit)) }
    return [("period", "string", nil)] + dimensions.map { ($0, "string", nil) } + numbers
      + statistics.map { ($0.rawValue, "number", $0.hasUnitOfEstimate ? unit : nil) } + [("vintages", "string", nil), ("verified", "boolean", nil)]
  }
}
