import Diagnostics
import StructuredText
import Testing

struct JSONWriterTests {
  @Test(arguments: [
    (0.1, "0.1"), (1e6, "1000000"), (1.5e12, "1500000000000"), (1e-6, "0.000001"), (1e21, "1e21"), (1e-9, "1e-09"), (-2.5, "-2.5"), (-0.0, "0"),
    (Double.nan, "null"), (Double.infinity, "null"), (123_456_789.125, "123456789.125"), (1e16, "10000000000000000"),
  ])
  func printsNumbersShortestAndPlain(value: Double, text: String) {
    #expect(JSONWriter.text(of: .number(value)) == text)
  }

  @Test func printsInTheGivenOrder() {
    let value: JSONValue = ["z": 1, "a": [true, .null, "中\"\\\n\u{1}\u{2028}"], "e": [], "o": .object([JSONValue.Member]())]
    #expect(JSONWriter.text(of: value) == #"{"z":1,"a":[true,null,"中\"\\\n\u0001\u2028"],"e":[],"o":{}}"#)
    #expect(
      JSONWriter.text(of: ["a": [1, 2], "b": []], style: .pretty) == """
        {
          "a": [
            1,
            2
          ],
          "b": []
        }

        """)
  }

  @Test func readsBackWhatItPrints() throws {
    let text = #"{"a":[1,-2.5,"x",null,{"b":false}]}"#
    let value = try #require(readJSON(SourceFile(path: "a", text)).value)
    #expect(JSONWriter.text(of: JSONValue(value)) == text)
  }

  @Test(arguments: [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#), (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":{"b":"c","d":1}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d","d":1}}"#),
    (#"["a"]"#, #"{"a":1}"#, #"{"a":1}"#), (#"{}"#, #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#), (#"{"a":1}"#, "null", "null"),
  ])
  func mergesPatches(target: String, patch: String, merged: String) throws {
    let target = try #require(readJSON(SourceFile(path: "a", target)).value)
    let patch = try #require(readJSON(SourceFile(path: "b", patch)).value)
    #expect(JSONWriter.text(of: JSONValue(target.merged(with: patch))) == merged)
  }
}
