import Argument
import Diagnostics

/// The lint stage: asks the rules about every argument and about the site around it.
struct SiteLinter: Sendable {
  let rules: RuleBook
  let jobs: Int

  /// Files what the rules find with the reports.
  ///
  /// - Parameter found: what the stages before this one found; the reports count what concerns their pages.
  /// - Returns: all that the rules found, nothing judged.
  func lint(_ site: inout ComputedSite, found: [Diagnostic]) async -> [Diagnostic] {
    let computed = site
    let arguments = await parallelMap(site.reports, jobs: jobs) { ArgumentLint.findings($0.report) }
    let prose = await ProseExaminer(site: computed, jobs: jobs).examine()
    site.coverage = prose.coverage
    let others = SiteRules.all.flatMap { $0.findings(in: computed) } + prose.findings
    for (index, findings) in arguments.enumerated() { file(findings, with: &site.reports[index]) }
    count(found + others, in: &site)
    return arguments.joined().map(\.diagnostic) + others
  }

  private func file(_ findings: [Finding], with report: inout ComputedReport) {
    for finding in findings {
      switch rules.verdict(on: finding.diagnostic) {
      case .silenced: continue
      case .waived(let waiver): report.waived.append(WaivedFinding(finding: finding, waiver: waiver))
      case .stands(let severity):
        var finding = finding
        finding.severity = severity
        report.findings.append(finding)
      }
    }
    // What weighs most comes first; the rest of the order is that of the rules.
    report.findings = Severity.allCases.reversed().flatMap { severity in report.findings.filter { $0.severity == severity } }
  }

  private func count(_ found: [Diagnostic], in site: inout ComputedSite) {
    let reports = Dictionary(site.reports.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    for finding in found {
      guard let file = finding.range?.file, case .stands = rules.verdict(on: finding) else { continue }
      var folders = file.split(separator: "/").dropFirst().dropLast()
      while !folders.isEmpty {
        if let index = reports[folders.joined(separator: "/")] { site.reports[index].others[finding.ruleID, default: 0] += 1 }
        folders.removeLast()
      }
    }
  }
}
