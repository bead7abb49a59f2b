/// The numbers of the works that a text cites, from 1 in the order of first citation (GB/T 7714—2015, 9.1 and 10.1.1).
package struct CitationNumbers: Sendable {
  package let library: ReferenceLibrary
  /// The works that were cited so far; the number of a work is its place here, from 1.
  package private(set) var cited: [Reference] = []
  private var numberByID: [String: Int] = [:]

  package init(_ library: ReferenceLibrary) { self.library = library }

  package func number(of id: String) -> Int? { numberByID[id] }

  /// Gives the work its number, when it has none yet; nil for a work that the library does not have.
  package mutating func cite(_ id: String) -> Int? {
    if let number = numberByID[id] { return number }
    guard let reference = library[id] else { return nil }
    cited.append(reference)
    numberByID[id] = cited.count
    return cited.count
  }

  /// The mark of one place of the text, such as `[1,3-5]` or `[2]194`, with links to the entries.
  ///
  /// All works of the place stand in one pair of brackets, numbers in a row are drawn together with a hyphen (10.1.2); a work with a
  /// page has brackets of its own, with the page after them (10.1.3). Works that the library does not have are left out.
  package mutating func mark(_ citations: [Citation]) -> CitationText {
    var numbers: [(number: Int, id: String)] = []
    var withPages: [(number: Int, id: String, pages: String)] = []
    for citation in citations {
      guard let number = cite(citation.id) else { continue }
      if let pages = citation.pages {
        withPages.append((number, citation.id, pages))
      } else if !numbers.contains(where: { $0.number == number }) {
        numbers.append((number, citation.id))
      }
    }
    var text = CitationText()
    appendBracket(numbers.sorted { $0.number < $1.number }, to: &text)
    for item in withPages.sorted(by: { ($0.number, $0.pages) < ($1.number, $1.pages) }) {
      appendBracket([(item.number, item.id)], to: &text)
      text.append(item.pages)
    }
    return text
  }

  private func appendBracket(_ numbers: [(number: Int, id: String)], to text: inout CitationText) {
    guard !numbers.isEmpty else { return }
    text.append("[")
    var index = 0
    while index < numbers.count {
      var last = index
      while last + 1 < numbers.count, numbers[last + 1].number == numbers[last].number + 1 { last += 1 }
      if index > 0 { text.append(",") }
      text.append("\(numbers[index].number)", link: .entry(numbers[index].id))
      if last > index {
        text.append("-")
        text.append("\(numbers[last].number)", link: .entry(numbers[last].id))
      }
      index = last + 1
    }
    text.append("]")
  }
}
