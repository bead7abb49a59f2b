/// Places blocks in a grid so that neither they nor what hangs on them overlap.
struct GridPlacement {
  private let blocks: [ViewBlock]
  private let columns: Int
  private let spacing: (row: Double, column: Double)
  /// All columns are as wide, and all rows as high, as the largest.
  private let isEven: Bool

  init(_ blocks: [ViewBlock], columns: Int, spacing: (row: Double, column: Double), isEven: Bool) {
    self.blocks = blocks
    self.columns = max(1, columns)
    self.spacing = spacing
    self.isEven = isEven
  }

  static func spacing(_ value: DataValue?, _ config: PropertyBag) -> (row: Double, column: Double) {
    let standard = config.number("spacing") ?? 20
    switch value {
    case .number(let spacing)?: return (spacing, spacing)
    case .object(let members)?:
      let bag = PropertyBag(.object(members))
      return (bag.number("row") ?? standard, bag.number("column") ?? standard)
    default: return (standard, standard)
    }
  }

  /// The places of the columns and of the rows.
  private func places(count: Int, gap: Double, _ index: (Int) -> Int, _ before: (ViewBlock) -> Double, _ after: (ViewBlock) -> Double) -> [Double] {
    var befores = [Double](repeating: 0, count: count)
    var afters = [Double](repeating: 0, count: count)
    for (position, block) in blocks.enumerated() {
      let place = index(position)
      befores[place] = max(befores[place], before(block).rounded(.up))
      afters[place] = max(afters[place], after(block).rounded(.up))
    }
    if isEven {
      let (before, after) = (befores.max() ?? 0, afters.max() ?? 0)
      befores = befores.map { _ in before }
      afters = afters.map { _ in after }
    }
    var places: [Double] = []
    for place in 0..<count {
      guard place > 0 else {
        places.append(0)
        continue
      }
      places.append(places[place - 1] + afters[place - 1] + gap + befores[place])
    }
    return places
  }

  func block() -> ViewBlock {
    var result = ViewBlock()
    guard !blocks.isEmpty else { return result }
    let columnCount = min(columns, blocks.count)
    let rowCount = (blocks.count + columns - 1) / columns
    let xs = places(count: columnCount, gap: spacing.column, { $0 % columns }, { -$0.bounds.left }, { $0.bounds.right })
    let ys = places(count: rowCount, gap: spacing.row, { $0 / columns }, { -$0.bounds.top }, { $0.bounds.bottom })
    for (index, block) in blocks.enumerated() {
      let (x, y) = (xs[index % columns], ys[index / columns])
      for var view in block.views {
        view.x += x
        view.y += y
        result.views.append(view)
      }
      result.headers += block.headers
      result.width = max(result.width, x + block.width)
      result.height = max(result.height, y + block.height)
      result.cover(TextBox(left: x + block.bounds.left, top: y + block.bounds.top, right: x + block.bounds.right, bottom: y + block.bounds.bottom))
    }
    return result
  }
}
