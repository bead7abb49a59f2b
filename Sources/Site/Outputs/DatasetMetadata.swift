import Datasets
import StructuredText

/// A dataset for search engines: schema.org's `Dataset` as JSON-LD, in a file of its own because the pages' policy allows no inline script.
struct DatasetMetadata {
  let dataset: Dataset
  let configuration: SiteConfiguration

  static func path(_ name: String) -> String { "datasets/\(name).jsonld" }

  func json() -> JSONValue {
    .object([
      "@context": "https://schema.org/", "@type": "Dataset",
      "@id": .string(url("datasets/\(dataset.name)/")), "url": .string(url("datasets/\(dataset.name)/")),
      "name": texts(dataset.title), "description": texts(dataset.description ?? dataset.title),
      "identifier": .string("sha256:\(dataset.digest)"), "dateModified": dataset.asOf.map { .string($0) },
      "temporalCoverage": coverage.map { .string($0) }, "isAccessibleForFree": true,
      "inLanguage": .strings(configuration.languages),
      "license": licenses, "publisher": configuration.publisher.map { .object(["@type": "Organization", "name": texts($0)]) },
      "isBasedOn": .array(dataset.sources.map(source)),
      "variableMeasured": .array(dataset.fields.filter { $0.role == .measure }.map(variable)),
      "distribution": .array([
        download("csv", "text/csv"), download("json", "application/json"),
      ]),
    ])
  }

  private func url(_ path: String) -> String { configuration.baseURL + path }

  /// One value for each language.
  private func texts(_ text: LocalizedText) -> JSONValue {
    let variants = text.variants.map { variant -> JSONValue in
      let language = variant.language.isEmpty ? configuration.defaultLanguage : variant.language
      return .object(["@language": .string(language), "@value": .string(variant.text)])
    }
    return variants.count == 1 ? .string(text.text(for: configuration.defaultLanguage)) : .array(variants)
  }

  private var licenses: JSONValue? {
    let named = dataset.licenses.compactMap { $0.path ?? $0.name ?? $0.title }
    return named.isEmpty ? nil : .strings(named)
  }

  /// From the first day to the last that a period of the data covers, as ISO 8601 writes an interval.
  private var coverage: String? {
    let periods = (0..<dataset.rowCount).compactMap { dataset.period(ofRow: $0) }
    guard let first = periods.map(\.firstDay).min(), let last = periods.map(\.lastDay).max() else { return nil }
    return "\(text(first))/\(text(last))"
  }

  private func text(_ day: CalendarDay) -> String { "\(Period(kind: .day, year: day.year, index: day.month, day: day.day))" }

  private func source(_ source: Source) -> JSONValue {
    .object([
      "@type": "CreativeWork", "name": .string(source.title), "url": source.path.map { .string($0) },
      "publisher": source.publisher.map { .string($0) }, "datePublished": source.published.map { .string($0) },
    ])
  }

  private func variable(_ field: Field) -> JSONValue {
    .object(["@type": "PropertyValue", "name": texts(field.title), "propertyID": .string(field.name), "unitText": field.unit.map { .string($0.id) }])
  }

  private func download(_ ending: String, _ type: String) -> JSONValue {
    .object([
      "@type": "DataDownload", "encodingFormat": .string(type), "contentUrl": .string(url("datasets/\(dataset.name).\(ending)")),
    ])
  }
}
