import Charts
import Diagnostics
import StructuredText
import Testing

/// What only the reading of transforms and definitions finds is told with its path in the specification, too.
@Suite struct SpecificationPathTests {
  private static func findings(_ text: String) throws -> [Diagnostic] {
    let value = try #require(readJSON(SourceFile(path: "c.vl.json", text)).value)
    return PlotCompiler.compile(value, file: "c.vl.json").diagnostics
  }

  @Test func findingsInTransformsNameTheirPath() throws {
    let found = try Self.findings(
      """
      {"mark": "bar", "transform": [{"calculate": "1", "as": "b"}, {"aggregate": [{"op": "count"}, {"op": "sum", "as": "s"}]},
       {"impute": "a", "key": "b", "keyvals": {"stop": 4, "step": 0}}]}
      """)
    #expect(
      found.map(\.message) == [
        "'transform[1].aggregate[1]': the aggregation has no 'field'", "'transform[2].keyvals.step': 'step' must be a number other than 0",
      ])
    #expect(found.map { $0.range?.start.line } == [1, 2])
  }

  @Test func findingsInLayersNameTheirPath() throws {
    let found = try Self.findings(
      "{\"layer\": [{\"mark\": \"bar\"}, {\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"bin\": {\"maxbins\": -1}}}}]}")
    #expect(found.map(\.message) == ["'layer[1].encoding.x.bin.maxbins': 'maxbins' must be larger than 0"])
  }
}
