import Datasets
import Indicators
import Markup

/// Where each number of a part comes from: its value, the formula, the values that entered, the rows with their cells, the digests of the files,
/// the sources.
struct NumberTrail {
  /// More rows than these are counted, not shown.
  private static let shownRows = 12

  let context: PageContext

  /// Nil when there are no numbers.
  func node(_ bindings: [ResolvedBinding]) -> Node? {
    let distinct = bindings.reduce(into: [ResolvedBinding]()) { kept, binding in
      if !kept.contains(where: { $0.reference == binding.reference }) { kept.append(binding) }
    }
    return distinct.isEmpty ? nil : .fragment(distinct.map(trail))
  }

  private func trail(_ binding: ResolvedBinding) -> Node {
    let text = ObservationText(language: context.language, unit: binding.series.unit)
    let period = binding.observation.key.period.map { " · " + $0.text(for: context.language) } ?? ""
    let summary = Node.element(
      "summary", [:],
      [.element("strong", [:], binding.text), .text(" — " + binding.series.title.text(for: context.language) + period)])
    let indicator = context.site.catalog.indicator(named: binding.reference.series)
    let facts: [(Phrase, Node?)] = [
      (.value, .text(text.precise(binding.observation.value))),
      (.interval, .text(text.interval(binding.observation))),
      (.formula, indicator.map(formula)),
      (.inputs, inputs(binding.observation)),
    ]
    let list = facts.compactMap { phrase, value in
      value.map { Node.element("div", [:], [.element("dt", [:], context.say(phrase)), .element("dd", [:], [$0])]) }
    }
    return .element("details", ["class": "trail"], [summary, .element("dl", ["class": "facts"], list)] + tables(binding.observation.lineage))
  }

  private func formula(_ indicator: Indicator) -> Node {
    let parameters = indicator.parameters.map { Node.element("li", [:], [.element("code", [:], $0.name), .text(" = \($0.value)")]) }
    let name = Node.element("a", ["href": context.href(SiteRoutes.indicator(indicator.series.id))], [.element("code", [:], indicator.definition.measureName)])
    return .fragment([
      name, .element("div", ["class": "formula"], [FormulaMarkup.node(indicator.formula)]), parameters.isEmpty ? .empty : .element("ul", [:], parameters),
    ])
  }

  /// The values of other indicators that entered; what was read from datasets stands in the rows.
  private func inputs(_ observation: Observation) -> Node? {
    let items = observation.lineage.inputs.compactMap { input -> Node? in
      guard let series = context.site.catalog.series(named: input.series) else { return nil }
      let period = input.key.period.map { " · " + $0.text(for: context.language) } ?? ""
      let value = series.observations.first { $0.key == input.key }.map { " = " + ObservationText(language: context.language, unit: series.unit).precise($0.value) }
      let href = context.href(SiteRoutes.indicator(input.series), fragment: SeriesLinks.anchor(input.key))
      return .element("li", [:], [.element("a", ["href": href], series.title.text(for: context.language)), .text(period + (value ?? ""))])
    }
    return items.isEmpty ? nil : .element("ul", [:], items)
  }

  // MARK: Rows

  private func tables(_ lineage: Lineage) -> [Node] {
    let names = lineage.rows.map(\.dataset).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return names.compactMap { context.site.catalog.dataset(named: $0) }.flatMap { table($0, lineage) }
  }

  private func table(_ dataset: Dataset, _ lineage: Lineage) -> [Node] {
    let rows = lineage.rowNumbers(of: dataset.name)
    let title = dataset.title.text(for: context.language)
    let isChinese = context.language.hasPrefix("zh")
    let head = Node.element(
      "p", [:],
      [
        .element("a", ["href": context.href(SiteRoutes.dataset(dataset.name))], title),
        .text(isChinese ? "，\(rows.count)行；SHA-256 " : ", \(rows.count) row\(rows.count == 1 ? "" : "s"); SHA-256 "),
        .element("span", ["class": "digest"], dataset.digest),
      ])
    guard rows.count <= Self.shownRows else { return [head, sources(dataset.sources)] }
    let cells = DatasetCells(dataset: dataset, language: context.language)
    let used = Set(lineage.rows.filter { $0.dataset == dataset.name }.map(\.field))
    let fields = dataset.fields.indices.filter { index in
      let field = dataset.fields[index]
      return field.role == .measure ? used.contains(field.name) : field.role != .note && field.role != .source
    }
    let table = HTMLTable(
      header: [context.say(.rowNumber)] + fields.map { dataset.fields[$0].title.text(for: context.language) },
      numberColumns: Set(fields.enumerated().filter { cells.isNumber($1) }.map { $0.offset + 1 }),
      rows: rows.map { row in
        let number = Node.element("a", ["href": context.href(SiteRoutes.dataset(dataset.name), fragment: SiteRoutes.rowAnchor(row))], "\(row + 1)")
        return HTMLTable.Row(cells: [HTMLTable.Cell(content: [number], isHeader: true)] + fields.map { cells.cell(field: $0, row: row) })
      }, label: title)
    let named = rows.flatMap { dataset.sources(ofRow: $0) }.reduce(into: [Source]()) { if !$0.contains($1) { $0.append($1) } }
    return [head, table.node, sources(named)]
  }

  private func sources(_ sources: [Source]) -> Node {
    let items = sources.map { source in
      let publisher = [source.publisher, source.published].compactMap { $0 }.joined(separator: ", ")
      return Node.element("li", [:], [SourceMarkup.link(source), .text(publisher.isEmpty ? "" : " — " + publisher)])
    }
    return items.isEmpty ? .empty : .element("ul", ["class": "sources"], items)
  }
}
