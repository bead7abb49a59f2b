import Datasets
import Diagnostics

/// A dataset that is past the life its author declared.
struct DatasetExpired: SiteRule {
  let id = "dataset-expired"

  func findings(in site: ComputedSite) -> [Diagnostic] {
    let expired = site.content.datasets.compactMap { dataset in
      site.expiredDatasets[dataset.name].map { day in
        Diagnostic(
          id, "the life of the dataset '\(dataset.name)' ended on \(day.text)", severity: .warning, at: SourceSpan.startOfFile.in(dataset.file),
          cause: "it was released on \(dataset.releaseDay?.text ?? "") and the site stands at \(site.content.configuration.today ?? "")",
          fix: "bring it up to date, or say why a longer 'life' is right")
      }
    }
    return expired + undated(site)
  }

  /// Where the site has no day, a life means nothing.
  private func undated(_ site: ComputedSite) -> [Diagnostic] {
    guard site.content.configuration.today == nil, let dataset = site.content.datasets.first(where: { $0.life != nil }) else { return [] }
    return [
      Diagnostic(
        "as-of-missing", "no dataset can age: the site has no day", severity: .warning, at: SourceSpan.startOfFile.in(dataset.file),
        cause: "no clock is read; the day comes from 'as-of' in site.yaml or from --today", fix: "add 'as-of: 2026-01-31' to Content/site.yaml")
    ]
  }
}
