import Diagnostics
import Markdown

extension Page {
  /// Puts the values of numbers that follow between their brackets, so that titles, tables of contents and summaries read
  /// as readers see them.
  mutating func fill(_ bindings: [(place: BindingPlace, binding: ResolvedBinding)]) {
    let following = bindings.filter { $0.binding.binding.printed.isEmpty }
    guard !following.isEmpty else { return }
    let texts = Dictionary(following.map { ($0.place, $0.binding.text) }, uniquingKeysWith: { first, _ in first })
    for index in variants.indices { variants[index].fill(texts) }
  }
}

extension PageVariant {
  fileprivate mutating func fill(_ texts: [BindingPlace: String]) {
    let file = file
    let filled: (Inline) -> Inline = { inline in
      guard case .link(var link) = inline.kind, let text = texts[BindingPlace(file: file, span: inline.span)] else { return inline }
      link.content = [Inline(.text(text), inline.span)]
      return Inline(.link(link), inline.span)
    }
    document.blocks = document.blocks.map { $0.mappingInlines(filled) }
    for index in document.footnotes.indices {
      document.footnotes[index].blocks = document.footnotes[index].blocks.map { $0.mappingInlines(filled) }
    }
    for index in checks.indices { checks[index].texts.mapInlines(filled) }
    if let title = frontMatter.title { frontMatter.title?.content = title.content.mappingInlines(filled) }
    if let summary = frontMatter.summary { frontMatter.summary?.content = summary.content.mappingInlines(filled) }
  }
}
