import Citations
import Datasets
import Markup

/// A dataset's page: what it counts, its rows, where they come from.
struct DatasetPage {
  let context: PageContext
  let dataset: Dataset

  func draft() -> PageDraft {
    let language = context.language
    var draft = PageDraft(template: "record", address: context.address, title: dataset.title.text(for: language))
    draft.set(.eyebrow, text: context.say(.dataset))
    draft.set(.title, markup: .text(dataset.title.text(for: language)))
    draft.set(.summary, markup: dataset.description.map { .text($0.text(for: language)) })
    draft.set(facts: facts)
    draft.set(downloads: [
      (context.href(sharedFile: "datasets/\(dataset.name).csv"), "CSV"), (context.href(sharedFile: "datasets/\(dataset.name).json"), "JSON"),
      (context.href(sharedFile: "datapackage.json"), context.say(.dataPackage)),
    ])
    draft.set(.metadataHref, text: context.href(sharedFile: DatasetMetadata.path(dataset.name)))
    draft.set(.body, markup: nil)
    draft.set(sections: [
      PageSection(id: "sources", title: context.say(.sources), content: sources),
      DatasetRevisions(context: context, dataset: dataset).section,
      PageSection(id: "fields", title: context.say(.fields), content: fields),
      PageSection(id: "rows", title: context.say(.rows), content: rows),
      usedBy,
      CitePage(context, .dataset, title: dataset.title.text(for: language), key: dataset.name, date: dataset.asOf).section,
    ])
    return draft
  }

  private var facts: [(label: String, value: Node?)] {
    let licenses = dataset.licenses.map { license in
      let title = license.title ?? license.name ?? ""
      return license.path.map { Node.element("a", ["href": $0, "rel": "license external"], title) } ?? .text(title)
    }
    return [
      (context.say(.name), .element("code", [:], dataset.name)),
      (context.say(.definition), .element("code", [:], dataset.definition)),
      (context.say(.asOf), dataset.asOf.map { .text($0) }),
      (context.say(.count), .text("\(dataset.rowCount)")),
      (context.say(.license), licenses.isEmpty ? nil : .fragment(licenses)),
      (context.say(.loadedBy), loadedBy),
      (context.say(.digest), .element("span", ["class": "digest"], dataset.digest)),
    ]
  }

  /// The command that printed the rows, with the digest of what it printed.
  private var loadedBy: Node? {
    dataset.command.map { command in
      let digest = dataset.digest.split(separator: " ").last.map(String.init) ?? ""
      return .fragment([
        .element("code", [:], DatasetLoader.text(of: command)), .text(" — SHA-256 "), .element("span", ["class": "digest"], digest),
      ])
    }
  }

  private var sources: Node {
    .element(
      "ul", ["class": "references-list"],
      dataset.sources.map { source in
        let details = [source.publisher, source.published, source.note].compactMap { $0 }.joined(separator: "; ")
        let key = source.name.map { [Node.element("code", [:], $0), .text(" ")] } ?? []
        return .element("li", [:], key + [SourceMarkup.link(source)] + (details.isEmpty ? [] : [.text(" — \(details)")]))
      })
  }

  private var fields: Node {
    HTMLTable(
      header: [context.say(.name), context.say(.title), context.say(.role), context.say(.type), context.say(.unit)],
      rows: dataset.fields.map { field in
        HTMLTable.Row(cells: [
          .nodes([.element("code", [:], field.name)]), .text(field.title.text(for: context.language)), .text(field.role.rawValue),
          .text(field.type.rawValue), .text(unitText(field)),
        ])
      }, label: context.say(.fields)
    ).node
  }

  private func unitText(_ field: Field) -> String {
    guard let unit = field.unit else { return "—" }
    let name = context.language.hasPrefix("zh") ? unit.chinese : unit.englishPlural
    let scale = QuantityFormatter(language: context.language).text(Quantity(field.scale, unit), digits: 0)
    return field.scale == 1 ? (name.isEmpty ? unit.id : name) : scale
  }

  private var rows: Node {
    let isCut = dataset.rowCount > SiteRoutes.shownRows
    return .fragment((isCut ? [.element("p", [:], context.say(.shownRows))] : []) + [rowTable])
  }

  private var rowTable: Node {
    let cells = DatasetCells(dataset: dataset, language: context.language)
    let numbers = Set(dataset.fields.indices.filter(cells.isNumber).map { $0 + 1 })
    return HTMLTable(
      header: [context.say(.rowNumber)] + dataset.fields.map { $0.title.text(for: context.language) }, numberColumns: numbers,
      rows: (0..<min(dataset.rowCount, SiteRoutes.shownRows)).map { row in
        HTMLTable.Row(
          id: SiteRoutes.rowAnchor(row),
          cells: [.header("\(row + 1)")] + dataset.fields.indices.map { cells.cell(field: $0, row: row) })
      }, label: context.say(.rows)
    ).node
  }

  private var usedBy: PageSection? {
    let pages = context.site.pagesResting(onDataset: dataset.name)
    return PageList(context: context).node(pages: pages).map { PageSection(id: "used-by", title: context.say(.usedBy), content: $0) }
  }
}
