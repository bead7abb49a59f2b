import Charts
import Markup
import StructuredText

/// The files of each chart in each language: a picture that stands alone, its data, its spec.
struct ChartFileSet {
  let site: ComputedSite
  /// Whether the bytes are wanted, or only the places.
  let makesBytes: Bool

  func files() -> [RenderedFile] {
    let configuration = site.content.configuration
    var files: [RenderedFile?] = []
    for chartSource in site.content.charts {
      guard let chart = site.charts[chartSource.name] else { continue }
      for language in configuration.languages {
        guard let figure = chart.figure(for: language, default: configuration.defaultLanguage) else { continue }
        let folder = language == configuration.defaultLanguage ? nil : language
        func path(_ ending: String) -> OutputPath? {
          Address(SiteRoutes.charts, languageFolder: folder, file: "\(chartSource.name).\(ending)").outputPath
        }
        guard let variant = chartSource.variants.first(where: { $0.language == language }) ?? chartSource.variants.first else { continue }
        func file(_ ending: String, _ bytes: () -> [UInt8]) -> RenderedFile? {
          path(ending).map { RenderedFile(path: $0, bytes: makesBytes ? bytes() : []) }
        }
        let source = figure.source.map { Phrase.chartSource.text(in: language) + $0 }
        files.append(file("svg") { StandalonePicture(figure.wide, title: figure.title, subtitle: figure.subtitle, source: source).bytes })
        files.append(file("csv") { figure.table.csvBytes() })
        files.append(file("json") { JSONWriter.bytes(of: JSONValue(variant.spec.value), style: .pretty) })
      }
    }
    return files.compactMap { $0 }
  }
}
