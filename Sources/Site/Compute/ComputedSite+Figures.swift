import Markdown

extension ComputedSite {
  /// Numbers figures: through all pages of a report in the order of its narrative, and by page elsewhere.
  mutating func numberFigures() {
    var counters: [String: Int] = [:]
    for page in figureOrder {
      let scope = figureScope(page)
      for variant in page.variants {
        var number = counters["\(scope) \(variant.language)"] ?? 0
        variant.document.blocks.forEachBlock { block in
          for place in Self.figurePlaces(block, in: variant.file) {
            number += 1
            figureNumbers[place] = number
          }
        }
        counters["\(scope) \(variant.language)"] = number
      }
    }
  }

  private static func figurePlaces(_ block: Block, in file: String) -> [BindingPlace] {
    switch block.kind {
    case .paragraph(let content):
      return content.compactMap { inline in
        guard case .image(let image) = inline.kind, ChartReference.name(image.destination) != nil else { return nil }
        return BindingPlace(file: file, span: inline.span)
      }
    case .codeBlock(let code) where FencedChart.languages.contains(code.language ?? ""):
      return [BindingPlace(file: file, span: block.span)]
    default: return []
    }
  }

  private func figureScope(_ page: Page) -> String {
    switch page.kind {
    case .node(let report, _), .analysis(let report): report
    case .report: page.route.segments.joined(separator: "/")
    default: "page \(page.route.segments.joined(separator: "/"))"
    }
  }

  private var figureOrder: [Page] {
    content.pages.sorted { a, b in
      let (x, y) = (Self.figureRank(a), Self.figureRank(b))
      return x == y ? a.route < b.route : x.lexicographicallyPrecedes(y)
    }
  }

  private static func figureRank(_ page: Page) -> [Int] {
    let order = page.variants.first?.frontMatter.order ?? .max
    switch page.kind {
    case .report: return [0]
    case .node(_, let group): return [1 + (PageKind.nodeGroups.firstIndex(of: group) ?? 0), order]
    case .analysis: return [9, order]
    default: return [10]
    }
  }
}
