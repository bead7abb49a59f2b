import Charts
import Datasets
import Indicators
import Markdown
import Markup

/// A chart in a page: title and subtitle, the picture in two layouts, caption, source and data.
struct FigureMarkup {
  let context: PageContext

  /// - Parameters:
  ///   - number: the figure's number in its report; nil on the chart's own page.
  ///   - caption: what the author wrote at the place.
  ///   - id: unique in the page.
  func node(_ chart: ComputedChart, number: Int?, caption: [Node], id: String) -> Node {
    let language = context.language
    guard let figure = chart.figure(for: language, default: context.configuration.defaultLanguage) else { return .empty }
    var children: [Node] = []
    if let title = figure.title { children.append(.element("p", ["class": "figure-title"], lead(number) + [.text(title)])) }
    if let subtitle = figure.subtitle { children.append(.element("p", ["class": "figure-subtitle"], subtitle)) }
    children.append(.element("div", ["class": "wide-layout"], [figure.wide.node(id: id)]))
    if let narrow = figure.narrow {
      children.append(.element("div", ["class": "narrow"], [narrow.node(id: id + "-narrow")]))
    }
    // HTML wants the caption last, so the data stand inside of it.
    children.append(.element("figcaption", [:], captionNodes(chart, figure, caption) + (figure.hasTable ? [details(figure)] : [])))
    return .element("figure", ["class": "figure", "id": id], children)
  }

  private func lead(_ number: Int?) -> [Node] {
    guard let number else { return [] }
    return [.text("\(context.say(.figure))\(number)\(context.language.hasPrefix("zh") ? "　" : ". ")")]
  }

  private func captionNodes(_ chart: ComputedChart, _ figure: Figure, _ caption: [Node]) -> [Node] {
    var nodes: [Node] = []
    if !caption.isEmpty { nodes.append(.element("p", [:], caption)) }
    if let source = figure.source { nodes.append(.element("p", [:], context.say(.chartSource) + source)) }
    if let note = figure.note { nodes.append(.element("p", [:], context.say(.chartNote) + note)) }
    if let lineage = chart.lineage, !lineage.isVerified {
      nodes.append(.element("p", [:], [.element("span", ["class": "mark"], context.say(.unverifiedMark)), .text(" " + context.say(.unverified))]))
    }
    nodes.append(.element("p", [:], links(chart)))
    return nodes
  }

  private func links(_ chart: ComputedChart) -> [Node] {
    guard !chart.name.isEmpty else { return [] }
    let page = Node.element("a", ["href": context.href(SiteRoutes.chart(chart.name))], context.say(.data))
    let csv = Node.element("a", ["href": ChartFiles.address(chart.name, "csv", context).href(from: context.address), "download": ""], "CSV")
    let svg = Node.element("a", ["href": ChartFiles.address(chart.name, "svg", context).href(from: context.address), "download": ""], "SVG")
    return [page, .text(" · "), csv, .text(" · "), svg]
  }

  private func details(_ figure: Figure) -> Node {
    let table = ChartTableMarkup.node(figure.table, label: context.say(.dataTable))
    let left = figure.table.rowCount - ChartTableMarkup.mostRows
    let more = left > 0 ? [Node.element("p", [:], "\(context.say(.rowsLeftOut))\(left)")] : []
    return .element("details", [:], [.element("summary", [:], context.say(.dataTable)), table] + more)
  }
}

/// A chart's numbers as a table.
enum ChartTableMarkup {
  /// A page is for reading; the CSV file has all rows.
  static let mostRows = 500

  static func node(_ table: ChartTable, label: String) -> Node {
    HTMLTable(
      header: table.headers, numberColumns: table.numberColumns,
      rows: table.rows(mostRows).map { cells in
        HTMLTable.Row(cells: cells.enumerated().map { table.numberColumns.contains($0) ? .number($1.text) : .text($1.text) })
      }, label: label
    ).node
  }
}

/// The files that stand beside a chart's page.
enum ChartFiles {
  static func address(_ name: String, _ ending: String, _ context: PageContext) -> Address {
    context.address(of: SiteRoutes.charts, file: "\(name).\(ending)")
  }
}
