import Charts
import Diagnostics
import StructuredText
import Testing

/// Rows through the transforms of a specification, as texts that can be compared.
enum ReshapeSample {
  /// The cells of some fields, row by row: texts in quotes, numbers to nine decimals, times in milliseconds.
  static func rows(_ data: String, _ transform: String, _ fields: [String]) throws -> [String] {
    let values = try #require(readJSON(SourceFile(path: "data.json", data)).value)
    let frame = Frame.read(values: values, in: "data.json").value
    let result = frame.reshaped(try steps(transform))
    let columns = fields.map { result.values($0) }
    return result.rows.map { row in columns.map { shown($0[row]) }.joined(separator: " | ") }
  }

  static func steps(_ transform: String) throws -> [Reshape] {
    let text = transform.hasPrefix("[") ? transform : "[\(transform)]"
    let steps = ReshapeReader.steps(try #require(readJSON(SourceFile(path: "c.vl.json", text)).value), in: "c.vl.json")
    #expect(steps.diagnostics.isEmpty)
    return steps.value.map(\.reshape)
  }

  private static func shown(_ value: DataValue) -> String {
    switch value {
    case .string(let text): "'\(text)'"
    case .number(let number) where number.isFinite: DataValue.number((number * 1e9).rounded() / 1e9).text
    default: value.text
    }
  }
}
