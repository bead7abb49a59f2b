package import Diagnostics

/// The stages in their order: load → parse → compute → lint → render. Writing is the caller's, and only when nothing failed.
package struct SiteBuilder: Sendable {
  /// What a run found, and the site when there was no error.
  package struct Result: Sendable {
    package var site: RenderedSite?
    package var diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package var files: [String: SourceFile]
    /// Pinned numbers that no longer hold, with the text they should have.
    package var corrections: [Correction]
    /// What `--pin-translations` writes, when it was asked for.
    package var pins: [Correction]
  }

  private let loader: SiteLoader
  private let options: BuildOptions
  private let progress: @Sendable (BuildStage) -> Void

  package init(loader: SiteLoader, options: BuildOptions, progress: @escaping @Sendable (BuildStage) -> Void = { _ in }) {
    self.loader = loader
    self.options = options
    self.progress = progress
  }

  /// - Throws: `FileTreeError` when an input cannot be read.
  package func build() async throws -> Result {
    let computed = try await compute()
    let (site, content) = (computed.value, computed.value.content)
    progress(.render(pages: content.pages.count))
    let rendered = await SiteRenderer(options: options).render(site)
    let judged = RuleBook(content).judge(computed.diagnostics + rendered.diagnostics)
    return Result(
      site: judged.containsError ? nil : rendered.value, diagnostics: judged, files: content.files, corrections: site.corrections,
      pins: options.pinsTranslations ? TranslationPins.corrections(content) : [])
  }

  /// All stages but the last: the site with its numbers, charts and claims, and everything that was found, nothing judged.
  ///
  /// - Throws: `FileTreeError` when an input cannot be read.
  package func compute() async throws -> Diagnosed<ComputedSite> {
    progress(.load)
    let source = try await loader.load(jobs: options.jobs)
    progress(.parse(files: source.value.content.count))
    let content = await SiteParser(options: options).parse(source.value)
    progress(.compute(pages: content.value.pages.count))
    var computed = await SiteComputer(options: options).compute(content.value)
    progress(.lint(reports: computed.value.reports.count))
    var found = source.diagnostics + content.diagnostics + computed.diagnostics
    found += await SiteLinter(rules: RuleBook(computed.value.content), jobs: options.jobs).lint(&computed.value, found: found)
    return Diagnosed(computed.value, found)
  }
}

/// Where a build is, for people who wait.
package enum BuildStage: Sendable {
  case load
  case parse(files: Int)
  case compute(pages: Int)
  case lint(reports: Int)
  case render(pages: Int)
  case write(files: Int)
}

/// A stretch of a page to replace: what `check --fix` writes.
package struct Correction: Sendable, Hashable {
  package var range: SourceRange
  package var replacement: String
}
