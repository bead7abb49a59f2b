import Citations
import Testing

@Suite struct CitationMarkTests {
  private static let library = ReferenceLibrary(["a", "b", "c", "d", "e", "f"].map { Reference(id: $0, type: .book, title: $0) })

  @Test func numbersFollowTheOrderOfFirstCitation() {
    var numbers = CitationNumbers(Self.library)
    #expect(numbers.mark([Citation("d")]).plainText == "[1]")
    #expect(numbers.mark([Citation("b"), Citation("d")]).plainText == "[1-2]")
    #expect(numbers.mark([Citation("d")]).plainText == "[1]")
    #expect(numbers.cited.map(\.id) == ["d", "b"])
    #expect(numbers.number(of: "a") == nil)
  }

  @Test(arguments: [
    ("abc", "[1-3]"), ("ac", "[1,3]"), ("acde", "[1,3-5]"), ("abde", "[1-2,4-5]"), ("fdb", "[2,4,6]"), ("aa", "[1]"), ("", ""), ("axb", "[1-2]"), ("x", ""),
  ])
  func numbersInARowAreDrawnTogether(_ keys: String, _ mark: String) {
    var numbers = CitationNumbers(Self.library)
    for reference in Self.library.references { _ = numbers.cite(reference.id) }
    #expect(numbers.mark(keys.map { Citation(String($0)) }).plainText == mark)
  }

  @Test(arguments: [("12", "[1]12"), ("第3页", "[1]3"), ("p. 7", "[1]7"), ("pp. 7-9", "[1]7-9"), ("  第 5-6 页", "[1]5-6"), ("表2", "[1]表2"), ("", "[1]")])
  func aPageStandsAfterTheBrackets(_ locator: String, _ mark: String) {
    var numbers = CitationNumbers(Self.library)
    #expect(numbers.mark([Citation("a", locator: locator)]).plainText == mark)
  }

  @Test func aWorkWithAPageHasBracketsOfItsOwn() {
    var numbers = CitationNumbers(Self.library)
    let mark = numbers.mark([Citation("a"), Citation("b", locator: "5"), Citation("c")])
    #expect(mark.plainText == "[1,3][2]5")
    #expect(mark.runs.compactMap(\.link) == [.entry("a"), .entry("c"), .entry("b")])
  }
}
