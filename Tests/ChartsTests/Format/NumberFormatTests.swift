import Charts
import Testing

/// The texts are those of d3-format 3 (its `test` folder) and of Vega 6, which uses it.
@Suite struct NumberFormatTests {
  private typealias Facts = [(format: String, numbers: [Double], texts: [String])]

  private func check(_ facts: Facts) throws {
    for fact in facts {
      let format = try #require(NumberFormat(fact.format), "\(fact.format)")
      #expect(fact.numbers.map { format.text($0) } == fact.texts, "\(fact.format)")
    }
  }

  @Test func printsPlainAndFixedNumbers() throws {
    let facts: Facts = [
      ("", [0, -0.0, 42, -42, 0.1, 1.5, 1e21, 123456789.123, -0.25], ["0", "0", "42", "−42", "0.1", "1.5", "1e+21", "123456789.123", "−0.25"]),
      (".0f", [0.5, 1.5, 2.5, -0.4, 1e21], ["1", "2", "3", "0", "1e+21"]),
      (".1f", [0.49, -0.05, 4.05], ["0.5", "−0.1", "4.0"]),
      (".2f", [1.005, 2.675, -0.004], ["1.00", "2.67", "0.00"]),
      ("f", [42, 1e-7, 1e23], ["42.000000", "0.000000", "1e+23"]),
      (".3f", [0.0005], ["0.001"]),
      (".12f", [1.0 / 3], ["0.333333333333"]),
      ("(.2f", [-3.5], ["(3.50)"]),
      ("020,.2f", [-12345.678], ["−0,000,000,012,345.68"]),
      (",.2f", [1234.567, 1000000000000000], ["1,234.57", "1,000,000,000,000,000.00"]),
      ("$,.2f", [1234.5, -1234.5], ["$1,234.50", "−$1,234.50"]),
      ("($,.0f", [-1500], ["($1,500)"]),
      ("+$,.2f", [0.5], ["+$0.50"]),
      ("~f", [1.5, 10, 0.25], ["1.5", "10", "0.25"]),
      (".6~f", [1.25], ["1.25"]),
      ("", [.nan, .infinity], ["NaN", "Infinity"]),
      (".2f", [.nan, -.infinity], ["NaN", "−Infinity"]),
      (".3", [1234.5, 0.00042], ["1.23e+3", "0.00042"]),
    ]
    try check(facts)
  }

  @Test func printsWholeNumbers() throws {
    let facts: Facts = [
      ("d", [0, 42.5, -42, 1e22, 4.2], ["0", "43", "−42", "10000000000000000000000", "4"]),
      ("08d", [42, -42], ["00000042", "−0000042"]),
      ("+d", [0, 42, -42], ["+0", "+42", "−42"]),
      ("+08d", [42], ["+0000042"]),
      (" d", [42, -42], [" 42", "−42"]),
      ("(d", [42, -42], ["42", "(42)"]),
      ("*>8d", [42], ["******42"]),
      ("*<8d", [42], ["42******"]),
      ("*^8d", [42, 421], ["***42***", "**421***"]),
      ("*=8d", [-42], ["−*****42"]),
      ("=8d", [-42], ["−     42"]),
      ("-8d", [42], ["      42"]),
      ("8d", [4000000000], ["4000000000"]),
      ("08,d", [0, 1234, -1234], ["0,000,000", "0,001,234", "−0,001,234"]),
      ("01,d", [123456], ["123,456"]),
      ("014,d", [1234567], ["00,001,234,567"]),
      (",d", [123, 1234567, -9999], ["123", "1,234,567", "−9,999"]),
      ("$d", [42], ["$42"]),
      ("n", [0.00049, 12345678], ["0.000490000", "1.23457e+7"]),
      (".3n", [12345], ["1.23e+4"]),
      ("d", [.infinity], ["∞"]),
    ]
    try check(facts)
  }

  @Test func printsSignificantDigitsAndExponents() throws {
    let facts: Facts = [
      ("e", [0, 42, 42000000, -4, 1e-10], ["0.000000e+0", "4.200000e+1", "4.200000e+7", "−4.000000e+0", "1.000000e-10"]),
      (".0e", [35, 45], ["4e+1", "5e+1"]),
      (".1e", [42], ["4.2e+1"]),
      (".3e", [-420000000000], ["−4.200e+11"]),
      ("g", [0.00049, 0.000049, 42, 42000000], ["0.000490000", "0.0000490000", "42.0000", "4.20000e+7"]),
      (".1g", [0.049, 0.49, 4.9, 49, 449], ["0.05", "0.5", "5", "5e+1", "4e+2"]),
      (".5g", [0.049, 0.49], ["0.049000", "0.49000"]),
      ("~g", [1000000, 0.5], ["1e+6", "0.5"]),
      ("r", [42, 1e-8], ["42.0000", "0.0000000100000"]),
      (".2r", [0, 0.049, 0.99, 123.45, 9990000000], ["0.0", "0.049", "0.99", "120", "10000000000"]),
      (".1r", [0.005, 15, 25], ["0.005", "20", "30"]),
      (".15r", [0.999999999999999], ["0.999999999999999"]),
      (",.2r", [123456789], ["120,000,000"]),
    ]
    try check(facts)
  }

