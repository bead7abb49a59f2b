import Diagnostics
import Markdown
import StructuredText

/// Applies what the site says of rules: severities of `site.yaml`, and waivers of pages and of `site.yaml`.
struct RuleBook: Sendable {
  /// What becomes of a finding.
  enum Verdict: Hashable {
    case stands(Severity)
    /// The site has switched the rule off.
    case silenced
    case waived(Waiver)
  }

  private let severities: [String: RuleSeverity]
  private let rules: [Located<String>]
  /// By the file they are for.
  private let pageWaivers: [String: [Waiver]]
  private let siteWaivers: [Waiver]
  /// Which lines of which file a waiver for a part covers.
  private let parts: [Waiver: [SourceRange]]
  private let problems: [Diagnostic]
  private let today: String?

  init(_ content: SiteContent) {
    let configuration = content.configuration
    severities = configuration.severities.mapValues(\.value)
    rules = configuration.severities.sorted { $0.key < $1.key }.map { Located($0.key, $0.value.span) }
    today = configuration.today
    siteWaivers = configuration.waivers
    var waivers: [String: [Waiver]] = [:]
    var parts: [Waiver: [SourceRange]] = [:]
    var problems: [Diagnostic] = []
    for page in content.pages {
      for (index, variant) in page.variants.enumerated() {
        for waiver in variant.frontMatter.waivers {
          // The default language's page speaks for its translations, too.
          let covered = index == 0 ? page.variants : [variant]
          for file in covered.map(\.file) { waivers[file, default: []].append(waiver) }
          guard let part = waiver.part else { continue }
          let ranges = covered.compactMap { $0.document.range(ofPart: part.value) }
          parts[waiver] = ranges
          if ranges.isEmpty { problems.append(Self.unknownPart(part, in: variant)) }
        }
      }
    }
    pageWaivers = waivers
    self.parts = parts
    self.problems = problems
  }

  func verdict(on finding: Diagnostic) -> Verdict {
    if let waiver = waiver(for: finding) { return .waived(waiver) }
    return switch severities[finding.ruleID] {
    case .off: .silenced
    case .note: .stands(.note)
    case .warning: .stands(.warning)
    case .error: .stands(.error)
    case nil: .stands(finding.severity)
    }
  }

  /// The findings that stand, reweighted, and one more for each waiver that ended, waives nothing or cannot be understood.
  func judge(_ found: [Diagnostic]) -> [Diagnostic] {
    var used: Set<Waiver> = []
    var judged: [Diagnostic] = []
    for finding in found {
      switch verdict(on: finding) {
      case .waived(let waiver): used.insert(waiver)
      case .silenced: continue
      case .stands(let severity):
        var finding = finding
        finding.severity = severity
        judged.append(finding)
      }
    }
    return judged + problems + complaints(used)
  }

  // MARK: Waivers

  private func waiver(for finding: Diagnostic) -> Waiver? {
    guard let range = finding.range else { return nil }
    let own = pageWaivers[range.file]?.first { $0.rule.value == finding.ruleID && !hasEnded($0) && covers($0, range) }
    return own ?? siteWaivers.first { $0.rule.value == finding.ruleID && !hasEnded($0) && $0.isFor(range.file) }
  }

  private func covers(_ waiver: Waiver, _ range: SourceRange) -> Bool {
    guard waiver.part != nil else { return true }
    return parts[waiver]?.contains { $0.file == range.file && $0.start <= range.start && range.start < $0.end } ?? false
  }

  private func hasEnded(_ waiver: Waiver) -> Bool { today.map { waiver.until < $0 } ?? false }

  private var allWaivers: [Waiver] {
    let own = Set(pageWaivers.values.joined()).sorted { ($0.place.file, $0.place.start) < ($1.place.file, $1.place.start) }
    return own + siteWaivers
  }

  private func complaints(_ used: Set<Waiver>) -> [Diagnostic] {
    let waivers = allWaivers
    guard !waivers.isEmpty || !rules.isEmpty else { return [] }
    let handbook = RuleHandbook.standard
    let unknown = (rules + waivers.map { Located($0.rule.value, $0.rule.span) }).enumerated().compactMap { index, rule -> Diagnostic? in
      let file = index < rules.count ? SiteConfiguration.path : waivers[index - rules.count].place.file
      return handbook.contains(rule.value) ? nil : Self.unknownRule(rule, file, handbook)
    }
    return unknown + waivers.filter { handbook.contains($0.rule.value) }.flatMap { complaint(about: $0, isUsed: used.contains($0)) } + missingDay(waivers)
  }

  private func complaint(about waiver: Waiver, isUsed: Bool) -> [Diagnostic] {
    if hasEnded(waiver) {
      return [
        Diagnostic(
          "waiver-ended", "the waiver of '\(waiver.rule.value)' ended on \(waiver.until)", at: waiver.place,
          fix: "mend the finding, or give a new reason and date")
      ]
    }
    if isUsed { return [] }
    return [
      Diagnostic(
        "waiver-unused", "the waiver of '\(waiver.rule.value)' waives nothing", severity: .warning, at: waiver.place, fix: "remove it")
    ]
  }

  private func missingDay(_ waivers: [Waiver]) -> [Diagnostic] {
    guard today == nil, let first = waivers.first else { return [] }
    return [
      Diagnostic(
        "as-of-missing", "no waiver can end: the site has no day", severity: .warning, at: first.place,
        cause: "no clock is read; the day comes from 'as-of' in site.yaml or from --today", fix: "add 'as-of: 2026-01-31' to Content/site.yaml")
    ]
  }

  private static func unknownRule(_ rule: Located<String>, _ file: String, _ handbook: RuleHandbook) -> Diagnostic {
    Diagnostic(
      "unknown-rule", "there is no rule '\(rule.value)'", at: rule.span.in(file),
      fix: nearestName(to: rule.value, among: handbook.ids).map { "did you mean '\($0)'?" } ?? "findings print the rule that they come from in brackets")
  }

  private static func unknownPart(_ part: Located<String>, in variant: PageVariant) -> Diagnostic {
    var ids: [String] = []
    variant.document.forEachHeading { if $0.hasExplicitID { ids.append($0.id) } }
    return Diagnostic(
      "unknown-part", "the page has no part named '\(part.value)'", at: part.span.in(variant.file),
      fix: nearestName(to: part.value, among: ids).map { "did you mean '\($0)'?" })
  }
}

extension Waiver {
  /// Whether a waiver of `site.yaml` is for the file.
  fileprivate func isFor(_ file: String) -> Bool {
    guard let target = target?.value else { return false }
    let path = "Content/" + target
    return target.hasSuffix("/") ? file.hasPrefix(path) : file == path
  }
}

extension MarkdownDocument {
  /// The stretch from the heading with an id to the next one of its level or above.
  fileprivate func range(ofPart id: String) -> SourceRange? {
    var start: (position: SourcePosition, level: Int)?
    for block in blocks {
      guard case .heading(let heading) = block.kind else { continue }
      if let start, heading.level <= start.level { return SourceSpan(start.position, block.span.start).in(file) }
      if start == nil, heading.id == id { start = (block.span.start, heading.level) }
    }
    return start.map { SourceSpan($0.position, SourcePosition(line: Int(Int32.max), byteColumn: 1)).in(file) }
  }
}
