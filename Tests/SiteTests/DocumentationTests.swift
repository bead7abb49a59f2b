import Testing
@testable import Site

/// The reference pages name what the program knows.
@Suite struct DocumentationTests {
  private func text(_ name: String) -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return ScratchFolder.text(at: "/\(root)/\(name)")
  }

  @Test func everyTemplateNameIsDocumented() {
    let page = text("Documentation/Templates.md")
    for name in TemplateName.allCases { #expect(page.contains("`\(name.rawValue)`"), "\(name.rawValue) is missing in Templates.md") }
  }

  @Test func everyRequiredTemplateIsDocumented() {
    let page = text("Documentation/Templates.md")
    for name in TemplateSet.required { #expect(page.contains("| `\(name)` |"), "\(name) is missing in Templates.md") }
  }

  /// `Measures.md` is held to the measures that there are.
  @Test func everyMeasureThatEstimatesAnEffectExists() {
    let page = text("Documentation/Measures.md")
    for name in SiteEvidence.effectMeasures { #expect(page.contains("`\(name)`"), "there is no measure \(name)") }
  }

  @Test func everyPhraseThatTemplatesPrintIsATemplateName() {
    for phrase in Phrase.allCases where phrase.rawValue.hasPrefix("ui") {
      #expect(TemplateName(rawValue: phrase.rawValue) != nil, "\(phrase.rawValue)")
      #expect(!phrase.text(in: "zh-Hans").isEmpty && !phrase.text(in: "en").isEmpty)
    }
  }
}
