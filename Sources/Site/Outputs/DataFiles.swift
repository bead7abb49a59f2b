import Datasets
import Indicators
import StructuredText

/// The data of the site for other programs: datasets, the data package, indicators and the argument.
struct DataFiles {
  let site: ComputedSite
  /// False where only the paths matter: a check writes nothing.
  let makesBytes: Bool

  func files() -> [RenderedFile] {
    var files: [RenderedFile?] = []
    let configuration = site.content.configuration
    let language = configuration.defaultLanguage
    let tables = site.catalog.indicatorNames.compactMap { site.catalog.indicator(named: $0) }.map(IndicatorTable.init)
    for table in tables { files.append(file(table.path, table.csvBytes())) }
    for dataset in site.content.datasets {
      let metadata = DatasetMetadata(dataset: dataset, configuration: configuration)
      files.append(file(DatasetMetadata.path(dataset.name), JSONWriter.bytes(of: metadata.json(), style: .pretty)))
      files.append(file("datasets/\(dataset.name).csv", dataset.csvBytes()))
      files.append(file("datasets/\(dataset.name).json", dataset.jsonBytes(language: language)))
    }
    if !site.content.datasets.isEmpty {
      let package = DataPackage(
        name: "data", title: configuration.title.text(for: language), homepage: configuration.baseURL, datasets: site.content.datasets,
        computed: tables.map { $0.resource(language: language) })
      files.append(file("datapackage.json", JSONWriter.bytes(of: package.jsonValue(language: language), style: .pretty)))
    }
    files.append(file("indicators.json", JSONWriter.bytes(of: IndicatorsFile(site: site).json(), style: .pretty)))
    files += ArgumentFiles(site: site, makesBytes: makesBytes).files()
    if let checks = ChecksFile(site: site).json() { files.append(file(ChecksFile.path, JSONWriter.bytes(of: checks, style: .pretty))) }
    return files.compactMap { $0 }
  }

  private func file(_ path: String, _ bytes: @autoclosure () -> [UInt8]) -> RenderedFile? {
    OutputPath(path).map { RenderedFile(path: $0, bytes: makesBytes ? bytes() : []) }
  }
}
