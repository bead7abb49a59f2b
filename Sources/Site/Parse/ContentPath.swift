/// What a file below `Content/` is for, told by its path alone.
enum ContentPath {
  case configuration
  case references
  case dataset(name: String)
  case table
  case page(stem: String, language: String?)
  case indicator(name: String, language: String?)
  case chart(name: String, language: String?)
  case asset

  /// What datasets are read from: tables, databases with what stands beside them while they are written to, and queries.
  private static let tableEndings =
    [".csv", ".sql"] + [".sqlite", ".sqlite3", ".db"].flatMap { [$0, $0 + "-wal", $0 + "-shm", $0 + "-journal"] }

  /// - Parameter translations: tags of the languages beside the default one.
  init(_ path: String, translations: [String]) {
    let local = String(path.dropFirst("Content/".count))
    let folder = local.lastIndex(of: "/").map { String(local[..<$0]) } ?? ""
    let file = local.split(separator: "/").last.map(String.init) ?? local

    /// The name without ending, and the translation it is marked as.
    func split(_ ending: String) -> (stem: String, language: String?)? {
      guard file.hasSuffix(ending), file.utf8.count > ending.utf8.count else { return nil }
      let stem = String(file.dropLast(ending.count))
      for language in translations where stem.hasSuffix("." + language) && stem.count > language.count + 1 {
        return (String(stem.dropLast(language.count + 1)), language)
      }
      return (stem, nil)
    }

    if local == "site.yaml" {
      self = .configuration
    } else if local == "references.json" {
      self = .references
    } else if folder == "datasets", let (name, _) = split(".json") {
      self = .dataset(name: name)
    } else if folder == "datasets", Self.tableEndings.contains(where: file.hasSuffix) {
      self = .table
    } else if folder == "charts", let (name, language) = split(".vl.json") ?? split(".vl.yaml") {
      self = .chart(name: name, language: language)
    } else if let (stem, language) = split(".md") {
      self =
        folder == "indicators" && stem != "index"
        ? .indicator(name: stem, language: language) : .page(stem: folder.isEmpty ? stem : "\(folder)/\(stem)", language: language)
    } else {
      self = .asset
    }
  }
}

extension ContentPath {
  /// True for a page that translates another.
  var isTranslation: Bool {
    switch self {
    case .page(_, let language), .indicator(_, let language): language != nil
    default: false
    }
  }
}
