import Datasets
import Diagnostics
import Indicators
import StructuredText

/// Datasets and indicators as literals, and the catalogue made of them.
struct SmallWorld {
  var datasets: [Dataset] = []
  var definitions: [IndicatorDefinition] = []
  var diagnostics: [Diagnostic] = []

  /// A dataset with a JSON text of fields and rows.
  mutating func dataset(_ name: String, definition: String = "d", fields: String, rows: String) {
    let json = """
      {"name": "\(name)", "title": "\(name)", "definition": "\(definition)", "sources": [{"title": "s"}],
       "schema": {"fields": \(fields)}, "data": \(rows)}
      """
    let read = DatasetReader.read(json: SourceFile(path: "Content/datasets/\(name).json", json), files: { _ in nil })
    diagnostics += read.diagnostics
    if let dataset = read.value { datasets.append(dataset) }
  }

  mutating func indicator(_ name: String, _ yaml: String) {
    let file = "Content/indicators/\(name).md"
    let value = readYAML(Array(yaml.utf8), file: file, startLine: 2)
    let read = IndicatorDefinition.read(
      frontMatter: value.value ?? SourceValue(.null), name: name, file: file, units: .builtIn, accepting: ["title"])
    diagnostics += value.diagnostics + read.diagnostics
    if let definition = read.value { definitions.append(definition) }
  }

  func build() -> Diagnosed<SeriesCatalog> {
    let built = SeriesCatalog.build(datasets: datasets, definitions: definitions, units: .builtIn)
    return Diagnosed(built.value, diagnostics + built.diagnostics)
  }

  /// Ratio, percent … values of a column of plain numbers by one dimension.
  static func column(_ values: [Double], unit: String = "ratio") -> SmallWorld {
    var world = SmallWorld()
    let rows = values.enumerated().map { "{\"i\": \"m\($0 + 10)\", \"x\": \($1)}" }.joined(separator: ",")
    world.dataset(
      "t", fields: "[{\"name\": \"i\", \"type\": \"string\", \"role\": \"dimension\"}, {\"name\": \"x\", \"type\": \"number\", \"unit\": \"\(unit)\"}]",
      rows: "[\(rows)]")
    return world
  }
}

extension SeriesCatalog {
  func value(_ reference: String) -> Double? { try? found(reference)?.value }

  func found(_ reference: String) throws -> Observation? {
    guard case .success(let parsed) = SeriesReference.parse(reference) else { return nil }
    return try observation(for: parsed).get()
  }
}
