import StructuredText
import Testing

struct DecimalNumberTests {
  @Test(arguments: [
    (2.675, 2, "2.68"), (0.5, 0, "1"), (-0.5, 0, "-1"), (1.005, 2, "1.01"), (999.96, 1, "1000"), (0.04, 1, "0"), (12345, -2, "12300"), (0.05, 1, "0.1"),
    (1e-10, 3, "0"), (9.99, 5, "9.99"), (95, -2, "100"),
  ])
  func roundsTheDigitsThatAReaderSees(value: Double, digits: Int, text: String) {
    #expect(DecimalNumber(value).rounded(toFractionDigits: digits).plainText() == text)
  }

  @Test(arguments: ["", "-", "1.2.3", "1e", "abc", "1,000", "--1", "1e99999"])
  func refusesWhatIsNoNumber(text: String) { #expect(DecimalNumber(text) == nil) }

  @Test func comparesByValue() {
    let sorted = [-10, -9.5, -0.01, 0, 0.001, 0.01, 9, 10, 100.5].map { DecimalNumber($0) }
    for (a, b) in zip(sorted, sorted.dropFirst()) {
      #expect(a < b)
      #expect(!(b < a))
    }
    #expect(DecimalNumber("1.50") == DecimalNumber("1.5"))
    #expect(DecimalNumber(0.1 + 0.2).rounded(toSignificantDigits: 15) == DecimalNumber(0.3))
  }
}
