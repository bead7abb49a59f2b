import Citations
import Testing

@Suite struct CitedPageTests {
  private func page(_ kind: CitedPage.Kind, _ title: String, _ language: String = "en", _ change: (inout CitedPage) -> Void = { _ in }) -> CitedPage {
    var page = CitedPage(kind, title: title, address: "https://a.example/p/", language: language)
    page.publisher = "Site"
    page.date = CitationDate(iso: "2024-05-01")
    change(&page)
    return page
  }

  private static let ek = Name(family: "Ek", given: "Ida Jean-Marie")

  @Test func aReportHasAuthorDateTitlePublisherAndAddress() {
    let entry = page(.report, "Pilot zones") { $0.authors = [Self.ek, Name(literal: "Trade Office")] }.apa()
    #expect(entry.plainText == "Ek, I. J.-M., & Trade Office. (2024, May 1). Pilot zones. Site. https://a.example/p/")
    #expect(entry.runs.filter(\.isEmphasized).map(\.text) == ["Pilot zones"])
    #expect(entry.runs.last == CitationText.Run("https://a.example/p/", link: .address("https://a.example/p/")))
  }

  @Test func aDatasetHasItsVersionAndWhatItIs() {
    let entry = page(.dataset, "Trade flows") {
      $0.authors = [Self.ek]
      $0.version = "1.2"
      $0.doi = "10.5/x"
    }
    #expect(entry.apa().plainText == "Ek, I. J.-M. (2024, May 1). Trade flows (Version 1.2) [Data set]. Site. https://doi.org/10.5/x")
  }

  @Test func aChartSaysThatItIsOne() {
    #expect(page(.chart, "Exports") { $0.authors = [Self.ek] }.apa().plainText == "Ek, I. J.-M. (2024, May 1). Exports [Chart]. Site. https://a.example/p/")
  }

  @Test func aPublisherThatIsTheAuthorIsNotRepeated() {
    let entry = page(.report, "Zones") {
      $0.authors = [Name(literal: "Site")]
      $0.number = "7"
    }
    #expect(entry.apa().plainText == "Site. (2024, May 1). Zones (No. 7). https://a.example/p/")
  }

  @Test func withoutAnAuthorTheTitleStandsFirst() {
    #expect(page(.page, "How to read") { $0.date = nil }.apa().plainText == "How to read. (n.d.). Site. https://a.example/p/")
  }

  @Test func aChinesePageHasChineseTerms() {
    let entry = page(.dataset, "贸易流量", "zh-Hans") { $0.authors = [Name(family: "王", given: "利荣"), Name(literal: "贸易署")] }
    #expect(entry.apa().plainText == "王利荣, & 贸易署. (2024年5月1日). 贸易流量 [数据集]. Site. https://a.example/p/")
  }

  @Test(arguments: [(2, "A1, & A2"), (20, "A19, & A20"), (21, "A19, . . . A21")])
  func ofMoreThanTwentyAuthorsNineteenAndTheLastAreGiven(_ count: Int, _ part: String) {
    let entry = page(.report, "T") { $0.authors = (1...count).map { Name(literal: "A\($0)") } }
    #expect(entry.apa().plainText.contains(part))
  }

  @Test(arguments: [
    (CitedPage.Kind.report, "Site. T[R/OL]. Site, 2024(2024-05-01)[2024-06-01]. https://a.example/p/."),
    (.dataset, "Site. T[DS/OL]. Site, 2024(2024-05-01)[2024-06-01]. https://a.example/p/."),
    (.chart, "Site. T[EB/OL]. Site, 2024(2024-05-01)[2024-06-01]. https://a.example/p/."),
    (.page, "Site. T[EB/OL]. Site, 2024(2024-05-01)[2024-06-01]. https://a.example/p/."),
  ])
  func aPageHasAnEntryOfTheNationalStandard(_ kind: CitedPage.Kind, _ entry: String) {
    let reference = page(kind, "T") { $0.authors = [Name(literal: "Site")] }.reference(id: "p", accessed: CitationDate(iso: "2024-06-01"))
    #expect(reference.gbt7714().plainText == entry)
  }

  @Test func invisibleCharactersAreLeftOut() {
    let entry = page(.page, "a\u{202E}b\u{0}\r\nc") { $0.authors = [Name(family: "E\u{200F}k")] }
    #expect(entry.apa().plainText == "Ek. (2024, May 1). ab c. Site. https://a.example/p/")
    #expect(entry.reference(id: "p").gbt7714().plainText.hasPrefix("EK. ab c[EB/OL]. "))
  }
}