  @Test func printsPrefixesOfUnits() throws {
    let facts: Facts = [
      ("s", [0, 0.2, 0.002, 1, 10, 999.5, 1000, 1500.5, 145500000, 1e26, 1e-24], ["0.00000", "200.000m", "2.00000m", "1.00000", "10.0000", "999.500", "1.00000k", "1.50050k", "145.500M", "100.000Y", "1.00000y"]),
      (".0s", [15, 1500], ["20", "2k"]),
      (".3s", [0, 999.5, 999500, 1400, 145500000], ["0.00", "1.00k", "1.00M", "1.40k", "146M"]),
      (".4s", [999.5], ["999.5"]),
      ("~s", [1500, 1000, 4200000000], ["1.5k", "1k", "4.2G"]),
      (".2s", [1e-8, 1e-7, 1e-27], ["10n", "100n", "0.001y"]),
      ("$.2s", [1500], ["$1.5k"]),
      ("020,s", [1e23], ["000,000,000,100.000Z"]),
    ]
    try check(facts)
  }

  @Test func printsPercentages() throws {
    let facts: Facts = [
      ("%", [0, 0.1, -0.25], ["0.000000%", "10.000000%", "−25.000000%"]),
      (".0%", [0.425, 0.125], ["43%", "13%"]),
      (".1%", [0.234], ["23.4%"]),
      ("+.1%", [0.234, -0.5], ["+23.4%", "−50.0%"]),
      ("~%", [0.42], ["42%"]),
      ("$.1%", [0.5], ["$50.0"]),
      ("p", [0.00123], ["0.123000%"]),
      (".2p", [0, 0.0123], ["0.0%", "1.2%"]),
      (".1p", [0.49], ["50%"]),
      ("+.2p", [0.123], ["+12%"]),
    ]
    try check(facts)
  }

  @Test func printsOtherRadixesAndTexts() throws {
    let facts: Facts = [
      ("b", [10, 2.5], ["1010", "11"]),
      ("#b", [10], ["0b1010"]),
      ("o", [10], ["12"]),
      ("#o", [10], ["0o12"]),
      ("x", [3735928559, -42], ["deadbeef", "−2a"]),
      ("#x", [48879], ["0xbeef"]),
      ("X", [3735928559], ["DEADBEEF"]),
      ("#X", [48879], ["0xBEEF"]),
      ("020x", [48879], ["0000000000000000beef"]),
      ("c", [42], ["42"]),
      ("k", [42.1], ["42.1"]),
    ]
    try check(facts)
  }

  @Test func refusesWhatIsNoFormat() {
    for text in ["foo", "$$", ".-2", ".f", "12.3.4", "%%", ".2ff"] { #expect(NumberFormat(text) == nil, "\(text)") }
  }

  @Test func digitsAreThoseOfTheExactBinaryValue() throws {
    let format = try #require(NumberFormat(".20f"))
    #expect(format.text(0.1) == "0.10000000000000000555")
    #expect(format.text(1e-7) == "0.00000010000000000000")
    let exponent = try #require(NumberFormat(".20e"))
    #expect(exponent.text(.leastNonzeroMagnitude) == "4.94065645841246544177e-324")
    #expect(exponent.text(1.797_693_134_862_315_7e308) == "1.79769313486231570815e+308")
  }

  @Test func textsPrintAsTheyAre() throws {
    #expect(try #require(NumberFormat("c")).text(of: .string("abc")) == "abc")
    #expect(try #require(NumberFormat(".1f")).text(of: .string("2.25")) == "2.3")
    #expect(try #require(NumberFormat(".1f")).text(of: .string("abc")) == "NaN")
  }

  @Test func ticksGetTheDigitsThatTellThemApart() throws {
    #expect(NumberFormat.ticks(0, 1, count: 10).text(0.1) == "0.1")
    #expect(NumberFormat.ticks(0, 1, count: 5).text(0.2) == "0.2")
    #expect(NumberFormat.ticks(0, 0.5, count: 10).text(0.05) == "0.05")
    #expect(NumberFormat.ticks(0, 1e6, count: 10).text(1e5) == "100,000")
    #expect(NumberFormat.ticks(-5, 5, count: 10).text(-3) == "\u{2212}3")
    #expect(NumberFormat.ticks(0, 1, count: 10, NumberSpecifier("%")).text(0.1) == "10%")
    #expect(NumberFormat.ticks(0.123456789, 0.19, count: 1, NumberSpecifier("%")).text(0.15) == "15%")
    #expect(NumberFormat.ticks(0, 1e6, count: 10, NumberSpecifier("$s")).text(1e5) == "$0.1M")
    #expect(NumberFormat.ticks(0, 1e6, count: 10, NumberSpecifier("s")).text(0) == "0.0M")
    #expect(NumberFormat.ticks(0, 1e6, count: 10, NumberSpecifier(".2s")).text(1e5) == "100k")
    #expect(NumberFormat.ticks(0, 20, count: 10, NumberSpecifier("+f")).text(20) == "+20")
    #expect(NumberFormat.ticks(0, 2000, count: 4, NumberSpecifier("e")).text(500) == "5.0e+2")
  }

  @Test func logarithmicAxesPrintAsManyDecimalsAsNeeded() {
    #expect([0.001, 0.1, 1, 1000, 12_345.678].map { NumberFormat.variablePrecision().text($0) } == ["0.001", "0.1", "1", "1,000", "12,345.678"])
    #expect(NumberFormat.variablePrecision(NumberSpecifier(".1f")).text(0.25) == "0.3")
  }
}
