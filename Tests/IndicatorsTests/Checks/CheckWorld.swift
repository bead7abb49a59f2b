import Datasets
import Diagnostics
import StructuredText
import Testing
@testable import Indicators

/// A check as YAML, evaluated in a small world of series.
struct CheckWorld {
  static let file = "Content/a.md"

  var catalog: SeriesCatalog

  init() {
    var world = SmallWorld()
    world.dataset(
      "customs", definition: "customs",
      fields: """
        [{"name": "period", "type": "string", "role": "period"}, {"name": "flow", "type": "string", "role": "dimension"},
         {"name": "vintage", "type": "string", "role": "vintage", "constraints": {"enum": ["preliminary", "final"]}},
         {"name": "value", "type": "number", "unit": "CNY", "scale": 1e8, "rounding": 0.5}]
        """,
      rows: """
        [{"period": "2022", "flow": "total", "vintage": "preliminary", "value": 21100},
         {"period": "2022", "flow": "total", "vintage": "final", "value": 20578},
         {"period": "2022", "flow": "export", "vintage": "final", "value": 15300},
         {"period": "2022", "flow": "import", "vintage": "final", "value": 5278},
         {"period": "2023", "flow": "total", "vintage": "preliminary", "value": 23800},
         {"period": "2023-H1", "flow": "total", "vintage": "preliminary", "value": 11000}]
        """)
    world.dataset(
      "private", definition: "private",
      fields: "[{\"name\": \"period\", \"type\": \"string\", \"role\": \"period\"}, {\"name\": \"size\", \"type\": \"number\", \"unit\": \"CNY\", \"scale\": 1e12, \"rounding\": 0.05}]",
      rows: "[{\"period\": \"2022\", \"size\": 15.7}]")
    world.dataset(
      "goods", definition: "customs",
      fields: "[{\"name\": \"period\", \"type\": \"string\", \"role\": \"period\"}, {\"name\": \"total\", \"type\": \"number\", \"unit\": \"CNY\", \"scale\": 1e12, \"rounding\": 0.005}]",
      rows: "[{\"period\": \"2022\", \"total\": 42.07}]")
    world.indicator("whole", "measure: sum\nof: customs.value\nby: []\nwhere: {vintage: final, flow: [export, import], period: 2022}\nunit: CNY")
    catalog = world.build().value
  }

  /// The check with what was found in reading and computing it.
  func evaluate(_ yaml: String) -> Diagnosed<CheckOutcome?> {
    let value = readYAML(Array(yaml.utf8), file: Self.file)
    var reader = MappingReader(value.value ?? SourceValue(.null), in: Self.file, describing: "a check")
    guard let operation = ConsistencyCheck.operations(in: &reader).first else { return Diagnosed(nil, value.diagnostics) }
    let check = ConsistencyCheck.read(operation, of: &reader, id: "T1", units: .builtIn)
    let found = value.diagnostics + reader.finish()
    guard let check else { return Diagnosed(nil, found) }
    let evaluated = CheckEvaluator(catalog: catalog).evaluate(check)
    return Diagnosed(evaluated.value, found + evaluated.diagnostics)
  }

  func outcome(_ yaml: String) throws -> CheckOutcome { try #require(evaluate(yaml).value) }
}
