import Diagnostics
import Markdown

/// Reads the parts of a node from its page in the default language and its translations.
struct PartReader {
  let evidence: EvidenceSource

  func parts(of page: NodeSource, translations: [NodeSource]) -> [Part] {
    guard let kind = page.kind.partKind else { return [] }
    let sections = PartSection.sections(of: page.document)
    let others = translations.map { ($0, PartSection.sections(of: $0.document)) }
    let own = sections.map { evidence(of: $0, in: page.document) }
    let totals = rolledUp(own, sections)
    return sections.indices.map { index in
      let section = sections[index]
      var versions = [version(of: section, page)]
      for (translation, candidates) in others {
        if let match = candidates.first(where: { $0.id == section.id }) {
          versions.append(version(of: match, translation))
        }
      }
      return Part(
        kind: kind, id: section.id, nodeID: page.id, level: section.level,
        parentID: section.parent.map { sections[$0].id }, span: section.span, versions: versions,
        evidence: own[index], totalEvidence: totals[index])
    }
  }

  func evidence(of section: PartSection, in document: MarkdownDocument) -> Evidence {
    var collector = EvidenceCollector(source: evidence, document: document)
    collector.visit(section.heading.content)
    collector.visit(section.blocks)
    return collector.evidence
  }

  func evidence(of content: [Inline], in document: MarkdownDocument) -> Evidence {
    var collector = EvidenceCollector(source: evidence, document: document)
    collector.visit(content)
    return collector.evidence
  }

  private func version(of section: PartSection, _ page: NodeSource) -> Part.Version {
    Part.Version(
      language: page.language, file: page.document.file, span: section.span, statement: section.heading.content.plainText,
      blocks: section.blocks)
  }

  /// The text of each page that belongs to no part.
  func lead(of pages: [NodeSource]) -> [Part.Version] {
    pages.map { page in
      let blocks = page.kind.partKind == nil ? page.document.blocks : PartSection.lead(of: page.document)
      return Part.Version(
        language: page.language, file: page.document.file, span: .startOfFile, statement: page.title, blocks: blocks)
    }
  }

  func evidence(of blocks: [Block], in document: MarkdownDocument) -> Evidence {
    var collector = EvidenceCollector(source: evidence, document: document)
    collector.visit(blocks)
    return collector.evidence
  }

  /// Each section's evidence followed by that of the sections nested in it, in the order of the text.
  private func rolledUp(_ own: [Evidence], _ sections: [PartSection]) -> [Evidence] {
    var totals = own
    for index in sections.indices {
      var ancestor = sections[index].parent
      while let current = ancestor {
        totals[current].append(own[index])
        ancestor = sections[current].parent
      }
    }
    return totals
  }
}
