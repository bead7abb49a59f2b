import Argument
import Markdown
import Markup

/// How many figures of a report's prose are bound, cited and open, page by page.
struct CoverageTable {
  let context: PageContext
  let report: ComputedReport

  func node() -> Node? {
    let pages = context.content.pages.filter { context.site.report(of: $0)?.page == report.page }
    let rows = pages.compactMap { page -> (Node, FigureCoverage)? in
      guard let text = page.text(for: context.language), let coverage = context.site.coverage[text.file], coverage.total > 0 else { return nil }
      return (.element("a", ["href": context.href(page.route)], text.title.plainText), coverage)
    }
    guard !rows.isEmpty else { return nil }
    let (bound, total) = rows.reduce((0, 0)) { ($0.0 + $1.1.bound, $0.1 + $1.1.total) }
    let cited = rows.reduce(0) { $0 + $1.1.cited }
    let isChinese = context.language.hasPrefix("zh")
    let sentence =
      isChinese
      ? "正文中的\(total)个数量里，\(bound)个绑定了数据，\(cited)个所在的句子有引文，\(total - bound - cited)个两者都没有。"
      : "Of \(total) figures in the text, \(bound) are bound to data, \(cited) stand in a sentence with a citation, \(total - bound - cited) have neither."
    let table = HTMLTable(
      header: [context.say(.name), context.say(.figuresStated), context.say(.figuresBound), context.say(.figuresCited), context.say(.openCount)],
      numberColumns: [1, 2, 3, 4],
      rows: rows.map { link, coverage in
        HTMLTable.Row(cells: [
          HTMLTable.Cell(content: [link], isHeader: true), .number("\(coverage.total)"), .number("\(coverage.bound)"), .number("\(coverage.cited)"),
          .number("\(coverage.open.count)"),
        ])
      }, label: context.say(.figureCoverage)
    ).node
    return .fragment([.element("p", [:], sentence), table])
  }
}
