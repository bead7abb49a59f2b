import Charts
import Datasets
import Diagnostics
import StructuredText
import Testing

/// Figures from texts, for tests.
enum FigureSample {
  /// Quarters, series and amounts with units, titles and labels in two languages.
  static let table: DataTable = {
    var (t, s, v, w): ([Period?], [String?], [Double?], [Double?]) = ([], [], [], [])
    for year in 2018...2024 {
      for (index, name) in ["export", "import", "transit"].enumerated() where !(year == 2021 && index == 1) {
        t.append(Period(kind: .year, year: year))
        s.append(name)
        v.append(Double((year - 2015) * (index + 1)) * 1.1e11)
        w.append(Double(index + 1) / 10 + Double(year - 2018) / 100)
      }
    }
    let flow = [
      "export": LocalizedText([("zh-Hans", "出口"), ("en", "Exports")]), "import": LocalizedText([("zh-Hans", "进口"), ("en", "Imports")]),
      "transit": LocalizedText([("zh-Hans", "过境"), ("en", "Transit")]),
    ]
    return DataTable(
      fields: [
        .init(name: "period", title: LocalizedText([("zh-Hans", "时期"), ("en", "Period")]), cells: .period(t)),
        .init(name: "flow", title: LocalizedText([("zh-Hans", "流向"), ("en", "Flow")]), cells: .text(s), labels: flow),
        .init(
          name: "value", title: LocalizedText([("zh-Hans", "金额"), ("en", "Amount")]), unit: UnitRegistry.builtIn.unit(named: "CNY"), cells: .number(v)),
        .init(
          name: "share", title: LocalizedText([("zh-Hans", "份额"), ("en", "Share")]), unit: UnitRegistry.builtIn.unit(named: "percent"), cells: .number(w)),
      ], rowCount: t.count)
  }()

  static func spec(_ text: String) -> Diagnosed<FigureSpec?> {
    guard let value = readYAML(Array(text.utf8), file: "chart.yaml", startLine: 1).value else { return Diagnosed(nil) }
    return FigureSpec.read(value, file: "chart.yaml")
  }

  static func make(_ text: String, language: String = "en") -> Diagnosed<Figure?> {
    let read = spec(text)
    guard let spec = read.value else { return Diagnosed(nil, read.diagnostics) }
    let made = FigureMaker(spec, file: "chart.yaml", tables: ["trade": table], language: language).make()
    return Diagnosed(made.value, read.diagnostics + made.diagnostics)
  }

  /// A figure that must come out without errors.
  static func figure(_ text: String, language: String = "en") throws -> Figure {
    let made = make(text, language: language)
    return try #require(made.value, "\(made.diagnostics)")
  }

  /// The rule ids of what is found.
  static func rules(_ text: String) -> [String] { make(text).diagnostics.map(\.ruleID) }
}

extension Picture {
  func texts(_ style: String) -> [String] { texts.filter { $0.style == style }.map(\.text) }
}
