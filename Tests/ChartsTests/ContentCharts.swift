import Charts
import Datasets
import Diagnostics
import Glibc
import Markup
import StructuredText

/// The charts of the site's own content, with tables for what they draw.
enum ContentCharts {
  static let names = [
    "cbec-by-flow", "competitiveness", "evaluation-tiers", "export-destinations", "export-goods-classes", "h1-export-growth",
    "preliminary-and-final", "share-of-goods-trade", "size-in-2018", "two-definitions", "zones-by-province", "zones-by-region",
    "zones-over-batches",
  ]

  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

  static func bytes(_ path: String) -> [UInt8]? {
    guard let handle = fopen(path.hasPrefix("/") ? path : root + "/" + path, "r") else { return nil }
    defer { fclose(handle) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, handle)
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  static func file(_ path: String) -> SourceFile? { bytes(path).map { SourceFile(path: path, bytes: $0) } }

  static func chart(_ name: String, _ language: String) -> Chart? {
    let path = "Content/charts/\(name).vl.json"
    guard let file = file(path), var value = readJSON(file).value else { return nil }
    if language == "en", let patch = self.file("Content/charts/\(name).en.vl.json").flatMap({ readJSON($0).value }) {
      value = value.merged(with: patch)
    }
    guard let spec = ChartSpec.read(value, file: path).value else { return nil }
    var tables: [String: DataTable] = [:]
    for name in spec.dataNames.map(\.value) { tables[name] = table(name) }
    return Chart(spec: spec, file: path, tables: tables, language: language)
  }

  static func table(_ name: String) -> DataTable? {
    guard let file = file("Content/datasets/\(name).json") else { return indicator(name) }
    guard let dataset = DatasetReader.read(json: file, csv: { self.file("Content/datasets/" + $0) }, digest: "").value else { return nil }
    return DataTable(
      fields: dataset.fields.enumerated().map { index, field in
        DataTable.Field(
          name: field.name, title: field.title, unit: field.unit, cells: cells(dataset, index), labels: field.labels)
      }, rowCount: dataset.rowCount)
  }

  private static func cells(_ dataset: Dataset, _ index: Int) -> DataTable.Cells {
    switch dataset.columns[index] {
    case .number, .integer: .number((0..<dataset.rowCount).map { dataset.baseValue(index, $0) })
    case .text(let cells): .text(Array(cells))
    case .boolean(let cells): .boolean(cells)
    case .period(let cells): .period(Array(cells))
    }
  }

  /// Tables such as indicators give, made by hand.
  private static func indicator(_ name: String) -> DataTable? {
    func years(_ first: Int, _ values: [Double?], _ unit: String) -> DataTable {
      DataTable(
        fields: [
          .init(name: "period", title: LocalizedText("period"), cells: .period(values.indices.map { Period(kind: .year, year: first + $0) })),
          .init(name: "value", title: LocalizedText("value"), unit: UnitRegistry.builtIn.unit(named: unit), cells: .number(values)),
        ], rowCount: values.count)
    }
    func members(_ field: String, _ pairs: [(String, String, Double)]) -> DataTable {
      DataTable(
        fields: [
          .init(
            name: field, title: LocalizedText(field), cells: .text(pairs.map(\.0)),
            labels: Dictionary(pairs.map { ($0.0, LocalizedText([("zh-Hans", $0.1), ("en", $0.0.capitalized)])) }, uniquingKeysWith: { a, _ in a })),
          .init(name: "value", title: LocalizedText("value"), unit: UnitRegistry.builtIn.unit(named: "zone"), cells: .number(pairs.map(\.2))),
        ], rowCount: pairs.count)
    }
    switch name {
    case "cbec-tc": return years(2019, [0.24, 0.32, 0.44, 0.48, 0.55], "index")
    case "goods-tc": return years(2019, [0.093, 0.115, 0.111, 0.139, 0.138], "index")
    case "cbec-share-of-goods-trade": return years(2018, [0.035, 0.041, 0.05, 0.049, 0.049, 0.057, 0.0602], "percent")
    case "market-size": return years(2018, [9e12, 10.5e12, 12.5e12, 14.2e12, 15.7e12], "CNY")
    case "cbec-total": return years(2018, [1.06e12, 1.29e12, 1.62e12, 1.92e12, 2.06e12], "CNY")
    case "zones-by-region":
      return members("region", [("east", "东部", 82), ("central", "中部", 38), ("west", "西部", 43), ("northeast", "东北", 15)])
    case "zones-by-province":
      let names = ["广东", "山东", "江苏", "浙江", "福建", "辽宁", "四川", "安徽", "湖北", "江西", "河北", "广西", "内蒙古", "新疆", "黑龙江", "河南", "湖南", "云南", "陕西", "山西"]
      return members("province", names.enumerated().map { ("province-\($0)", $1, Double(21 - $0)) })
    default: return nil
    }
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
