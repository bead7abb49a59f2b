import Argument
import Datasets
import Indicators
import Markdown
import StructuredText

/// The twin of a part's page for programs: claim, place, numbers down to their rows, charts, works, grade and findings, in all languages.
struct PartFile {
  let site: ComputedSite
  let report: ComputedReport
  let page: Page
  let part: Part

  static func path(_ page: Route, _ part: String) -> String { page.appending(part).appending("index.json").segments.joined(separator: "/") }

  func json() -> JSONValue {
    let findings = report.findings.filter { $0.nodeID == part.nodeID && $0.partID == part.id }
    let accepted = report.waived.filter { $0.finding.nodeID == part.nodeID && $0.finding.partID == part.id }
    return .object([
      "id": .string("\(part.nodeID)#\(part.id)"), "report": .string(report.report.id), "kind": .string(part.kind.rawValue),
      "page": .string(Address(page.route.appending(part.id)).urlPath), "parent": part.parentID.map(JSONValue.string),
      "statement": .object(part.versions.map { JSONValue.Member($0.language, .string($0.statement)) }),
      "grade": .string(part.grade.rawValue), "restsOnUnverified": .bool(part.restsOnUnverified),
      "links": .array(links.map(\.json)), "chains": .array(report.report.chains(through: part).map(\.json)),
      "numbers": .array(numbers), "charts": .array(charts), "works": .array(works),
      "findings": .array(findings.map(\.json)), "accepted": .array(accepted.map(\.json)),
    ])
  }

  private var links: [ArgumentLink] {
    report.report.links.filter { [$0.from, $0.to].contains(LinkEnd(nodeID: part.nodeID, partID: part.id)) }
  }

  // MARK: Numbers

  /// Each value once, with the texts under which it is printed.
  private var numbers: [JSONValue] {
    var order: [SeriesReference] = []
    var found: [SeriesReference: (binding: ResolvedBinding, texts: [JSONValue.Member])] = [:]
    for version in part.versions {
      for (language, binding) in bindings(version) {
        if found[binding.reference] == nil {
          order.append(binding.reference)
          found[binding.reference] = (binding, [])
        }
        let isKnown = found[binding.reference]?.texts.contains { $0.key == language } ?? true
        if !isKnown { found[binding.reference]?.texts.append(JSONValue.Member(language, .string(binding.text))) }
      }
    }
    return order.compactMap { found[$0] }.map { number($0.binding, $0.texts) }
  }

  private func bindings(_ version: Part.Version) -> [(language: String, binding: ResolvedBinding)] {
    var bindings: [(String, ResolvedBinding)] = []
    let nested = report.report.parts(of: part.nodeID).filter { $0.parentID == part.id }.flatMap { $0.blocks(in: version.language) }
    (version.blocks + nested).forEachInline { inline in
      if let binding = site.bindings[BindingPlace(file: version.file, span: inline.span)] { bindings.append((version.language, binding)) }
    }
    return bindings
  }

  private func number(_ binding: ResolvedBinding, _ texts: [JSONValue.Member]) -> JSONValue {
    let observation = binding.observation
    let indicator = site.catalog.indicator(named: binding.reference.series)
    return .object([
      "reference": .string(binding.reference.description), "printed": .object(texts), "series": .string(binding.series.id),
      "period": observation.key.period.map { .string("\($0)") },
      "members": .object(observation.key.members.map { JSONValue.Member($0.dimension, .string($0.name)) }),
      "value": .number(observation.value), "unit": .string(binding.series.unit.id),
      "lower": .number(observation.interval.lowerBound), "upper": .number(observation.interval.upperBound),
      "verified": .bool(observation.lineage.isVerified), "superseded": .bool(binding.isSuperseded),
      "measure": indicator.map { .string($0.definition.measureName) }, "formula": indicator.map { .string($0.formula.text) },
      "parameters": indicator.map { .object($0.parameters.map { JSONValue.Member($0.name, .string($0.value)) }) },
      "inputs": .array(observation.lineage.inputs.map { input in
        .string(SeriesReference(series: input.series, period: input.key.period, selection: input.key.members).description)
      }),
      "rows": .array(observation.lineage.rows.map(rows)),
    ])
  }

  /// Rows counted from 1, each run as its first and last row, with the digest of the file and the sources.
  private func rows(_ set: RowSet) -> JSONValue {
    let dataset = site.catalog.dataset(named: set.dataset)
    let sources = dataset.map { dataset in
      (set.count > 64 ? dataset.sources : set.indices.flatMap { dataset.sources(ofRow: $0) })
        .reduce(into: [Source]()) { if !$0.contains($1) { $0.append($1) } }
    }
    return .object([
      "dataset": .string(set.dataset), "field": .string(set.field),
      "rows": .array(set.runs.map { .array([.integer($0.lowerBound + 1), .integer($0.upperBound)]) }),
      "sha256": dataset.map { .strings($0.digest.split(separator: " ").map(String.init)) },
      "sources": .array((sources ?? []).map { source in
        .object([
          "title": .string(source.title), "path": source.path.map(JSONValue.string), "publisher": source.publisher.map(JSONValue.string),
          "published": source.published.map(JSONValue.string),
        ])
      }),
    ])
  }

  // MARK: Charts and works

  private var charts: [JSONValue] {
    part.totalEvidence.charts.map { chart in
      .object([
        "name": chart.name.isEmpty ? nil : .string(chart.name), "verified": chart.value.map { .bool($0.isVerified) },
        "data": site.charts[chart.name].map { .strings($0.dataNames) },
      ])
    }
  }

  private var works: [JSONValue] {
    part.totalEvidence.citations.map { item in
      let work = site.content.references[item.key]
      return .object([
        "key": .string(item.key), "contrary": .bool(item.isContrary), "locator": item.locator.isEmpty ? nil : .string(item.locator),
        "title": work.map { .string($0.title) }, "doi": work?.doi.map(JSONValue.string), "url": work?.url.map(JSONValue.string),
      ])
    }
  }
}

extension WaivedFinding {
  /// The finding with the reason for which it is accepted.
  var json: JSONValue {
    guard case .object(let members) = finding.json else { return finding.json }
    let reasons = waiver.reason.variants.map { JSONValue.Member($0.language.isEmpty ? "und" : $0.language, .string($0.text)) }
    return .object(members + [JSONValue.Member("reason", .object(reasons)), JSONValue.Member("until", .string(waiver.until))])
  }
}
