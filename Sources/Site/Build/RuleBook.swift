import Diagnostics

/// Applies what the site says of rules: severities of `site.yaml`, and waivers of pages.
struct RuleBook {
  private let severities: [String: RuleSeverity]
  private let waivers: [String: [Waiver]]
  private let today: String?

  init(_ content: SiteContent, options: BuildOptions) {
    severities = content.configuration.severities
    var waivers: [String: [Waiver]] = [:]
    for page in content.pages {
      for variant in page.variants where !variant.frontMatter.waivers.isEmpty { waivers[variant.file] = variant.frontMatter.waivers }
    }
    self.waivers = waivers
    today = options.today
  }

  /// The findings that stand: reweighted, waived ones left out, and one more for each waiver that ended or waives nothing.
  func judge(_ found: [Diagnostic]) -> [Diagnostic] {
    var used: Set<Waiver> = []
    var judged: [Diagnostic] = []
    for diagnostic in found {
      if let waiver = waiver(for: diagnostic) {
        used.insert(waiver)
        continue
      }
      var diagnostic = diagnostic
      switch severities[diagnostic.ruleID] {
      case .off: continue
      case .note: diagnostic.severity = .note
      case .warning: diagnostic.severity = .warning
      case .error: diagnostic.severity = .error
      case nil: break
      }
      judged.append(diagnostic)
    }
    for file in waivers.keys.sorted() {
      for waiver in waivers[file] ?? [] { judged += complaint(about: waiver, in: file, isUsed: used.contains(waiver)) }
    }
    return judged
  }

  private func waiver(for diagnostic: Diagnostic) -> Waiver? {
    guard let file = diagnostic.range?.file else { return nil }
    return waivers[file]?.first { $0.rule == diagnostic.ruleID && !hasEnded($0) }
  }

  private func hasEnded(_ waiver: Waiver) -> Bool { today.map { waiver.until < $0 } ?? false }

  private func complaint(about waiver: Waiver, in file: String, isUsed: Bool) -> [Diagnostic] {
    if hasEnded(waiver) {
      return [
        Diagnostic(
          "waiver-ended", "the waiver of '\(waiver.rule)' ended on \(waiver.until)", at: waiver.span.in(file),
          fix: "mend the finding, or give a new reason and date")
      ]
    }
    if isUsed { return [] }
    return [
      Diagnostic(
        "waiver-unused", "the waiver of '\(waiver.rule)' waives nothing", severity: .warning, at: waiver.span.in(file), fix: "remove it")
    ]
  }
}
