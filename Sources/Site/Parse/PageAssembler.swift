import Diagnostics
import Markdown
import StructuredText

/// Joins pages with their translations and gives each its kind and route.
struct PageAssembler {
  let configuration: SiteConfiguration
  let options: BuildOptions

  func assemble(_ parsed: [ParsedPage]) -> Diagnosed<[Page]> {
    var diagnostics: [Diagnostic] = []
    var groups: [String: [ParsedPage]] = [:]
    for page in parsed where options.includesDrafts || !page.frontMatter.isDraft { groups[stem(of: page), default: []].append(page) }
    let reports = Set(
      groups.filter { $0.value.contains { $0.frontMatter.isReport } }.keys.compactMap { stem -> String? in
        stem.hasSuffix("/index") ? String(stem.dropLast("/index".count)) : nil
      })
    var pages: [Page] = []
    for stem in groups.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let group = groups[stem] ?? []
      let assembled = page(stem, group, reports)
      diagnostics += assembled.diagnostics
      if let page = assembled.value { pages.append(page) }
    }
    diagnostics += clashes(pages)
    return Diagnosed(pages.sorted { $0.route < $1.route }, diagnostics)
  }

  private func stem(of page: ParsedPage) -> String {
    switch page.path {
    case .page(let stem, _): stem
    case .indicator(let name, _): "indicators/\(name)"
    default: ""
    }
  }

  private func page(_ stem: String, _ group: [ParsedPage], _ reports: Set<String>) -> Diagnosed<Page?> {
    var variants = group.map { parsed in
      PageVariant(
        language: language(of: parsed) ?? configuration.defaultLanguage, document: parsed.document, frontMatter: parsed.frontMatter,
        checks: parsed.checks)
    }
    variants.sort { languageIndex($0) < languageIndex($1) }
    guard let first = variants.first else { return Diagnosed(nil) }
    if first.language != configuration.defaultLanguage {
      let expected = first.file.replacing(".\(first.language).md", with: ".md")
      return Diagnosed(
        nil,
        [
          Diagnostic(
            "translation-without-original", "a translation needs the page that it translates", at: SourceSpan.startOfFile.in(first.file),
            cause: "there is no '\(expected)'", fix: "write '\(expected)', or rename this file to it")
        ])
    }
    let diagnostics = first.frontMatter.title == nil ? missingTitle(first) : []
    return Diagnosed(
      Page(kind: kind(stem, first, reports), route: route(stem, slug: first.frontMatter.slug?.value), variants: variants), diagnostics)
  }

  private func language(of page: ParsedPage) -> String? {
    switch page.path {
    case .page(_, let language), .indicator(_, let language): language
    default: nil
    }
  }

  private func languageIndex(_ variant: PageVariant) -> Int {
    configuration.languages.firstIndex(of: variant.language) ?? configuration.languages.count
  }

  private func missingTitle(_ variant: PageVariant) -> [Diagnostic] {
    let hasHeading = variant.document.blocks.contains { if case .heading(let heading) = $0.kind { heading.level == 1 } else { false } }
    guard !hasHeading else { return [] }
    return [
      Diagnostic(
        "page-without-title", "the page has no title", severity: .warning, at: SourceSpan.startOfFile.in(variant.file),
        fix: "add 'title' to the front matter, or start with a heading of level 1")
    ]
  }

  private func kind(_ stem: String, _ variant: PageVariant, _ reports: Set<String>) -> PageKind {
    let parts = stem.split(separator: "/").map(String.init)
    if stem == "index" { return .home }
    if parts.count == 2, parts[0] == "indicators", parts[1] != "index" { return .indicator }
    if parts.last == "index", reports.contains(parts.dropLast().joined(separator: "/")) { return .report }
    guard parts.count >= 3 else { return .page }
    let report = parts.dropLast(2).joined(separator: "/")
    let group = parts[parts.count - 2]
    guard reports.contains(report), parts.last != "index" else { return .page }
    if PageKind.nodeGroups.contains(group) { return .node(report: report, group: group) }
    return group == PageKind.analysisGroup ? .analysis(report: report) : .page
  }

  private func route(_ stem: String, slug: String?) -> Route {
    var segments = stem.split(separator: "/").map(String.init)
    if segments.last == "index" {
      segments.removeLast()
    } else if let slug {
      segments[segments.count - 1] = slug
    }
    return Route(segments)
  }

  private func clashes(_ pages: [Page]) -> [Diagnostic] {
    var owners: [Route: Page] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
      guard let file = page.variants.first?.file else { continue }
      if let owner = owners[page.route]?.variants.first?.file {
        diagnostics.append(
          Diagnostic(
            "route-clash", "two pages want the address '/\(page.route.segments.joined(separator: "/"))/'", at: SourceSpan.startOfFile.in(file),
            fix: "rename one file or give it another 'slug'", notes: [Diagnostic.Note("the other page", at: SourceSpan.startOfFile.in(owner))]))
      } else {
        owners[page.route] = page
      }
    }
    return diagnostics
  }
}
