package import Diagnostics
package import Markdown
package import StructuredText

extension PageFrontMatter {
  /// Reads the common keys out of `value`; keys of `others` belong to the page's kind and are read elsewhere.
  package static func read(
    _ value: SourceValue?, of document: MarkdownDocument, accepting others: [String], options: MarkdownOptions
  ) -> Diagnosed<PageFrontMatter> {
    var page = PageFrontMatter()
    guard let value else { return Diagnosed(page) }
    var reader = MappingReader(value, in: document.file, describing: "front matter")
    page.span = value.span
    page.title = reader.inlineText("title", options)
    page.summary = reader.inlineText("summary", options)
    page.date = reader.date("date")
    page.updated = reader.date("updated")
    page.authors = reader.strings("authors").map(\.value)
    page.tags = reader.strings("tags").map(\.value)
    page.isDraft = reader.bool("draft")?.value ?? false
    page.aliases = reader.strings("aliases")
    page.slug = reader.slug("slug")
    page.language = reader.string("lang")?.value
    page.order = reader.integer("order")?.value
    page.code = reader.scalar("code")?.value
    page.isReport = reader.reportKind()
    page.translates = reader.scalar("translates")
    page.waivers = reader.list("waive").compactMap { Waiver.read($0, &reader, ofSite: false) }
    _ = reader.value("extra")
    return Diagnosed(page, reader.finish(accepting: others))
  }
}

extension MappingReader {
  /// `2024-05-02`, as written.
  mutating func date(_ key: String) -> Located<String>? {
    guard let text = scalar(key) else { return nil }
    guard CalendarDate.isValid(text.value) else {
      report("date", "'\(text.value)' is not a date", at: text.span, fix: "write year, month and day, as 2024-05-02")
      return nil
    }
    return text
  }

  fileprivate mutating func slug(_ key: String) -> Located<String>? {
    guard let text = scalar(key) else { return nil }
    guard OutputPath(text.value) != nil, !text.value.contains("/") else {
      report("slug", "'\(text.value)' cannot be a folder's name", at: text.span, fix: "write one word without '/'")
      return nil
    }
    return text
  }

  fileprivate mutating func reportKind() -> Bool {
    guard let kind = string("kind") else { return false }
    if kind.value == "report" { return true }
    report("unknown-value", "'\(kind.value)' is not a kind of page", at: kind.span, fix: "write 'report', or leave the key out")
    return false
  }

  fileprivate mutating func inlineText(_ key: String, _ options: MarkdownOptions) -> InlineText? {
    guard let text = scalar(key) else { return nil }
    let parsed = InlineText.parse(text, in: file, options)
    append(parsed.diagnostics)
    return parsed.value
  }
}
