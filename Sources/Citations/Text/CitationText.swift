/// A citation as runs of text, for a renderer to print: it may emphasise, link, or take the text alone.
package struct CitationText: Sendable, Hashable {
  package enum Link: Sendable, Hashable {
    /// An address of the web.
    case address(String)
    /// The entry of the work with this id in the list of references.
    case entry(String)
  }

  /// A stretch of text that is set in one way.
  package struct Run: Sendable, Hashable {
    package var text: String
    package var isEmphasized: Bool
    package var link: Link?

    package init(_ text: String, isEmphasized: Bool = false, link: Link? = nil) {
      self.text = text
      self.isEmphasized = isEmphasized
      self.link = link
    }
  }

  package private(set) var runs: [Run] = []

  package init() {}
  package init(_ text: String) { append(text) }

  /// The text without emphasis and links.
  package var plainText: String { runs.map(\.text).joined() }

  package var isEmpty: Bool { runs.isEmpty }

  package mutating func append(_ text: String, isEmphasized: Bool = false, link: Link? = nil) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].isEmphasized == isEmphasized, runs[last].link == link {
      runs[last].text += text
    } else {
      runs.append(Run(text, isEmphasized: isEmphasized, link: link))
    }
  }

  package mutating func append(_ other: CitationText) {
    for run in other.runs { append(run.text, isEmphasized: run.isEmphasized, link: run.link) }
  }

  /// Ends what stands so far with a full stop and a space, unless a full stop ends it already, then adds `sentence`.
  mutating func append(sentence: CitationText) {
    guard !sentence.isEmpty else { return }
    if !isEmpty {
      close()
      append(" ")
    }
    append(sentence)
  }

  mutating func append(sentence: String) { append(sentence: CitationText(sentence)) }

  /// Ends the text with a full stop, unless a full stop ends it already outside a link.
  mutating func close() {
    guard let last = runs.last else { return }
    if last.link != nil || !last.text.hasSuffix(".") { append(".") }
  }
}
