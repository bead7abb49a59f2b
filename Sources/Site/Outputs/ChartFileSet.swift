import Charts
import Markup
import StructuredText

/// The files of each chart in each language: a picture that stands alone, its data, its spec.
struct ChartFileSet {
  let site: ComputedSite

  func files() -> [RenderedFile] {
    let configuration = site.content.configuration
    var files: [RenderedFile?] = []
    for source in site.content.charts {
      guard let chart = site.charts[source.name] else { continue }
      for language in configuration.languages {
        guard let figure = chart.figure(for: language, default: configuration.defaultLanguage) else { continue }
        let folder = language == configuration.defaultLanguage ? nil : language
        func path(_ ending: String) -> OutputPath? {
          Address(SiteRoutes.charts, languageFolder: folder, file: "\(source.name).\(ending)").outputPath
        }
        let value = (source.variants.first { $0.language == language } ?? source.variants.first)?.value
        files.append(path("svg").map { RenderedFile(path: $0, bytes: StandalonePicture(figure.wide, title: figure.title, subtitle: figure.subtitle, source: figure.source.map { Phrase.chartSource.text(in: language) + $0 }).bytes) })
        files.append(path("csv").map { RenderedFile(path: $0, bytes: figure.table.csvBytes()) })
        files.append(
          path("json").flatMap { path in
            value.map { RenderedFile(path: path, bytes: JSONWriter.bytes(of: JSONValue($0), style: .pretty)) }
          })
      }
    }
    return files.compactMap { $0 }
  }
}
