import Diagnostics

/// Ids of headings: the author's own, or readable ones made from the words, unique in the document.
enum HeadingIDs {
  /// Takes a trailing `{#id}` off a heading's text.
  static func takeExplicit(from content: inout [Inline]) -> String? {
    guard let last = content.last, case .text(let text) = last.kind else { return nil }
    let trimmed = text.reversed().drop { $0 == " " }.reversed()
    guard trimmed.last == "}", let open = text.ranges(of: "{#").last else { return nil }
    let id = String(text[open.upperBound...].prefix { $0 != "}" })
    guard !id.isEmpty, id.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." || $0 == ":" }) else { return nil }
    let kept = String(text[..<open.lowerBound].reversed().drop { $0 == " " }.reversed())
    if kept.isEmpty { content.removeLast() } else { content[content.count - 1] = Inline(.text(kept), last.span) }
    return id
  }

  /// Gives every heading that has none an id, and reports ids that stand twice.
  static func assign(in document: inout MarkdownDocument, _ diagnostics: inout [Diagnostic]) {
    var places: [String: SourceSpan] = [:]
    var duplicates: [Diagnostic] = []
    let file = document.file
    document.forEachHeadingBlock { heading, span in
      guard heading.hasExplicitID else { return }
      if let first = places[heading.id] {
        duplicates.append(
          Diagnostic(
            "duplicate-heading-id", "the id '\(heading.id)' is used by two headings", at: span.in(file), fix: "give each heading an id of its own",
            notes: [Diagnostic.Note("first used here", at: first.in(file))]))
      } else {
        places[heading.id] = span
      }
    }
    diagnostics += duplicates
    var names = UniqueNames(reserving: places.keys)
    for index in document.blocks.indices { assign(&document.blocks[index], &names) }
    for index in document.footnotes.indices {
      for block in document.footnotes[index].blocks.indices { assign(&document.footnotes[index].blocks[block], &names) }
    }
  }

  private static func assign(_ block: inout Block, _ names: inout UniqueNames) {
    switch block.kind {
    case .heading(var heading) where heading.id.isEmpty:
      heading.id = names.name(slug(heading.content.plainText))
      block.kind = .heading(heading)
    case .blockQuote(var blocks) where blocks.holdsHeading:
      for index in blocks.indices { assign(&blocks[index], &names) }
      block.kind = .blockQuote(blocks)
    case .list(var list) where list.items.contains { $0.blocks.holdsHeading }:
      for item in list.items.indices {
        for index in list.items[item].blocks.indices { assign(&list.items[item].blocks[index], &names) }
      }
      block.kind = .list(list)
    default: break
    }
  }

  /// Lower-case letters, digits and Han characters; everything else joins words with a hyphen.
  static func slug(_ text: String) -> String {
    var slug = ""
    var pendingHyphen = false
    for scalar in text.lowercased().unicodeScalars {
      guard isPart(scalar) else {
        pendingHyphen = true
        continue
      }
      if pendingHyphen, !slug.isEmpty { slug.append("-") }
      pendingHyphen = false
      slug.unicodeScalars.append(scalar)
    }
    return slug
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x4E00...0x9FFF: return true
    case ..<0x80: return false
    default:
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
  }
}

extension [Block] {
  fileprivate var holdsHeading: Bool {
    contains { block in
      switch block.kind {
      case .heading: true
      case .blockQuote(let blocks): blocks.holdsHeading
      case .list(let list): list.items.contains { $0.blocks.holdsHeading }
      default: false
      }
    }
  }
}
