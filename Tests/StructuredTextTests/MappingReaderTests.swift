import Diagnostics
import StructuredText
import Testing

@Suite struct MappingReaderTests {
  private enum Colour: String, CaseIterable { case red, green }

  private func reader(_ text: String) throws -> MappingReader {
    let value = try #require(readYAML(Array(text.utf8), file: "a.md").value)
    return MappingReader(value, in: "a.md", describing: "front matter")
  }

  @Test func typedValuesAreReadWithTheirPlaces() throws {
    var reader = try reader("t: text\nn: 1.5\ni: 3\nb: true\nl: [a, 1]\nc: green")
    #expect(reader.string("t")?.value == "text")
    #expect(reader.number("n")?.value == 1.5)
    #expect(reader.integer("i")?.value == 3)
    #expect(reader.bool("b")?.value == true)
    #expect(reader.strings("l").map(\.value) == ["a", "1"])
    #expect(reader.choice("c", of: Colour.self)?.value == .green)
    #expect(reader.finish() == [])
  }

  @Test func anUnknownKeyNamesTheNearestKnownOne() throws {
    var reader = try reader("titel: x")
    _ = reader.string("title")
    let finding = try #require(reader.finish().first)
    #expect(finding.ruleID == "unknown-key")
    #expect(finding.fix == "did you mean 'title'?")
    #expect(finding.range?.start == .start)
  }

  @Test(arguments: [("title: [a]", "wrong-type"), ("title: {a: b}", "wrong-type"), ("- a", "wrong-type")])
  func aValueOfAnotherTypeIsAFinding(_ text: String, _ rule: String) throws {
    var reader = try reader(text)
    #expect(reader.string("title") == nil)
    #expect(reader.finish().map(\.ruleID) == [rule])
  }

  @Test func aWordOutsideAFixedSetNamesTheSet() throws {
    var reader = try reader("c: gren")
    #expect(reader.choice("c", of: Colour.self) == nil)
    let finding = try #require(reader.finish().first)
    #expect(finding.cause == "'c' is one of red, green")
    #expect(finding.fix == "write 'green'")
  }
}
