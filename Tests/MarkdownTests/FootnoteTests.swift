import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct FootnoteTests {
  @Test func footnotesAreNumberedByTheirFirstReference() {
    let document = parsed("甲[^b]乙[^a]丙[^b]\n\n[^a]: 一\n[^b]: 二\n").value
    #expect(document.footnotes.map(\.label) == ["b", "a"])
    #expect(document.footnotes.map(\.number) == [1, 2])
    #expect(document.footnotes.map(\.referenceCount) == [2, 1])
    var labels: [String] = []
    document.forEachInline { if case .footnoteReference(let label, _) = $0.kind { labels.append(label) } }
    #expect(labels == ["b", "a", "b"])
  }

  @Test func aReferenceToNothingStaysText() { #expect(rendered("甲[^none]") == "<p>甲[^none]</p>") }

  @Test func aFootnoteThatNobodyRefersToIsAWarningAtItsLine() throws {
    let findings = parsed("---\nt: x\n---\n甲[^a]\n\n[^a]: 一\n\n[^b]: 二\n\n```\n[^c]: code\n```\n").diagnostics
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.ruleID == "unused-footnote")
    #expect(finding.severity == .warning)
    #expect(finding.range?.start == SourcePosition(line: 8, byteColumn: 1))
  }

  @Test(arguments: [("zh-Hans", "返回正文第 2 处"), ("en", "Back to reference 2 in the text")])
  func footnotesLeadBackToEachReference(_ language: String, _ label: String) {
    let document = parsed("a[^n] b[^n]\n\n[^n]: note").value
    let renderer = MarkdownRenderer(PlainResolver(language: language), footnotes: document.footnotes)
    let text = MarkupWriter.text(of: .fragment(renderer.nodes(document.blocks)))
    let notes = MarkupWriter.text(of: renderer.footnotes(document.footnotes, title: "Notes") ?? .empty)
    #expect(text.contains("id=\"fnref-1\"") && text.contains("id=\"fnref-1-2\""))
    #expect(notes.contains("href=\"#fnref-1\"") && notes.contains("href=\"#fnref-1-2\""))
    #expect(notes.contains(label))
    #expect(notes.hasSuffix("</a></p></li></ol></section>"))
  }
}
