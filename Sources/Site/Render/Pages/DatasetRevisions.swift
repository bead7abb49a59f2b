import Datasets
import Indicators
import Markup

/// The part of a dataset's page that sets its releases beside each other: every value that was published more than once.
struct DatasetRevisions {
  let context: PageContext
  let dataset: Dataset

  /// Nil where nothing was released twice.
  var section: PageSection? {
    let columns = dataset.fields.filter { $0.role == .measure }.compactMap { field in
      context.site.catalog.series(named: "\(dataset.name).\(field.name)").map { (field, $0) }
    }
    let parts = columns.flatMap { field, series -> [Node] in
      let revisions = context.site.catalog.revisions(of: series)
      guard !revisions.isEmpty else { return [] }
      return [.element("h3", ["id": "revisions-\(field.name)"], field.title.text(for: context.language)), table(revisions, series), chart(series)]
    }
    return parts.isEmpty ? nil : PageSection(id: "revisions", title: context.say(.revisions), content: .fragment(parts))
  }

  private func table(_ revisions: [Revision], _ series: Series) -> Node {
    let dimensions = revisions.first?.key.members.map(\.dimension) ?? []
    let titles = dimensions.map { context.site.catalog.dimensionField($0, of: series.id)?.title.text(for: context.language) ?? $0 }
    let numbers = Set([1, 4, 5].map { $0 + dimensions.count + ($0 > 1 ? 0 : 2) })
    return HTMLTable(
      header: [context.say(.period)] + titles
        + [context.say(.release), context.say(.released), context.say(.value), context.say(.change), context.say(.relativeChange)],
      numberColumns: numbers, rows: revisions.flatMap { rows($0, series) }, label: context.say(.revisions)
    ).node
  }

  private func rows(_ revision: Revision, _ series: Series) -> [HTMLTable.Row] {
    let formatter = ObservationText(language: context.language, unit: series.unit)
    let members = revision.key.members.map { HTMLTable.Cell.text(context.site.memberLabel($0, language: context.language)) }
    return revision.releases.enumerated().map { index, release in
      let before = index > 0 ? revision.releases[index - 1].value : nil
      return HTMLTable.Row(
        cells: [.header(revision.key.period?.text(for: context.language) ?? "—")] + members
          + [
            .nodes(link(release, series)), .text(released(release)), .number(formatter.precise(release.value)),
            .number(before.map { formatter.signed(release.value - $0) } ?? "—"),
            .number(before.map { $0 == 0 ? "—" : relative(release.value / $0 - 1) } ?? "—"),
          ])
    }
  }

  private func link(_ release: Observation, _ series: Series) -> [Node] {
    let name = RevisionMarkup(context: context).releaseName(release, of: series)
    guard let row = release.lineage.rows.first?.first, let anchor = SiteRoutes.rowAnchor(row) else { return [.text(name)] }
    return [.element("a", ["href": "#\(anchor)"], name)]
  }

  private func released(_ release: Observation) -> String {
    context.site.catalog.releaseDay(of: release).map { Period(kind: .day, year: $0.year, index: $0.month, day: $0.day) }?
      .text(for: context.language) ?? "—"
  }

  private func relative(_ change: Double) -> String {
    guard let percent = context.site.content.units.unit(named: "percent") else { return "—" }
    return ObservationText(language: context.language, unit: percent).signed(change)
  }

  private func chart(_ series: Series) -> Node {
    guard let chart = context.site.revisionCharts[series.id] else { return .empty }
    return FigureMarkup(context: context).node(chart, number: nil, caption: [], id: "chart-of-\(series.id.replacing(".", with: "-"))")
  }
}
