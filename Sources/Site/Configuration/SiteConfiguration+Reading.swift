package import Datasets
package import Diagnostics
package import StructuredText

extension SiteConfiguration {
  /// Reads `site.yaml`; what is missing or wrong keeps its standard value and is reported.
  package static func read(_ value: SourceValue, file: String, baseURL override: String?) -> Diagnosed<SiteConfiguration> {
    var configuration = standard
    var reader = MappingReader(value, in: file, describing: "site.yaml")
    if let title = reader.localizedText("title") { configuration.title = title }
    configuration.description = reader.localizedText("description")
    configuration.publisher = reader.localizedText("publisher")
    configuration.license = reader.localizedText("license")
    if let address = reader.string("base-url") { configuration.baseURL = withFinalSlash(address.value, at: address.span, &reader) }
    if let override { configuration.baseURL = override.hasSuffix("/") ? override : override + "/" }
    let languages = reader.strings("languages")
    if !languages.isEmpty { configuration.languages = checkedLanguages(languages, &reader) }
    configuration.menu = reader.list("menu").compactMap { menuItem($0, &reader) }
    configuration.severities = severities(reader.value("rules"), &reader)
    configuration.units = reader.list("units").compactMap { unit($0, &reader) }
    configuration.waivers = reader.list("waive").compactMap { Waiver.read($0, &reader, ofSite: true) }
    configuration.today = reader.date("as-of")?.value
    configuration.notQuantities = reader.strings("not-quantities").map(\.value)
    configuration.allowsRawHTML = reader.bool("raw-html")?.value ?? false
    return Diagnosed(configuration, reader.finish())
  }

  private static func withFinalSlash(_ address: String, at span: SourceSpan, _ reader: inout MappingReader) -> String {
    if !address.hasPrefix("https://"), !address.hasPrefix("http://") {
      reader.report(
        "base-url", "'\(address)' is not an address of a web site", at: span,
        cause: "'base-url' starts with https:// or http://", fix: "write the address under which the site is published")
    }
    return address.hasSuffix("/") ? address : address + "/"
  }

  private static func checkedLanguages(_ tags: [Located<String>], _ reader: inout MappingReader) -> [String] {
    var seen: [String] = []
    for tag in tags {
      let isTag = !tag.value.isEmpty && tag.value.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ($0 < 0x80 && Character(UnicodeScalar($0)).isLetter) }
      if !isTag {
        reader.report("language-tag", "'\(tag.value)' is not a language tag", at: tag.span, fix: "write a tag such as zh-Hans or en")
      } else if seen.contains(tag.value) {
        reader.report("language-tag", "the language '\(tag.value)' is listed twice", at: tag.span)
      } else {
        seen.append(tag.value)
      }
    }
    return seen.isEmpty ? standard.languages : seen
  }

  private static func menuItem(_ value: SourceValue, _ reader: inout MappingReader) -> MenuItem? {
    if let text = value.string { return MenuItem(page: Located(text, value.span)) }
    var item = MappingReader(value, in: reader.file, describing: "an entry of 'menu'")
    let page = item.string("page")
    let title = item.localizedText("title")
    if page == nil { item.missing("page", fix: "name a page, as in {page: about.md}") }
    reader.append(item.finish())
    return page.map { MenuItem(page: $0, title: title) }
  }

  private static func severities(_ value: SourceValue?, _ reader: inout MappingReader) -> [String: Located<RuleSeverity>] {
    guard let value else { return [:] }
    var rules = MappingReader(value, in: reader.file, describing: "'rules'")
    var severities: [String: Located<RuleSeverity>] = [:]
    for entry in value.mapping ?? [] {
      if let choice = rules.choice(entry.key, of: RuleSeverity.self) { severities[entry.key] = Located(choice.value, entry.keySpan) }
    }
    reader.append(rules.finish())
    return severities
  }

  private static func unit(_ value: SourceValue, _ reader: inout MappingReader) -> Datasets.Unit? {
    var item = MappingReader(value, in: reader.file, describing: "a unit")
    let id = item.string("id")
    let dimension = item.choice("dimension", of: Datasets.Unit.Dimension.self)
    let chinese = item.string("zh")?.value ?? ""
    let english = item.string("en")?.value ?? ""
    let plural = item.string("en-plural")?.value
    let spellings = item.strings("spellings").map(\.value)
    if id == nil { item.missing("id") }
    if dimension == nil { item.missing("dimension") }
    reader.append(item.finish())
    guard let id, let dimension else { return nil }
    return Datasets.Unit(
      id: id.value, dimension: dimension.value, chinese: chinese, englishSingular: english, englishPlural: plural,
      spellings: spellings)
  }
}

extension MappingReader {
  /// A text, or a mapping from language tags to texts.
  package mutating func localizedText(_ key: String) -> LocalizedText? {
    guard let value = value(key) else { return nil }
    if let text = value.scalarText { return LocalizedText(text) }
    guard let entries = value.mapping else {
      report("wrong-type", "'\(key)' must be a text, or one text per language, not \(value.kindName)", at: value.span)
      return nil
    }
    return LocalizedText(entries.compactMap { entry in entry.value.scalarText.map { (entry.key, $0) } })
  }
}
