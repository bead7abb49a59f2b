import Charts
import Diagnostics
import Indicators
import Markdown
import StructuredText

/// What a page says of numbers, links, charts and works, looked up.
struct ExaminedPage: Sendable {
  var bindings: [(place: BindingPlace, binding: ResolvedBinding)] = []
  var chartPlaces: [(name: String, place: BindingPlace)] = []
  var fencedCharts: [FencedChart] = []
  var checks: [ComputedCheck] = []
  var citedKeys: [String] = []
  var linkedDatasets: [String] = []
  var linkedPages: [Int] = []
  var corrections: [Correction] = []
  var diagnostics: [Diagnostic] = []
}

/// A chart whose spec stands in a page.
struct FencedChart: Sendable {
  var place: BindingPlace
  var language: String
  var code: CodeBlock
}

/// Looks up everything in a page that reaches beyond it.
struct PageExaminer: Sendable {
  private let content: SiteContent
  private let bindings: BindingResolver
  private let newerData: NewerData
  private let checks: CheckExaminer
  private let links: LinkIndex
  private let chartNames: Set<String>

  init(content: SiteContent, catalog: SeriesCatalog, links: LinkIndex, chartNames: Set<String>) {
    self.content = content
    bindings = BindingResolver(catalog: catalog, units: content.units)
    newerData = NewerData(catalog: catalog)
    checks = CheckExaminer(catalog: catalog)
    self.links = links
    self.chartNames = chartNames
  }

  func examine(_ page: Page) -> ExaminedPage {
    var examined = ExaminedPage()
    for variant in page.variants {
      let written = [variant.frontMatter.title, variant.frontMatter.summary].compactMap { $0 }
      let texts: [InlineText] = written + variant.checks.flatMap { $0.texts.all.map(\.text) }
      for text in texts { examine(text, in: variant, &examined) }
      variant.document.forEachInline { examine($0, in: variant, &examined) }
      for source in variant.checks.flatMap(\.sources) { check(work: source.value, source.span, variant, &examined) }
      variant.document.blocks.forEachBlock { block in
        if case .codeBlock(let code) = block.kind, FencedChart.languages.contains(code.language ?? "") {
          let place = BindingPlace(file: variant.file, span: block.span)
          examined.fencedCharts.append(FencedChart(place: place, language: variant.language, code: code))
        }
      }
      let bindings = examined.bindings.filter { $0.place.file == variant.file }.map(\.binding)
      examined.diagnostics += newerData.findings(bindings, in: variant.file)
    }
    let computed = checks.examine(page)
    examined.checks = computed.value
    examined.diagnostics += computed.diagnostics
    return examined
  }

  private func examine(_ text: InlineText, in variant: PageVariant, _ examined: inout ExaminedPage) {
    let corrections = examined.corrections
    text.content.forEachInline { examine($0, in: variant, &examined) }
    // A text is rewritten only where its places are known to the byte.
    if !text.hasExactPlaces { examined.corrections = corrections }
  }

  private func examine(_ inline: Inline, in variant: PageVariant, _ examined: inout ExaminedPage) {
    switch inline.kind {
    case .link(let link):
      if let binding = Binding(link, inline.span) {
        let (resolved, diagnostics, correction) = bindings.resolve(binding, in: variant.file, language: variant.language)
        examined.diagnostics += diagnostics
        if let correction { examined.corrections.append(correction) }
        if let resolved { examined.bindings.append((BindingPlace(file: variant.file, span: inline.span), resolved)) }
      } else {
        check(link.destination, inline.span, variant, &examined)
      }
    case .image(let image): check(image, inline.span, variant, &examined)
    case .citation(let items): for item in items { check(work: item.key, item.span, variant, &examined) }
    default: break
    }
  }

  private func check(_ destination: String, _ span: SourceSpan, _ variant: PageVariant, _ examined: inout ExaminedPage) {
    switch links.resolve(destination, from: variant.file, at: span) {
    case .failure(let diagnostic): examined.diagnostics.append(diagnostic)
    case .dataset(let name): examined.linkedDatasets.append(name)
    case .page(let index, _): examined.linkedPages.append(index)
    case .external, .asset: break
    }
  }

  private func check(_ image: Image, _ span: SourceSpan, _ variant: PageVariant, _ examined: inout ExaminedPage) {
    if image.destination == CheckList.destination {
      if variant.checks.isEmpty {
        examined.diagnostics.append(
          Diagnostic(
            "no-checks", "the page has no checks to list", at: span.in(variant.file),
            fix: "add fenced blocks 'check', or remove '\(CheckList.destination)'"))
      }
      return
    }
    guard let name = ChartReference.name(image.destination) else {
      switch links.resolve(image.destination, from: variant.file, at: span) {
      case .failure(let diagnostic): examined.diagnostics.append(diagnostic)
      case .external:
        examined.diagnostics.append(
          Diagnostic(
            "external-image", "the picture '\(image.destination)' stands on another host", at: span.in(variant.file),
            cause: "a page makes no request to another host", fix: "put a copy of the picture beside the page"))
      case .page, .asset, .dataset: break
      }
      return
    }
    if chartNames.contains(name) {
      examined.chartPlaces.append((name, BindingPlace(file: variant.file, span: span)))
    } else {
      let nearest = nearestName(to: name, among: chartNames.sorted())
      examined.diagnostics.append(
        Diagnostic(
          "unknown-chart", "there is no chart '\(name)'", at: span.in(variant.file),
          cause: "a chart is a file 'charts/NAME.vl.json'", fix: nearest.map { "did you mean '\($0)'?" }))
    }
  }

  private func check(work key: String, _ span: SourceSpan, _ variant: PageVariant, _ examined: inout ExaminedPage) {
    if content.references[key] != nil {
      examined.citedKeys.append(key)
    } else {
      let nearest = nearestName(to: key, among: content.references.references.map(\.id))
      examined.diagnostics.append(
        Diagnostic(
          "unknown-reference", "there is no work '\(key)' in references.json", at: span.in(variant.file),
          fix: nearest.map { "did you mean '@\($0)'?" } ?? "add the work to Content/references.json"))
    }
  }
}

extension FencedChart {
  static let languages: Set<String> = ["chart", "vega-lite", "vegalite"]
}

/// The destination of an image that places a chart: `chart:NAME`.
enum ChartReference {
  static func name(_ destination: String) -> String? {
    destination.hasPrefix("chart:") ? String(destination.dropFirst("chart:".count)) : nil
  }
}
