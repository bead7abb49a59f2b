import Diagnostics
import Markdown

/// A part's heading and own text, as one document has them.
struct PartSection {
  var id: String
  var level: Int
  var parent: Int?
  var heading: Heading
  var span: SourceSpan
  var blocks: [Block] = []

  /// The text before the first part.
  static func lead(of document: MarkdownDocument) -> [Block] {
    let end = document.blocks.firstIndex { block in
      if case .heading(let heading) = block.kind { heading.hasExplicitID } else { false }
    }
    return Array(document.blocks[..<(end ?? document.blocks.endIndex)])
  }

  /// The sections of a document in the order of the text.
  ///
  /// A heading without an explicit id stays in the text of the part it stands in, unless its level closes that part.
  static func sections(of document: MarkdownDocument) -> [PartSection] {
    var sections: [PartSection] = []
    var open: [Int] = []
    for block in document.blocks {
      guard case .heading(let heading) = block.kind else {
        if let current = open.last { sections[current].blocks.append(block) }
        continue
      }
      open.removeAll { sections[$0].level >= heading.level }
      if heading.hasExplicitID {
        sections.append(
          PartSection(
            id: heading.id, level: heading.level, parent: open.last, heading: heading, span: block.span))
        open.append(sections.count - 1)
      } else if let current = open.last {
        sections[current].blocks.append(block)
      }
    }
    return sections
  }
}
