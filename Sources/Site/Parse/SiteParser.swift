import Charts
import Datasets
package import Diagnostics
import Indicators
import Markdown
import StructuredText

/// The parse stage: bytes in, what the author wrote out, file by file.
package struct SiteParser: Sendable {
  private let options: BuildOptions

  package init(options: BuildOptions) { self.options = options }

  package func parse(_ source: SiteSource) async -> Diagnosed<SiteContent> {
    var diagnostics: [Diagnostic] = []
    let configuration = configuration(source, &diagnostics)
    let units = UnitRegistry(additional: configuration.units)
    let translations = Array(configuration.languages.dropFirst())
    let files = source.content.map { ($0, ContentPath($0.path, translations: translations)) }
    // A large table is digested while it is read.
    async let digests = digests(source)
    let tables = await datasets(files, source, units: units, &diagnostics)
    let documents = await documents(files, configuration, units, &diagnostics)
    let pages = PageAssembler(configuration: configuration, options: options).assemble(documents)
    diagnostics += pages.diagnostics
    let indicators = IndicatorAssembler().assemble(documents, defaultLanguage: configuration.defaultLanguage, units: units)
    diagnostics += indicators.diagnostics
    let charts = ChartAssembler(defaultLanguage: configuration.defaultLanguage).assemble(files)
    diagnostics += charts.diagnostics
    let templates = TemplateSet.compile(source.templates)
    diagnostics += templates.diagnostics
    let references = references(files, &diagnostics)
    let inputDigests = await digests
    let datasets = tables.map { digested($0, inputDigests) }
    let content = SiteContent(
      configuration: configuration, units: units, pages: pages.value, datasets: datasets, indicators: indicators.value,
      charts: charts.value, chartNames: names(files) { if case .chart(let name, _) = $0 { name } else { nil } },
      unreadable: unreadable(files, datasets, indicators.value), references: references, assets: files.compactMap { if case .asset = $0.1 { $0.0 } else { nil } },
      templates: templates.value, publicFiles: source.publicFiles, digests: inputDigests,
      files: Dictionary(
        (source.content + source.templates + source.loaded.values.map(\.file)).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }))
    return Diagnosed(content, diagnostics)
  }

  private func names(_ files: [(SourceFile, ContentPath)], _ name: (ContentPath) -> String?) -> Set<String> {
    Set(files.compactMap { name($0.1) })
  }

  /// Names of datasets and indicators that have a file and could not be read.
  private func unreadable(
    _ files: [(SourceFile, ContentPath)], _ datasets: [Dataset], _ indicators: [IndicatorDefinition]
  ) -> Set<String> {
    let named = names(files) { path in
      switch path {
      case .dataset(let name): name
      case .indicator(let name, nil): name
      default: nil
      }
    }
    return named.subtracting(datasets.map(\.name)).subtracting(indicators.map(\.name))
  }

  private func configuration(_ source: SiteSource, _ diagnostics: inout [Diagnostic]) -> SiteConfiguration {
    let file = source.content.first { $0.path == SiteConfiguration.path }
    let value = file.map { readYAML($0.bytes, file: $0.path, startLine: 1) }
    diagnostics += value?.diagnostics ?? []
    let read = SiteConfiguration.read(
      value?.value ?? SourceValue(.null), file: SiteConfiguration.path, baseURL: options.baseURL)
    diagnostics += read.diagnostics
    var configuration = read.value
    if let today = options.today { configuration.today = today }
    return configuration
  }

  private func datasets(
    _ files: [(SourceFile, ContentPath)], _ source: SiteSource, units: UnitRegistry, _ diagnostics: inout [Diagnostic]
  ) async -> [Dataset] {
    let descriptions = files.compactMap { if case .dataset = $0.1 { $0.0 } else { nil } }
    let tables = Dictionary(
      files.compactMap { if case .table = $0.1 { ($0.0.path, $0.0) } else { nil } }, uniquingKeysWith: { first, _ in first })
    let read = await parallelMap(descriptions, jobs: options.jobs) { file in
      DatasetReader.read(
        json: file, files: { tables["Content/datasets/\($0)"] }, loaded: source.loaded[file.path]?.file, units: units)
    }
    diagnostics += read.flatMap(\.diagnostics)
    // What has an error is not computed with: findings that follow from it would only hide it.
    return read.compactMap { found in
      guard !found.diagnostics.containsError, var dataset = found.value else { return nil }
      if let rows = source.loaded[dataset.file] { dataset.inputs.append(rows.name) }
      return dataset
    }
  }

  private func digested(_ dataset: Dataset, _ digests: [String: String]) -> Dataset {
    var dataset = dataset
    dataset.digest = dataset.inputs.compactMap { digests[$0] }.joined(separator: " ")
    return dataset
  }

  /// SHA-256 of each input by path, lower-case hexadecimal.
  private func digests(_ source: SiteSource) async -> [String: String] {
    let files = (source.content + source.templates + source.publicFiles).map { (name: $0.path, bytes: $0.bytes) }
    let inputs = files + source.loaded.values.map { (name: $0.name, bytes: $0.file.bytes) }
    let digests = await parallelMap(inputs, jobs: options.jobs) { SHA256Digest.hexadecimal(of: $0.bytes) }
    return source.digestsOfWorkingFiles.merging(zip(inputs.map(\.name), digests)) { first, _ in first }
  }

  private func documents(
    _ files: [(SourceFile, ContentPath)], _ configuration: SiteConfiguration, _ units: UnitRegistry, _ diagnostics: inout [Diagnostic]
  ) async -> [ParsedPage] {
    let pages = files.filter {
      switch $0.1 {
      case .page, .indicator: true
      default: false
      }
    }
    let markdown = MarkdownOptions(allowsRawHTML: configuration.allowsRawHTML)
    let parsed = await parallelMap(pages.map { PendingPage(file: $0.0, path: $0.1) }, jobs: options.jobs) { pending in
      ParsedPage.parse(pending, units: units, markdown)
    }
    diagnostics += parsed.flatMap(\.diagnostics)
    return parsed.map(\.value)
  }

  private func references(_ files: [(SourceFile, ContentPath)], _ diagnostics: inout [Diagnostic]) -> ReferenceList {
    let empty = ReferenceList(file: "Content/references.json", references: [])
    guard let file = files.first(where: { if case .references = $0.1 { true } else { false } })?.0 else { return empty }
    let value = readJSON(file)
    diagnostics += value.diagnostics
    guard let json = value.value else { return empty }
    let read = ReferenceList.read(json, file: file.path)
    diagnostics += read.diagnostics
    return read.value
  }
}
