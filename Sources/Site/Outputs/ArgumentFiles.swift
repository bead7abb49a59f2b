import Argument
import Markup
import StructuredText

/// The arguments of the site for other programs: all in `argument.json`, each report as GraphML and Mermaid, each part beside its page.
struct ArgumentFiles {
  let site: ComputedSite
  /// False where only the paths matter: a check writes nothing.
  let makesBytes: Bool

  static let path = "argument.json"
  static func graphML(_ report: ComputedReport) -> String { "\(report.folder)/argument.graphml" }
  static func mermaid(_ report: ComputedReport) -> String { "\(report.folder)/argument.mmd" }

  func files() -> [RenderedFile] {
    let language = site.content.configuration.defaultLanguage
    var files: [RenderedFile?] = [file(Self.path, JSONWriter.bytes(of: argument, style: .pretty))]
    for report in site.reports {
      let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
      files.append(file(Self.graphML(report), declaration + MarkupWriter.bytes(of: report.report.graphML(language: language)) + [0x0A]))
      files.append(file(Self.mermaid(report), Array(report.report.mermaid(language: language).utf8)))
      for node in report.report.nodes {
        guard let page = site.pageIndex(of: node).map({ site.content.pages[$0] }) else { continue }
        for part in node.parts {
          let twin = PartFile(site: site, report: report, page: page, part: part)
          files.append(file(PartFile.path(page.route, part.id), JSONWriter.bytes(of: twin.json(), style: .pretty)))
        }
      }
    }
    return files.compactMap { $0 }
  }

  private var argument: JSONValue {
    .object([
      "reports": .array(site.reports.map { report in
        report.report.json(findings: report.findings, accepted: report.waived.map(\.json))
      })
    ])
  }

  private func file(_ path: String, _ bytes: @autoclosure () -> [UInt8]) -> RenderedFile? {
    OutputPath(path).map { RenderedFile(path: $0, bytes: makesBytes ? bytes() : []) }
  }
}
