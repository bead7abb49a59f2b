import Diagnostics
import Prose

/// Reads the words of all pages: what the rules find, and how the figures of reports are covered.
struct ProseExaminer: Sendable {
  let site: ComputedSite
  let jobs: Int

  /// - Returns: by file the coverage of the pages of reports, and all that was found, in the order of the pages.
  func examine() async -> (coverage: [String: FigureCoverage], findings: [Diagnostic]) {
    let scanner = QuantityScanner(names: site.content.configuration.notQuantities)
    let read = await parallelMap(site.content.pages, jobs: jobs) { page in
      let isOfReport = site.report(of: page) != nil
      return page.variants.map { variant in
        let text = ReadText(variant, isOfReport: isOfReport, scanner: scanner)
        return (variant.file, isOfReport ? FigureCoverage(text) : nil, ProseRules.all.flatMap { $0.findings(in: text, of: site) })
      }
    }.joined()
    let coverage = read.compactMap { file, coverage, _ in coverage.map { (file, $0) } }
    return (Dictionary(coverage, uniquingKeysWith: { first, _ in first }), read.flatMap { $0.2 })
  }
}
