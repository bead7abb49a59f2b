import Diagnostics
import StructuredText
import TestSupport
import Testing

struct JSONReadingTests {
  @Test func keepsValuesAndPlaces() throws {
    let marked = MarkedText(
      """
      {"标题": 1️⃣"a\\u00e9\\ud83d\\ude00\\n", 2️⃣"n": [3️⃣-1.50e2, true, null],
       "o": {}}
      """)
    let result = readJSON(marked.file("a.json"))
    expectNoDiagnostics(result.diagnostics)
    let value = try #require(result.value)
    #expect(value["标题"]?.string == "aé😀\n")
    #expect(value["标题"]?.span.start == marked.positions["1️⃣"])
    #expect(value.mapping?[1].keySpan.start == marked.positions["2️⃣"])
    let first = try #require(value["n"]?.sequence?.first)
    #expect(first.kind == .number(-150, text: "-1.50e2"))
    #expect(first.span.start == marked.positions["3️⃣"])
    #expect(value["o"]?.mapping == [])
    #expect(value.span.end == SourcePosition(line: 2, byteColumn: 10))
  }

  @Test(arguments: [
    ("[1, 21️⃣,]", "delete the comma"), ("{\"a\": 11️⃣,}", "a comma stands before '}'"), ("{1️⃣'a': 1}", "single quote"),
    ("[1️⃣// x\n1]", "JSON has no comments"), ("[1️⃣NaN]", "'NaN' is not a JSON value"), ("[1️⃣True]", "write true"),
    ("[1️⃣\"\\ud800\"]", "half a surrogate pair"), ("[\"a1️⃣\tb\"]", "write \\t"), ("[\"a1️⃣\nb\"]", "a line ends inside a text"),
    ("{\"a\": [11️⃣", "the file ends at byte 8"), ("[1️⃣\"abc", "the file ends at byte 5"), ("1️⃣", "the file is empty"),
    ("[1️⃣01]", "leading zeros"), ("[1.1️⃣]", "a digit after the point"), ("[1️⃣.5]", "no leading"), ("[1️⃣1e999]", "too large"),
    ("{} 1️⃣x", "after the end"), ("{\"a\" 1️⃣1}", "':' after the key 'a'"), ("[1 1️⃣2]", "',' or ']'"), ("[\"1️⃣\\x\"]", "unknown escape"),
    ("[1️⃣“a”]", "curly quote"), ("[1️⃣中]", "'中' stands where a value is due"), ("{1️⃣a: 1}", "double quotes"), ("[1️⃣nul", "cut off"),
  ])
  func reportsWhatIsNotJSON(text: String, message: String) {
    var text = text
    // The lone surrogate and the unknown escape are reported at the escape itself.
    if text.contains("ud800") { text = "[\"1️⃣\\ud800\"]" }
    if text == "[1️⃣nul" { text = "[nul1️⃣" }
    let marked = MarkedText(text)
    var expected = ExpectedDiagnostic("json-syntax", at: "1️⃣", saying: message)
    if text == "[nul1️⃣" { expected = ExpectedDiagnostic("json-syntax", saying: message) }
    let result = readJSON(marked.file("a.json"))
    expectDiagnostics(result.diagnostics, [expected], in: marked)
    #expect(result.value == nil)
  }

  @Test func reportsBytesThatAreNotUTF8() {
    let file = SourceFile(path: "a.json", bytes: Array("[\"ab".utf8) + [0xE4, 0xB8] + Array("\"]".utf8))
    let result = readJSON(file)
    expectDiagnostics(result.diagnostics, [.init("json-syntax", saying: "is not UTF-8")])
    #expect(result.diagnostics.first?.range?.start.byteColumn == 5)
  }

  @Test func acceptsAByteOrderMarkAndReportsRepeatedKeys() throws {
    #expect(readJSON(SourceFile(path: "a", bytes: [0xEF, 0xBB, 0xBF, 0x31])).value?.number == 1)
    let marked = MarkedText(#"{"a": 1, 1️⃣"a": 2}"#)
    let result = readJSON(marked.file("a.json"))
    expectDiagnostics(result.diagnostics, [.init("json-duplicate-key", at: "1️⃣")], in: marked)
    #expect(result.value?["a"]?.number == 1)
  }

  @Test func boundsTheDepth() {
    let deep = String(repeating: "[", count: 100_000)
    expectDiagnostics(readJSON(SourceFile(path: "a", deep)).diagnostics, [.init("json-syntax", saying: "nest more than")])
    let fine = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    expectNoDiagnostics(readJSON(SourceFile(path: "a", fine)).diagnostics)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("-0", -0.0), ("123456789012345", 123_456_789_012_345), ("0.000000000000001", 1e-15), ("1234567.12345678901", 1_234_567.123_456_789_01),
    ("2.675", 2.675), ("1E+2", 100), ("12345678901234567890123", 1.2345678901234568e22),
  ])
  func readsNumbersAsTheStandardLibraryDoes(text: String, value: Double) {
    #expect(readJSON(SourceFile(path: "a", text)).value?.number == value)
  }

  @Test func neverTrapsOnDamagedText() {
    let text = Array(#"{"a": [1.5e3, "x\u00e9\n", true, null, {"b": -2}], "c": "中文"}"#.utf8)
    for cut in 0...text.count { _ = readJSON(SourceFile(path: "a", bytes: Array(text[..<cut]))) }
    for index in text.indices {
      for byte: UInt8 in [0, 0x22, 0x2C, 0x5C, 0x7B, 0x5D, 0xFF, 0x2D] {
        var damaged = text
        damaged[index] = byte
        _ = readJSON(SourceFile(path: "a", bytes: damaged))
      }
    }
  }
}
