/// The plot areas of a figure in columns and rows, with room for what stands around each.
struct FigureGrid {
  private(set) var plans: [ViewPlan]
  private(set) var columnCount = 1
  private(set) var rowCount = 1
  /// All that is not plot area, from left to right.
  private(set) var outerWidth = 0.0
  private(set) var height = 0.0

  static let gap = 18.0

  /// - Parameters:
  ///   - endRoom: what labels at the ends of marks need on the right.
  ///   - startRoom: what labels at their starts need on the left.
  ///   - top: where the first row begins.
  init(_ plans: [ViewPlan], language: String, startRoom: Double, endRoom: Double, top: Double) {
    self.plans = plans
    let (columns, rows) = (Self.distinct(plans.map(\.view.x)), Self.distinct(plans.map(\.view.y)))
    columnCount = max(1, columns.count)
    rowCount = max(1, rows.count)
    let places = plans.map { (Self.index(of: $0.view.x, in: columns), Self.index(of: $0.view.y, in: rows)) }
    var (left, width, right) = ([Double](repeating: 0, count: columnCount), [Double](repeating: 0, count: columnCount), [Double](repeating: 0, count: columnCount))
    var (above, depth, below) = ([Double](repeating: 0, count: rowCount), [Double](repeating: 0, count: rowCount), [Double](repeating: 0, count: rowCount))
    for (plan, (column, row)) in zip(plans, places) {
      let overhang = plan.overhang
      left[column] = max(left[column], plan.room(.left, language), overhang.left + 1, startRoom)
      right[column] = max(right[column], plan.room(.right, language), overhang.right + 2, endRoom)
      width[column] = max(width[column], plan.view.width)
      above[row] = max(above[row], plan.room(.top, language))
      below[row] = max(below[row], plan.room(.bottom, language))
      depth[row] = max(depth[row], plan.view.height)
    }
    outerWidth = left.reduce(0, +) + right.reduce(0, +) + Double(columnCount - 1) * Self.gap
    var x = [Double](repeating: 0, count: columnCount)
    var y = [Double](repeating: 0, count: rowCount)
    var place = 0.0
    for column in 0..<columnCount {
      place += left[column]
      x[column] = place
      place += width[column] + right[column] + Self.gap
    }
    place = top
    for row in 0..<rowCount {
      place += above[row] + 6
      y[row] = place
      place += depth[row] + below[row] + (row == rowCount - 1 ? 4 : 12)
    }
    height = place
    for (index, (column, row)) in places.enumerated() { self.plans[index].origin = PlotScene.Point(x[column], y[row]) }
  }

  /// Values that differ by more than a rounding error, ascending.
  private static func distinct(_ values: [Double]) -> [Double] {
    var result: [Double] = []
    for value in values.sorted() where result.last.map({ value - $0 > 1 }) ?? true { result.append(value) }
    return result
  }

  private static func index(of value: Double, in values: [Double]) -> Int {
    values.indices.min { abs(values[$0] - value) < abs(values[$1] - value) } ?? 0
  }
}
