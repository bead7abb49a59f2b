import Charts
import Diagnostics
import Glibc
import Markup
import Testing

@Suite struct GalleryTests {
  @Test(arguments: ContentCharts.names, ["zh-Hans", "en"])
  func everyChartOfTheContentIsDrawn(_ name: String, _ language: String) throws {
    let chart = try #require(ContentCharts.chart(name, language))
    for layout in ChartLayout.allCases {
      let drawn = chart.draw(layout: layout)
      #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
      let scene = try #require(drawn.value)
      #expect(scene.views.contains { !$0.marks.isEmpty })
    }
    #expect(chart.table().rows.count > 1)
  }

  /// Set CHART_GALLERY to a folder to look at all charts in a browser.
  @Test(.enabled(if: getenv("CHART_GALLERY") != nil)) func gallery() throws {
    let folder = try #require(getenv("CHART_GALLERY").map { String(cString: $0) })
    for language in ["zh-Hans", "en"] {
      for layout in ChartLayout.allCases {
        for theme in ["light", "dark"] {
          let charts = ContentCharts.names.compactMap { name -> String? in
            guard let scene = ContentCharts.chart(name, language)?.draw(layout: layout).value else { return "<p>\(name) failed</p>" }
            let svg = MarkupWriter.text(of: SVGRenderer(scene, idPrefix: name).node)
            return "<h3>\(scene.title?.text ?? "")</h3>\(svg)<p><small>\(scene.description)</small></p>"
          }
          let page = """
            <!doctype html><html data-theme="\(theme)"><meta charset="utf-8"><style>\(ChartStylesheet.css)
            body{background:var(--chart-page);color:var(--chart-ink);font-family:sans-serif;columns:\(layout == .wide ? 2 : 4);margin:8px} h3{margin:8px 0}</style>\(charts.joined())</html>
            """
          let handle = try #require(fopen("\(folder)/\(language)-\(layout.rawValue)-\(theme).html", "w"))
          fputs(page, handle)
          fclose(handle)
        }
      }
    }
  }
}
