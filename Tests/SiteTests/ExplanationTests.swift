import Diagnostics
import Site
import Testing

@Suite struct ExplanationTests {
  private func explain(_ id: String, _ change: (inout SmallSite) -> Void = { _ in }) async throws -> String {
    var site = SmallSite()
    change(&site)
    let builder = SiteBuilder(loader: SiteLoader(tree: MemoryFileTree(site.files)), options: BuildOptions(jobs: 1))
    switch Explanation.find(id, in: try await builder.compute().value) {
    case .found(let explanation): return explanation.text
    case .ambiguous(let names): return "ambiguous: " + names.joined(separator: ", ")
    case .unknown(let nearest): return "unknown: " + (nearest ?? "")
    }
  }

  private func lines(_ text: String, below heading: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return [] }
    return Array(lines[start...].prefix { !$0.isEmpty })
  }

  @Test func aPartIsToldInBothDirections() async throws {
    let text = try await explain("demand#weak")
    #expect(text.hasPrefix("part:report/bottlenecks/demand#weak — 需求弱\nContent/report/bottlenecks/demand.md\nkind: cause\ngrade: measured\n"))
    #expect(
      lines(text, below: "rests on") == [
        "rests on 1 dataset, 1 reference", "├─ binds dataset:trade — 贸易", "└─ cites reference:li-2020 — 题名",
      ])
    #expect(
      lines(text, below: "a change touches") == [
        "a change touches 4 pages",
        "├─ page:report/bottlenecks/demand — 需求不足 (holds it)",
        "│  ├─ page:report/index — 报告 (holds it)",
        "│  └─ page:report/countermeasures/invest — 投资 (addresses it, explicit)",
        "│     └─ page:report/index — 报告 (holds it) …",
        "└─ page:report/mechanisms/scale — 规模 (relieves it, inferred)",
        "   ├─ page:report/index — 报告 (holds it) …",
        "   └─ page:report/countermeasures/invest — 投资 (activates it, explicit) …",
      ])
  }

  @Test func aDatasetTellsWhatAChangeToItTouches() async throws {
    let text = try await explain("dataset:trade")
    #expect(text.contains("rests on nothing"))
    #expect(text.contains("└─ indicator:growth — 增速 (is computed from it)"))
    #expect(text.contains("chart:trade — 贸易总额 (draws it)"))
    #expect(text.contains("part:report/bottlenecks/demand#weak — 需求弱 (binds it)"))
    #expect(text.contains("source: Customs, https://gacc.example/"))
  }

  @Test func aValueTellsItsRows() async throws {
    let text = try await explain("growth@2022")
    #expect(text.hasPrefix("indicator:growth — 增速\n"))
    #expect(text.contains("value: 7.67%"))
    #expect(text.contains("rows: trade.total 1–2"))
    #expect(try await explain("value:trade.total@2021").contains("rows: trade.total 1\n"))
  }

  @Test(arguments: [
    ("Content/indicators/growth.md", "indicator:growth"), ("growth", "indicator:growth"), ("Content/charts/trade.vl.json", "chart:trade"),
    ("Content/datasets/trade.json", "dataset:trade"), ("@li-2020", "reference:li-2020"), ("weak", "part:report/bottlenecks/demand#weak"),
    ("Content/index.en.md", "page:index"), ("report/index.md", "page:report/index"), ("scale", "page:report/mechanisms/scale"),
    ("Content/report/mechanisms/scale.md#cost", "part:report/mechanisms/scale#cost"), ("trade.total", "dataset:trade"),
  ])
  func itemsGoByManyNames(_ name: String, _ id: String) async throws {
    let text = try await explain(name)
    #expect(text.hasPrefix(id + " — "), "\(name): \(text.prefix(60))")
  }

  @Test func aNameOfTwoThingsIsRefusedWithBoth() async throws {
    #expect(try await explain("trade") == "ambiguous: chart:trade, dataset:trade")
  }

  @Test func anUnknownNameGetsTheNearestOne() async throws {
    #expect(try await explain("grwoth") == "unknown: growth")
    #expect(try await explain("weeak") == "unknown: weak")
    #expect(try await explain("nothing-like-it-at-all") == "unknown: ")
  }

  @Test func programsGetTheSame() async throws {
    let builder = SiteBuilder(loader: SiteLoader(tree: MemoryFileTree(SmallSite().files)), options: BuildOptions(jobs: 1))
    guard case .found(let explanation) = Explanation.find("cost", in: try await builder.compute().value) else {
      Issue.record("the part is not found")
      return
    }
    #expect(explanation.json.contains("\"id\": \"part:report/mechanisms/scale#cost\""))
    #expect(explanation.json.contains("\"touches\": ["))
    #expect(explanation.json.contains("\"relation\": \"holds\""))
  }
}
