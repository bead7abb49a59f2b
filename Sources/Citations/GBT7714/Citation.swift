/// A place in a text that cites a work, with the page where the text names one.
package struct Citation: Sendable, Hashable {
  package var id: String
  /// What the author wrote after the key: `12-15`, `第3页`, `p. 7`.
  package var locator: String?

  package init(_ id: String, locator: String? = nil) {
    self.id = id
    self.locator = locator
  }

  /// The pages alone, as 10.1.3 prints them; other words stay as they are.
  var pages: String? {
    guard let locator else { return nil }
    var text = Substring(cleaned(locator))
    for prefix in ["第", "pp.", "p.", "pages ", "page "] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
      break
    }
    if text.hasSuffix("页") { text = text.dropLast() }
    let pages = cleaned(String(text))
    return pages.isEmpty ? nil : pages
  }
}
