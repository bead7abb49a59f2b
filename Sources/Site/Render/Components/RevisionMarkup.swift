import Datasets
import Indicators
import Markup

/// “Revised from …”: what stood in an earlier release beside what stands now.
struct RevisionMarkup {
  let context: PageContext

  func notes(_ observation: Observation) -> [Node] {
    context.site.catalog.revisedInputs(of: observation).map { revised in
      .element("span", ["class": "revised"], text(revised))
    }
  }

  private func text(_ revised: RevisedInput) -> String {
    let formatter = ObservationText(language: context.language, unit: revised.series.unit)
    let value = formatter.precise(revised.earlier.value)
    let release = releaseName(revised.earlier, of: revised.series)
    return context.language.hasPrefix("zh") ? "由\(value)（\(release)）修订" : "revised from \(value) (\(release))"
  }

  /// The name of the release that an observation of a dataset's column stands in.
  func releaseName(_ observation: Observation, of series: Series) -> String {
    let catalog = context.site.catalog
    let vintage = observation.lineage.vintages.sorted().joined(separator: ", ")
    guard let dataset = catalog.dataset(named: String(series.id.prefix { $0 != "." })), let field = dataset.fieldIndex(role: .vintage) else {
      return vintage
    }
    return dataset.fields[field].labels[vintage]?.text(for: context.language) ?? vintage
  }
}
