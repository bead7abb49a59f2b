import Foundation
import Indicators
import Testing

/// Documentation/Measures.md says of every measure what it can be told.
@Suite struct MeasureDocumentationTests {
  private static let lines: [Substring] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/Measures.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n")
  }()

  @Test(arguments: MeasureRegistry.names)
  func everyMeasureHasARowThatNamesItsInputsAndOptions(_ name: String) throws {
    let measure = try #require(MeasureRegistry.measure(named: name))
    let row = try #require(Self.lines.first { $0.split(separator: "|").first?.contains("`\(name)`") == true })
    for key in measure.keys {
      // A row's options are shared by the measures of the same row.
      #expect(row.contains("`\(key)`"), "'\(key)' of '\(name)' is not told")
    }
  }

  @Test func everyChoiceOfAnOptionIsTold() {
    for measure in MeasureRegistry.all {
      for option in measure.options {
        guard case .choice(let words) = option.kind else { continue }
        for word in words { #expect(Self.lines.contains { $0.contains("`\(word)`") }, "\(measure.name): \(word)") }
      }
    }
  }
}
