/// A search index of files: one language a folder, in pieces so small that a query loads little.
///
/// `LANGUAGE/index.json` says where the pieces start; `tN.json` holds terms with their documents, `dN.json` titles, addresses and texts.
/// `Documentation/Search.md` describes the files.
package struct SearchIndex: Sendable {
  package var languages: [LanguageIndex]

  /// - Parameter root: the way from the folder of `search.js` to the root of the site, to which the paths of the documents are relative.
  package init(_ documents: [SearchDocument], root: String = "../") {
    let groups = Dictionary(grouping: documents, by: { LanguageIndex.folder(of: $0.language) })
    languages = groups.sorted { $0.key < $1.key }.map { LanguageIndex(folder: $0.key, $0.value, root: root) }
  }

  /// All files, with paths relative to the folder of `search.js`.
  package var files: [SearchFile] { languages.flatMap(\.files) }

  package subscript(language: String) -> LanguageIndex? { languages.first { $0.folder == LanguageIndex.folder(of: language) } }

  /// The most that a query can load, in bytes, without the script.
  package var largestQueryBytes: Int { languages.map(\.largestQueryBytes).max() ?? 0 }
}
