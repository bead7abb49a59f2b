package import StructuredText

/// The description of all datasets of a site as a Frictionless Data Package: `datapackage.json`.
package struct DataPackage: Sendable {
  /// The size and SHA-256 of a dataset's CSV file.
  package struct FileFacts: Sendable, Hashable {
    package var bytes: Int
    package var sha256: String

    package init(bytes: Int, sha256: String) {
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  package var name: String
  package var title: String
  package var description: String?
  package var homepage: String?
  package var version: String?
  package var licenses: [License]
  package var datasets: [Dataset]
  /// Resources that are no datasets, such as computed tables, described already.
  package var computed: [JSONValue]
  /// By dataset name; what is not known is left out.
  package var facts: [String: FileFacts]

  package init(
    name: String, title: String, description: String? = nil, homepage: String? = nil, version: String? = nil,
    licenses: [License] = [], datasets: [Dataset], computed: [JSONValue] = [], facts: [String: FileFacts] = [:]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.homepage = homepage
    self.version = version
    self.licenses = licenses
    self.datasets = datasets
    self.computed = computed
    self.facts = facts
  }

  /// - Parameter language: the language of all titles and descriptions.
  package func jsonValue(language: String) -> JSONValue {
    .object([
      "profile": "tabular-data-package", "name": .string(Self.validName(name)), "title": .string(title),
      "description": description.map { .string($0) }, "homepage": homepage.map { .string($0) }, "version": version.map { .string($0) },
      "licenses": licenses.isEmpty ? nil : .array(licenses.map(\.jsonValue)),
      "resources": .array(datasets.map { resource($0, language: language) } + computed),
    ])
  }

  private func resource(_ dataset: Dataset, language: String) -> JSONValue {
    let facts = facts[dataset.name]
    let file: [JSONValue.Member?] = [
      .init("path", .string("datasets/\(dataset.name).csv")), .init("format", "csv"), .init("mediatype", "text/csv"),
      .init("encoding", "utf-8"), facts.map { .init("bytes", .integer($0.bytes)) },
      facts.map { .init("hash", .string("sha256:\($0.sha256)")) },
    ]
    return .object(dataset.descriptionMembers(language: language) + file.compactMap { $0 })
  }

  /// Lower-case letters, digits, `.`, `_` and `-`, as Data Package demands.
  private static func validName(_ name: String) -> String {
    let characters = name.lowercased().unicodeScalars.map { scalar -> Character in
      scalar.isASCIIDigit || scalar.isASCIILetter || scalar == "." || scalar == "_" ? Character(scalar) : "-"
    }
    return characters.isEmpty ? "data" : String(characters)
  }
}
