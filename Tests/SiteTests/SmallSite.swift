import Diagnostics
import Site

/// A small complete site as a literal; a test changes one file of it.
struct SmallSite {
  var files: [String: String] = [
    "Content/site.yaml": """
      title: {zh-Hans: 小站, en: Small site}
      base-url: https://small.example/site/
      languages: [zh-Hans, en]
      menu: [{page: report/index.md}]
      """,
    "Content/index.md": "---\ntitle: 首页\n---\n\n见[报告](report/index.md)与[需求](report/bottlenecks/demand.md#weak)。\n",
    "Content/index.en.md": "---\ntitle: Home\n---\n\nSee the [report](report/index.md) and [demand](report/bottlenecks/demand.md#weak).\n",
    "Content/datasets/trade.json": """
      {
        "name": "trade", "title": {"zh-Hans": "贸易", "en": "Trade"}, "definition": "customs",
        "sources": [{"name": "gacc", "title": "Customs", "path": "https://gacc.example/"}],
        "schema": {
          "fields": [
            {"name": "period", "type": "string", "role": "period"},
            {"name": "total", "type": "number", "unit": "CNY", "scale": 1000000000000, "rounding": 0.05, "title": {"zh-Hans": "总额", "en": "Total"}},
            {"name": "source", "type": "string", "role": "source"}
          ],
          "primaryKey": ["period"]
        },
        "data": [
          {"period": "2021", "total": 39.1, "source": "gacc"},
          {"period": "2022", "total": 42.1, "source": "gacc"}
        ]
      }
      """,
    "Content/indicators/growth.md": "---\ntitle: 增速\nmeasure: growth\nof: trade.total\nunit: percent\ndigits: 1\n---\n\n同比。\n",
    "Content/charts/trade.vl.json": """
      {
        "title": {"text": "贸易总额", "subtitle": "两年"},
        "data": {"name": "trade"},
        "mark": "bar",
        "encoding": {"x": {"field": "period", "type": "ordinal"}, "y": {"field": "total", "type": "quantitative"}}
      }
      """,
    "Content/references.json": "[{\"id\": \"li-2020\", \"type\": \"article-journal\", \"title\": \"题名\", \"language\": \"zh\"}]",
    "Content/report/index.md": "---\ntitle: 报告\nkind: report\n---\n\n规模[42.1万亿元](value:trade.total@2022)，增长[](value:growth@2022)。\n\n![图注](chart:trade)\n",
    "Content/report/bottlenecks/demand.md": "---\ntitle: 需求不足\n---\n\n## 需求弱 {#weak}\n\n见[@li-2020]，[39.1万亿元](value:trade.total@2021)。\n",
    "Content/report/mechanisms/scale.md":
      "---\ntitle: 规模\nrelieves:\n  - {to: demand#weak, basis: inferred}\n---\n\n## 降低成本 {#cost}\n\n推论。\n",
    "Content/report/countermeasures/invest.md":
      "---\ntitle: 投资\naddresses:\n  - {to: demand, basis: explicit}\nactivates:\n  - {to: scale, basis: explicit}\n---\n\n## 投资设备 {#machines}\n\n推论。\n",
  ]

  subscript(path: String) -> String {
    get { files[path] ?? "" }
    set { files[path] = newValue }
  }

  mutating func replace(_ old: String, with new: String, in path: String) { self[path] = self[path].replacing(old, with: new) }

  func build(_ options: BuildOptions = BuildOptions(jobs: 2)) async throws -> SiteBuilder.Result {
    try await SiteBuilder(loader: SiteLoader(tree: MemoryFileTree(files)), options: options).build()
  }

  /// The findings that are errors, each as `path:line:column rule`, columns in bytes.
  func errors() async throws -> [String] {
    try await build().diagnostics.filter { $0.severity == .error }.map { finding in
      guard let range = finding.range else { return finding.ruleID }
      return "\(range.file):\(range.start.line):\(range.start.byteColumn) \(finding.ruleID)"
    }
  }
}
